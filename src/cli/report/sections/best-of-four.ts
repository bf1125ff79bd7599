// Best of four: the process reward picks one of a problem's solutions, without any look at the reference answer.

import { AGGREGATORS, aggregate } from '../../../core/aggregators.ts';
import { type Candidate, rightByMajority, rightByOracle, rightByReward, shareRight } from '../best-of.ts';
import { bootstrap, type Estimate, meanOf } from '../bootstrap.ts';
import type { JudgedResponse } from '../judge-samples.ts';
import { READINGS, type Reading, rewardsOf } from '../judged-row.ts';
import { markdownTable, withInterval } from '../markdown.ts';
import type { SolvedProblem } from '../read-solutions.ts';
import type { Section } from '../section.ts';
import { barPlot } from '../svg-plots.ts';

/** `judged` holds the solutions of all problems, one problem after the other. */
export function bestOfFourSection(problems: readonly SolvedProblem[], judged: readonly JudgedResponse[]): Section {
  const readings = READINGS.filter(({ name }) => name === 'coherence' || name === 'three');
  const groups = groupBy(problems, judged);
  const percent = (pick: (candidates: readonly Candidate[]) => number, withReward: (response: JudgedResponse) => number | null): Estimate =>
    scale(bootstrap(groups.map((group) => pick(group.map(({ response, ...rest }) => ({ ...rest, reward: withReward(response) })))), meanOf));
  const nothing = (): null => null;
  const references = [
    { name: 'random', estimate: percent(shareRight, nothing) },
    { name: 'majority of the answers', estimate: percent(rightByMajority, nothing) },
    { name: 'oracle', estimate: percent(rightByOracle, nothing) },
  ];
  const picks = AGGREGATORS.map((aggregator) => ({
    aggregator,
    estimates: readings.map((reading: Reading) => percent(rightByReward, (response) => aggregate(aggregator, rewardsOf(response, reading)))),
  }));
  const rows = [...references.map(({ name, estimate }) => [name, withInterval(estimate), '']), ...picks.map(({ aggregator, estimates }) => [`greatest reward, ${aggregator}`, ...estimates.map((one) => withInterval(one))])];
  const bars = [...references.map(({ name, estimate }) => ({ name, estimate })), ...picks.map(({ aggregator, estimates }) => ({ name: `reward model, ${aggregator}`, estimate: estimates[0] ?? NONE }))];
  return {
    name: 'bestOfFour',
    figures: {
      problems: problems.length,
      references: Object.fromEntries(references.map(({ name, estimate }) => [name, estimate])),
      picked: Object.fromEntries(readings.map(({ name }, at) => [name, Object.fromEntries(picks.map(({ aggregator, estimates }) => [aggregator, estimates[at]]))])),
    },
    tables: new Map([['best-of-four', `${problems.length} problems with four model solutions each; percent of the problems whose picked solution is right. No reference answer takes part in the reward; equal rewards share the pick.\n\n${markdownTable(['picked by', 'reward model alone', 'three judges, 0.3 / 0.5 / 0.2'], rows)}\n\n![Best of four](plots/best-of-four.svg)`]]),
    plots: new Map([['best-of-four.svg', barPlot(bars.map(({ name, estimate: { value, low, high } }) => ({ name, value: value ?? 0, low, high })), 'Right solutions picked out of four')]]),
  };
}

const NONE: Estimate = { value: null, low: null, high: null };

function groupBy(problems: readonly SolvedProblem[], judged: readonly JudgedResponse[]): { readonly isRight: boolean; readonly answer: string; readonly response: JudgedResponse }[][] {
  let next = 0;
  return problems.map(({ solutions }) => solutions.map(({ isRight, answer }) => ({ isRight, answer, response: judged[next++] ?? { scores: [] } })));
}

function scale({ value, low, high }: Estimate): Estimate {
  const times = (number: number | null): number | null => (number === null ? null : 100 * number);
  return { value: times(value), low: times(low), high: times(high) };
}
