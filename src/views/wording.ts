// Words for codes that come from judges, the store and files. A code without words shows itself, never nothing.

import type { TFunction } from 'i18next';
import type { Finding } from '../core/judgement.ts';
import type { Notice } from '../store/playground-state.ts';

/** The sentence of a finding in the language of `t`. */
export function wordFinding(t: TFunction, { code, params }: Pick<Finding, 'code' | 'params'>): string {
  if (code === 'parsers-missing') return t('finding.parsers-missing', { parsers: String(params['parsers']).split(', ').map((name) => t(`parser.${name}`, name)).join(', ') });
  if (!code.startsWith('component-')) return t(`finding.${code}`, t('findingUnknown', { code }), params);
  const unit = t(`components.unit.${String(params['unit'])}`, '');
  return t(`components.finding.${code}`, t('findingUnknown', { code }), { ...params, unit });
}

/** The sentence of a notice; params that are codes themselves are worded too. */
export function wordNotice(t: TFunction, { code, params }: Pick<Notice, 'code' | 'params'>): string {
  const { judge, error, detail = '' } = params;
  const worded: Record<string, string | number> = { ...params };
  if (judge !== undefined) worded['judge'] = t(`scoringJudge.${judge}`, String(judge));
  if (error !== undefined) worded['reason'] = t(`engine.error.${error}`, String(detail));
  return t(`notice.${code}`, t('noticeUnknown', { code }), worded);
}
