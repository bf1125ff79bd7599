// The chart's numbers as a table, for screen readers: the same that the curves show.

import { useTranslation } from 'react-i18next';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { spreadWords } from '../ui/spread-words.ts';
import { useSettled } from '../ui/use-settled.ts';

/** Nobody reads a table while a weight is dragged, and hundreds of cells would cost every frame. */
const PAUSE_MS = 300;

/** A longer table would be a burden, not a help; the Steps tab pages through the rest. */
const MOST_COLUMNS = 40;

export function ChartTable() {
  const { t } = useTranslation();
  const { responses } = useSettled(usePlayground(selectScoredGroup), PAUSE_MS);
  const derived = useSettled(usePlayground(selectDerived), PAUSE_MS);
  const longest = responses.reduce((most, { steps }) => Math.max(most, steps.length), 0);
  const columns = Array.from({ length: Math.min(longest, MOST_COLUMNS) }, (_, k) => k);
  if (responses.length === 0) return null;
  return (
    <div className="visually-hidden">
    <table>
      <caption>{t('curves.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ranking.response')}</th>
          {columns.map((k) => (
            <th key={k} scope="col">{`${t('curves.step')} ${k + 1}`}</th>
          ))}
          <th scope="col">{t('curves.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {responses.map((item) => {
          const own = derived.responses[item.index];
          return (
            <tr key={item.response.id}>
              <th scope="row">{nameOf(t, item)}</th>
              {columns.map((k) => {
                const reward = own?.stepRewards[k];
                return <td key={k}>{reward === undefined ? '' : reward === null ? t('curves.noReward') : formatReward(reward)}</td>;
              })}
              <td>{[own?.outcome == null ? t('outcome.unknown') : formatReward(own.outcome), spreadWords(t, item.outcome)].join(' ').trim()}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
    </div>
  );
}
