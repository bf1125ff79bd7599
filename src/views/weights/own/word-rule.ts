// A rule in one short line: what the weights panel says under a component's name.

import type { TFunction } from 'i18next';
import { assertNever } from '../../../protocol/assert-never.ts';
import type { ComponentRule } from '../../../core/components.ts';

/** Example: length in words, at most 40 → "at most 40 words". */
export function wordRule(t: TFunction, rule: ComponentRule): string {
  switch (rule.kind) {
    case 'pattern':
      return t(`components.summary.pattern.${rule.wants}`, { pattern: rule.pattern });
    case 'length': {
      const { least, most } = rule;
      const unit = t(`components.unit.${rule.unit}`);
      if (least === null) return t('components.summary.most', { most: most ?? '∞', unit });
      return most === null ? t('components.summary.least', { least, unit }) : t('components.summary.between', { least, most, unit });
    }
    case 'repetition':
      return t('components.summary.repetition', { size: rule.size });
    case 'step-count':
      return t('components.summary.steps', { most: rule.most });
    case 'keywords':
      return t(`components.summary.keywords.${rule.wants}`, { words: rule.words.join(', ') });
    default:
      return assertNever(rule);
  }
}
