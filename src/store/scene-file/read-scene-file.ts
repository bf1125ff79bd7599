// From a checked scene file to a scene that can be opened: texts cleaned, cuts proven, scores under keys.

import type { Cuts } from '../../core/cuts.ts';
import { areCuts, mapCuts } from '../../core/cuts.ts';
import { ruleKey } from '../../core/components.ts';
import type { JudgeName, Judgement } from '../../core/judgement.ts';
import { JUDGE_NAMES, toScore } from '../../core/judgement.ts';
import { keepPreferences } from '../../core/preference-picks.ts';
import type { Response, Scene } from '../../core/scene.ts';
import { cutsByRule } from '../../core/split.ts';
import type { Reply } from '../../protocol/reply.ts';
import { cleanText } from '../clean-text.ts';
import type { OpenedScene, OutcomeRecord, Provenance, StepRecord } from '../playground-state.ts';
import { mapJudges } from '../records.ts';
import { keysOf, responseSteps } from '../response-steps.ts';
import { outcomeKey } from '../scoring/outcome-key.ts';
import type { SceneFileError } from './parse-scene-file.ts';
import type { SceneFile, StepScore } from './scene-schema.ts';

/** Where a file comes from: scores from elsewhere are `shared` whatever they call themselves. */
export type SceneOrigin = 'storage' | 'elsewhere';

type StepEntries = Record<JudgeName, [string, StepRecord][]>;

/** The scene and its scores, ready to open. Fails as `damaged` where cuts or sources point nowhere. */
export function readSceneFile(file: SceneFile, origin: SceneOrigin): Reply<OpenedScene, SceneFileError> {
  const { sources } = file.scores;
  const responses: Response[] = [];
  for (const [i, response] of file.scene.responses.entries()) {
    const scores = file.scores.responses[i];
    const text = cleanText(response.text).text;
    for (const cuts of [response.cuts, scores?.cuts]) {
      if (cuts && !areCuts(cuts, response.text.length)) return damaged(`scene.responses.${i}.cuts`);
    }
    const cuts = response.cuts ?? cutsUnlikeRule(response.text, scores?.cuts, file.scene);
    responses.push({ ...response, text, cuts: cuts && mapCuts(cuts, response.text, text) });
  }
  const { preferences, ...rest } = file.scene;
  // A pick that names nobody on screen says nothing; it is left out rather than the file refused.
  const picks = preferences && keepPreferences(preferences, responses.map(({ id }) => id));
  const evidence = rest.evidence && { ...rest.evidence, text: cleanText(rest.evidence.text).text };
  const components = rest.components?.map((component) => ({ ...component, name: cleanText(component.name).text || component.id }));
  const scene: Scene = {
    ...rest,
    prompt: cleanText(file.scene.prompt).text,
    responses,
    ...(picks ? { preferences: picks } : {}),
    ...(components ? { components } : {}),
    ...(evidence ? { evidence } : {}),
  };

  const steps: StepEntries = { syntax: [], coherence: [], fact: [] };
  const componentSteps = new Map<string, [string, StepRecord][]>();
  const outcomes = new Map<string, OutcomeRecord>();
  for (const [i, response] of responses.entries()) {
    const scores = file.scores.responses[i];
    if (!scores) continue;
    const own = responseSteps(response, scene);
    const lists = [
      ...JUDGE_NAMES.map((judge) => ({ name: judge as string, keys: keysOf(judge, own), entries: scores[judge], records: steps[judge] })),
      ...(scene.components ?? []).map((component, c) => {
        const records = componentSteps.get(ruleKey(component)) ?? [];
        componentSteps.set(ruleKey(component), records);
        return { name: `components.${c}`, keys: own.keys, entries: scores.components?.[c] ?? [], records };
      }),
    ];
    for (const { name, keys, entries, records } of lists) {
      // Scores that do not match the steps one by one belong to other steps.
      if (entries.length !== keys.length) continue;
      for (const [k, entry] of entries.entries()) {
        const key = keys[k];
        if (entry === null || key === undefined) continue;
        const source = sources[entry.source];
        if (!source) return damaged(`scores.responses.${i}.${name}.${k}.source`);
        const { judgedBy, provenance } = source;
        records.push([key, { judgement: readStep(entry), judgedBy, provenance: arrived(provenance, origin) }]);
      }
    }
    const key = outcomeKey(response, scene.reference);
    if (scores.outcome === null || key === null) continue;
    const { source: place, ...outcome } = scores.outcome;
    const source = sources[place];
    if (!source) return damaged(`scores.responses.${i}.outcome.source`);
    outcomes.set(key, { outcome, judgedBy: source.judgedBy, provenance: arrived(source.provenance, origin) });
  }
  // What comes from elsewhere may call itself any example; only this browser's own save is believed.
  const exampleId = origin === 'storage' ? file.exampleId : null;
  const ofComponents = new Map([...componentSteps].map(([rule, records]) => [rule, new Map(records)] as const));
  return { ok: true, value: { scene, exampleId, steps: mapJudges((judge) => new Map(steps[judge])), componentSteps: ofComponents, outcomes } };
}

/** The steps as the sender saw them, pinned where this version's rule would cut otherwise. */
function cutsUnlikeRule(text: string, cuts: Cuts | undefined, { splitRule }: SceneFile['scene']): Cuts | null {
  if (!cuts) return null;
  const own = cutsByRule(text, splitRule);
  const isSame = own.length === cuts.length && own.every((cut, i) => cut === cuts[i]);
  return isSame ? null : cuts;
}

function readStep(entry: NonNullable<StepScore>): Judgement {
  const findings = entry.findings ?? [];
  if ('reason' in entry) return { status: 'not-checked', reason: entry.reason, findings };
  return { status: 'scored', score: toScore(entry.score), findings, ...(entry.isContextCut ? { isContextCut: true } : {}) };
}

function arrived(provenance: Provenance, origin: SceneOrigin): Provenance {
  if (origin === 'elsewhere') return 'shared';
  return provenance === 'live' ? 'saved' : provenance;
}

function damaged(where: string): Reply<never, SceneFileError> {
  return { ok: false, error: { code: 'damaged', params: { where } } };
}
