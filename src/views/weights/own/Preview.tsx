// What a rule says of the responses on screen, before it counts: the score of every step, and the first thing it found.

import { useTranslation } from 'react-i18next';
import { lookOf } from '../../../charts/response-look.ts';
import { Swatch } from '../../../charts/Swatch.tsx';
import { ruleKey, type ComponentRule } from '../../../core/components.ts';
import type { Judgement } from '../../../core/judgement.ts';
import type { ScoredResponse } from '../../../store/scored-group.ts';
import { selectScoredGroup } from '../../../store/selectors.ts';
import { formatReward } from '../../format.ts';
import { usePlayground } from '../../playground-context.ts';
import { wordFinding } from '../../wording.ts';
import styles from './OwnComponents.module.css';

const MOST_RESPONSES = 6;
const MOST_STEPS = 8;

export function Preview({ rule }: { rule: ComponentRule }) {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const records = usePlayground((state) => state.componentSteps.get(ruleKey({ rule })));
  if (responses.length === 0) return <p className={styles.hint}>{t('components.previewNone')}</p>;
  const judged = responses.map((response) => ({ response, judgements: response.steps.map(({ key }) => records?.get(key)?.judgement) }));
  const example = judged.flatMap(({ response, judgements }) =>
    judgements.flatMap((judgement, k) => {
      const [finding] = judgement?.findings ?? [];
      return finding ? [{ letter: response.letter, step: k + 1, finding }] : [];
    }),
  );
  const first = example.find(({ finding }) => finding.cost > 0) ?? example[0];
  return (
    <div className={styles.preview} role="group" aria-label={t('components.preview')}>
      <span className={styles.hint}>{t('components.preview')}</span>
      <ul>
        {judged.slice(0, MOST_RESPONSES).map(({ response, judgements }) => (
          <PreviewLine key={response.response.id} response={response} judgements={judgements} />
        ))}
      </ul>
      {judged.length > MOST_RESPONSES && <span className={styles.hint}>{t('components.previewMore', { count: judged.length - MOST_RESPONSES })}</span>}
      {first && (
        <p className={styles.hint}>{t('components.previewExample', { letter: first.letter, step: first.step, finding: wordFinding(t, first.finding) })}</p>
      )}
    </div>
  );
}

function PreviewLine({ response, judgements }: { response: ScoredResponse; judgements: readonly (Judgement | undefined)[] }) {
  const { t } = useTranslation();
  const words = (judgement: Judgement | undefined): string =>
    judgement === undefined ? '…' : judgement.status === 'scored' ? formatReward(judgement.score) : '–';
  const reasons = new Set(judgements.flatMap((judgement) => (judgement?.status === 'not-checked' ? [t(`steps.reason.${judgement.reason}`)] : [])));
  return (
    <li>
      <Swatch look={lookOf(response.index)} width={22} />
      <b>{response.letter}</b>
      <span className="figures">
        {judgements.slice(0, MOST_STEPS).map(words).join(' · ')}
        {judgements.length > MOST_STEPS && ' …'}
      </span>
      {reasons.size > 0 && <span className={styles.hint}>{`${t('steps.notChecked')}: ${[...reasons].join(', ')}`}</span>}
    </li>
  );
}
