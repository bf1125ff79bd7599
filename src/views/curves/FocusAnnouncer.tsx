// Tells a screen reader which step is in focus and what it earns, once the focus rests.

import { useTranslation } from 'react-i18next';
import { selectDerived, selectFocusedStep } from '../../store/selectors.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { useSettled } from '../ui/use-settled.ts';

const PAUSE_MS = 250;

export function FocusAnnouncer() {
  const { t } = useTranslation();
  const focused = usePlayground(selectFocusedStep);
  const stepIndex = usePlayground((state) => state.focus?.stepIndex ?? 0);
  const reward = usePlayground((state) =>
    focused ? (selectDerived(state).responses[focused.response.index]?.stepRewards[stepIndex] ?? null) : null,
  );
  let words = '';
  if (focused) {
    const { letter, steps } = focused.response;
    const place = { letter, step: stepIndex + 1, count: steps.length };
    words = reward === null ? t('curves.focusNone', place) : t('curves.focusStep', { ...place, reward: formatReward(reward) });
  }
  const settled = useSettled(words, PAUSE_MS);
  return (
    <p role="status" className="visually-hidden">
      {settled}
    </p>
  );
}
