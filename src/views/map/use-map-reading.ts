// Who wins at the present weights, and by how much, in one sentence.

import { useTranslation } from 'react-i18next';
import { isRight } from '../../core/agreement.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';

export interface MapReading {
  readonly words: string;
  /** Said where a winner's answer is wrong; `null` where none is. */
  readonly warning: string | null;
}

/** A lead below this would read as 0.00. */
const SMALLEST_SHOWN = 0.005;

export function useMapReading(): MapReading {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const { ranking, responses: derived } = usePlayground(selectDerived);
  const name = (place: number | undefined): string => {
    const item = place === undefined ? undefined : responses[place];
    return item ? nameOf(t, item) : '';
  };
  const [first] = ranking.winners;
  if (first === undefined) return { words: t('map.noWinner'), warning: null };
  const wrong = ranking.winners.filter((place) => {
    const outcome = derived[place]?.outcome ?? null;
    return outcome !== null && !isRight(outcome);
  });
  const warning = wrong.length === 0 ? null : t('map.wrongAnswer', { count: wrong.length, names: wrong.map(name).join(t('agreement.separator')) });
  if (ranking.winners.length > 1) return { words: t('map.tie', { names: ranking.winners.map(name).join(t('agreement.separator')) }), warning };
  const next = ranking.order[1];
  if (next === undefined) return { words: t('map.winsAlone', { name: name(first) }), warning };
  const lead = (derived[first]?.total ?? 0) - (derived[next]?.total ?? 0);
  const margin = lead < SMALLEST_SHOWN ? lead.toPrecision(1) : formatReward(lead);
  return { words: t('map.wins', { name: name(first), other: name(next), margin }), warning };
}
