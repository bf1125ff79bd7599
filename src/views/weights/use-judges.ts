// All judges of the scene as the interface shows them, in the order of the weights: the three, then the person's own.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgeLook } from '../../charts/JudgePaint.tsx';
import type { JudgeId } from '../../core/components.ts';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import { usePlayground } from '../playground-context.ts';
import { lookOfJudge } from './judge-look.ts';

export interface ShownJudge {
  readonly id: JudgeId;
  readonly name: string;
  readonly look: JudgeLook;
}

export function useJudges(): readonly ShownJudge[] {
  const { t } = useTranslation();
  const components = usePlayground((state) => state.scene.components);
  return useMemo(
    () =>
      [...JUDGE_NAMES.map((id) => ({ id, name: t(`judge.${id}`) })), ...(components ?? [])].map(({ id, name }) => ({ id, name, look: lookOfJudge(id) })),
    [t, components],
  );
}
