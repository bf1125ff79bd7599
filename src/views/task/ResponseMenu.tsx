// What can be done with a response.

import { ArrowDown, ArrowUp, CopyPlus, Ellipsis, ListTree, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MAX_RESPONSES } from '../../core/scene.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { usePlayground } from '../playground-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, MenuDivider, MenuItem } from '../ui/Menu.tsx';

export type CardMode = 'view' | 'text' | 'steps';

interface ResponseMenuProps {
  item: ScoredResponse;
  isFirst: boolean;
  isLast: boolean;
  mode: CardMode;
  onMode: (mode: CardMode) => void;
}

export function ResponseMenu({ item, isFirst, isLast, mode, onMode }: ResponseMenuProps) {
  const { t } = useTranslation();
  const { response, letter, index } = item;
  const duplicateResponse = usePlayground((state) => state.duplicateResponse);
  const moveResponse = usePlayground((state) => state.moveResponse);
  const resetSteps = usePlayground((state) => state.resetSteps);
  const removeResponse = usePlayground((state) => state.removeResponse);
  const isFull = usePlayground((state) => state.scene.responses.length >= MAX_RESPONSES);
  return (
    <Menu
      label={t('response.menu', { letter })}
      trigger={
        <IconButton size="s" label={t('response.menu', { letter })}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil size={14} aria-hidden />} isDisabled={mode === 'text'} onSelect={() => onMode('text')}>
        {t('response.edit')}
      </MenuItem>
      <MenuItem icon={<ListTree size={14} aria-hidden />} isDisabled={mode === 'steps' || item.steps.length === 0} onSelect={() => onMode('steps')}>
        {t('response.editSteps')}
      </MenuItem>
      <MenuItem icon={<RotateCcw size={14} aria-hidden />} isDisabled={response.cuts === null} onSelect={() => resetSteps(response.id)}>
        {t('response.resetSteps')}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<CopyPlus size={14} aria-hidden />} isDisabled={isFull} onSelect={() => duplicateResponse(response.id)}>
        {t('response.duplicate')}
      </MenuItem>
      <MenuItem icon={<ArrowUp size={14} aria-hidden />} isDisabled={isFirst} onSelect={() => moveResponse(response.id, index - 1)}>
        {t('response.moveUp')}
      </MenuItem>
      <MenuItem icon={<ArrowDown size={14} aria-hidden />} isDisabled={isLast} onSelect={() => moveResponse(response.id, index + 1)}>
        {t('response.moveDown')}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<Trash2 size={14} aria-hidden />} onSelect={() => removeResponse(response.id)}>
        {t('response.remove')}
      </MenuItem>
    </Menu>
  );
}
