// Undo and redo, by button and by key. In a text field the keys belong to the field.

import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { selectCanRedo, selectCanUndo } from '../../store/selectors.ts';
import { usePlayground, useSceneHistory } from '../playground-context.ts';
import { IconButton } from '../ui/Button.tsx';

export function HistoryButtons() {
  const { t } = useTranslation();
  const undo = usePlayground((state) => state.undo);
  const redo = usePlayground((state) => state.redo);
  const canUndo = useSceneHistory(selectCanUndo);
  const canRedo = useSceneHistory(selectCanRedo);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const direction = historyDirection(event);
      if (direction === null || isEditingText(event.target)) return;
      event.preventDefault();
      if (direction === 'undo') undo();
      else redo();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);

  return (
    <>
      <IconButton label={t('topBar.undo')} disabled={!canUndo} onClick={undo}>
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('topBar.redo')} disabled={!canRedo} onClick={redo}>
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </>
  );
}

/** Ctrl+Z and ⌘Z undo; with Shift, or Ctrl+Y, redo. */
function historyDirection(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}

/** Fields with an undo of their own: the browser takes back what was typed there. Sliders have none. */
function isEditingText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'number', 'search'].includes(target.type);
}
