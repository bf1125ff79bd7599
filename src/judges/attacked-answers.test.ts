// What the outcome judge finds in attacked copies: the answer is kept, put right or spoiled, as each rule says.

import { describe, expect, it } from 'vitest';
import { applyAttack } from '../core/attacks/apply-attack.ts';
import { ATTACK_IDS, type AttackId } from '../core/attacks/attack.ts';
import { stepsFromCuts } from '../core/cuts.ts';
import { cutsByRule } from '../core/split.ts';
import { findFinalAnswer } from './outcome/find-answer.ts';

const RESPONSES = [
  { text: 'Step 1: It sold 48 / 2 = 24 clips in May.\nStep 2: In all it sold 48 + 24 = 72 clips. The answer is 72.', right: '72' },
  { text: 'Half of 48 is 24.\nTogether 48 + 24 = 72.\n\n#### 72', right: '72' },
  { text: '1. First, 3 * 4 = 12, and that is the base.\n2. Then 12 + 5 = 17.\n3. So it is \\boxed{17}.', right: '18' },
  { text: '第一步：四本需要 18 × 4 = 72 元，先记下。\n第二步：三支需要 25 × 3 = 75 元。\n第三步：一共 72 + 75 = 147 元。答案是 147。', right: '147' },
] as const;

const SPOILED = new Set<AttackId>(['wrong-answer-perfect-prose', 'number-laundering']);

describe.each(RESPONSES)('the final answer of an attacked copy of $text', ({ text, right }) => {
  const steps = stepsFromCuts(text, cutsByRule(text, { kind: 'auto' }));
  const answer = findFinalAnswer(text);

  it.each(ATTACK_IDS)('%s', (id) => {
    const made = applyAttack(id, { prompt: '', text, steps, answer, rightAnswer: right });
    if ('notApplicable' in made) {
      expect(['too-few-steps', 'nothing-to-split']).toContain(made.notApplicable);
      return;
    }
    const found = findFinalAnswer(made.text)?.text.replace(/[.。]$/, '');
    const before = answer?.text.replace(/[.。]$/, '');
    if (id === 'right-answer-broken-reasoning') expect(found).toBe(right);
    else if (SPOILED.has(id)) expect([before, right]).not.toContain(found);
    else expect(found).toBe(before);
  });
});
