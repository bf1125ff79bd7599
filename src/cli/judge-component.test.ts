import { describe, expect, it } from 'vitest';
import { judgeComponent } from './judge-component.ts';

describe('judgeComponent', () => {
  it('stops a pattern that never comes back, and judges the other steps', () => {
    const rule = { kind: 'pattern', pattern: '^(a+)+$', ignoresCase: false, wants: 'present' } as const;
    const judged = judgeComponent(rule, ['aaa', `${'a'.repeat(40)}!`, 'b']);
    expect(judged.map((judgement) => (judgement.status === 'scored' ? judgement.score : judgement.reason))).toEqual([1, 'out-of-time', 0]);
  });

  it('judges the other kinds as the page does', () => {
    const judged = judgeComponent({ kind: 'step-count', most: 1 }, ['a', 'b']);
    expect(judged.map((judgement) => judgement.status === 'scored' && judgement.score)).toEqual([1, 0.5]);
  });
});
