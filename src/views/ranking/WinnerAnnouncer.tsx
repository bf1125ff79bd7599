// Tells a screen reader who wins, once the weights have stood still.

import { useTranslation } from 'react-i18next';
import { isRight } from '../../core/agreement.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { outcomeWordsOf } from './outcome-words.ts';
import { useSettled } from '../ui/use-settled.ts';

/** Long enough that a drag across three winners is one announcement. */
const PAUSE_MS = 800;

export function WinnerAnnouncer() {
  const { t } = useTranslation();
  const { ranking, responses: derived } = usePlayground(selectDerived);
  const { responses } = usePlayground(selectScoredGroup);
  const reference = usePlayground(({ scene }) => scene.reference);
  const names = ranking.winners.flatMap((place) => {
    const response = responses[place];
    return response ? [nameOf(t, response)] : [];
  });
  const outcome = ranking.winner === null ? null : (derived[ranking.winner]?.outcome ?? null);
  const isWrong = names.length === 1 && outcome !== null && !isRight(outcome);
  const [name] = names;
  const words =
    name === undefined
      ? ''
      : names.length === 1
        ? t('ranking.announceWinner', { name })
        : t('ranking.announceTie', { names: names.join(t('agreement.separator')) });
  const settled = useSettled(isWrong ? `${words} ${t(`ranking.announceWrong.${outcomeWordsOf(reference)}`)}` : words, PAUSE_MS);
  return (
    <p role="status" className="visually-hidden">
      {settled}
    </p>
  );
}
