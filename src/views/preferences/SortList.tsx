// All responses in one order, moved up and down; the order becomes a pick for every two of them.

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import { preferencesOfOrder } from '../../core/preference-picks.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './Preferences.module.css';
import type { PreferenceView } from './use-preferences.ts';

export function SortList({ view }: { view: PreferenceView }) {
  const { t } = useTranslation();
  const { responses, picks } = view;
  const setPreferences = usePlayground((state) => state.setPreferences);
  const [moved, setMoved] = useState<readonly string[]>([]);
  const [told, setTold] = useState('');
  const order = orderOf(responses.map(({ response }) => response.id), moved, picks);
  const pairCount = (order.length * (order.length - 1)) / 2;

  function move(event: MouseEvent<HTMLButtonElement>, id: string, by: number) {
    const button = event.currentTarget;
    const from = order.indexOf(id);
    const to = from + by;
    const item = responses.find(({ response }) => response.id === id);
    if (to < 0 || to >= order.length || !item) return;
    // Moved in the document, a button loses the focus; it is given back, so that the next press goes on.
    flushSync(() => {
      setMoved(order.toSpliced(from, 1).toSpliced(to, 0, id));
      setTold(t('preferences.place', { name: nameOf(t, item), place: to + 1, count: order.length }));
    });
    button.focus();
  }

  return (
    <details className={styles.sort}>
      <summary>{t('preferences.sort')}</summary>
      <p className={styles.quiet}>{t('preferences.sortHint')}</p>
      <ol className={styles.order}>
        {order.map((id, place) => {
          const item = responses.find(({ response }) => response.id === id);
          if (!item) return null;
          const name = nameOf(t, item);
          return (
            <li key={id}>
              <span className={styles.orderPlace}>{place + 1}</span>
              <Swatch look={lookOf(item.index)} width={22} />
              <span className={styles.clipped}>
                <b>{item.letter}</b> {item.response.title}
              </span>
              <IconButton size="s" label={t('preferences.moveUp', { name })} aria-disabled={place === 0} onClick={(event) => move(event, id, -1)}>
                <ArrowUp size={14} aria-hidden />
              </IconButton>
              <IconButton size="s" label={t('preferences.moveDown', { name })} aria-disabled={place === order.length - 1} onClick={(event) => move(event, id, 1)}>
                <ArrowDown size={14} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ol>
      <Button size="s" onClick={() => setPreferences(preferencesOfOrder(order))}>
        {t('preferences.useOrder', { count: pairCount })}
      </Button>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </details>
  );
}

/** The order that was made by hand, new responses last; before any move, those with more picks won come first. */
function orderOf(ids: readonly string[], moved: readonly string[], picks: PreferenceView['picks']): readonly string[] {
  if (moved.length > 0) {
    const kept = moved.filter((id) => ids.includes(id));
    return [...kept, ...ids.filter((id) => !kept.includes(id))];
  }
  const wins = (id: string): number => picks.filter(({ preferred }) => preferred === id).length - picks.filter(({ other }) => other === id).length;
  return ids.toSorted((a, b) => wins(b) - wins(a));
}
