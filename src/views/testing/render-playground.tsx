// Renders a part of the page with a real store over fake clients, real English words, and services that record their calls.

import { render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi, type Mock } from 'vitest';
import { toScore, type JudgeName } from '../../core/judgement.ts';
import { createI18n, loadToolWords } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/languages.ts';
import { createPlaygroundStore } from '../../store/create-playground-store.ts';
import type { OpenedScene, OutcomeRecord, PlaygroundStore, StepRecord } from '../../store/playground-state.ts';
import { responseSteps } from '../../store/response-steps.ts';
import { outcomeKey } from '../../store/scoring/outcome-key.ts';
import { FakeModelClient, FakeTextJudgesClient } from '../../store/testing/fake-clients.ts';
import { makeOpened, makeResponse } from '../../store/testing/test-store.ts';
import { PageContext, type PageServices, type ShippedModel } from '../page-context.ts';
import { PlaygroundContext } from '../playground-context.ts';
// At hand, so that what a first press fetches is there when the press is over.
import '../ui/float-parts.ts';

/** Scores of one response: judge × step, `null` where the judge did not check; and its outcome. */
export interface GivenScores {
  readonly syntax: readonly (number | null)[];
  readonly coherence: readonly (number | null)[];
  readonly fact: readonly (number | null)[];
  readonly outcome: number | null;
}

export interface Rendered extends RenderResult {
  readonly store: PlaygroundStore;
  readonly model: FakeModelClient;
  readonly text: FakeTextJudgesClient;
  readonly user: UserEvent;
  readonly translation: i18n;
  readonly services: { readonly [Name in 'openExample' | 'makeShareLink' | 'openSceneFile' | 'openSetAside' | 'rememberModel' | 'setLanguage' | 'setTheme']: Mock };
}

/** The judge of the given scores, with a table of two ranges. */
const SHIPPED: ShippedModel = {
  manifestUrl: 'models/prm-e5-l6/manifest.json', name: 'prm-e5-l6', judgedBy: 'test 1', languages: ['en', 'zh'], bytes: 24_860_000, f1: 49.1,
  reliability: [
    { from: 0, to: 0.4, count: 4, fractionRight: 0.25 },
    { from: 0.4, to: 0.9, count: 180, fractionRight: 0.64 },
    { from: 0.9, to: 1, count: 0, fractionRight: null },
  ],
};

export const ENGLISH: ShippedModel = { ...SHIPPED, manifestUrl: 'models/prm-minilm-l6/manifest.json', name: 'prm-minilm-l6', judgedBy: 'prm-minilm-l6 1', languages: ['en'], bytes: 24_240_000, f1: 48.3 };

export async function renderPlayground(part: ReactNode, options: { opened?: OpenedScene; language?: Language } = {}): Promise<Rendered> {
  const { opened = makeScored(), language = 'en' } = options;
  const { store, model, text } = createHeldStore(opened);
  const translation = await createI18n(language);
  await loadToolWords(translation);
  const services = {
    openExample: vi.fn(),
    makeShareLink: vi.fn(async () => 'https://example.org/#s=1.abc'),
    openSceneFile: vi.fn(),
    openSetAside: vi.fn(async () => false),
    rememberModel: vi.fn(),
    setLanguage: vi.fn(),
    setTheme: vi.fn(),
  };
  const page: PageServices = { ...services, lookUp: text.lookUp, examples: [], rest: 'here', askForExamples: () => undefined, shippedModels: [SHIPPED, ENGLISH], pickModel: () => SHIPPED, rememberModel: services.rememberModel, keptModelBytes: null, language, theme: 'system' };
  const result = render(
    <I18nextProvider i18n={translation}>
      <PlaygroundContext value={store}>
        <PageContext value={page}>{part}</PageContext>
      </PlaygroundContext>
    </I18nextProvider>,
  );
  return { ...result, store, model, text, user: userEvent.setup(), translation, services };
}

/** The given scores stay: the fake judges, who would score anew, wait until a test lets them. */
function createHeldStore(opened: OpenedScene) {
  const model = new FakeModelClient();
  const text = new FakeTextJudgesClient();
  model.gate.hold();
  text.gate.hold();
  const store = createPlaygroundStore({ modelClient: model, textJudgesClient: text, opened, scoringDelayMs: 0 });
  return { store, model, text };
}

/** Two responses of two steps: A wins on syntax and is wrong, B wins on facts and is right. */
export const A_FLUENT_B_RIGHT: readonly GivenScores[] = [
  { syntax: [1, 1], coherence: [0.5, 0.5], fact: [0, 0], outcome: 0 },
  { syntax: [0.6, 0.6], coherence: [0.5, 0.5], fact: [1, 1], outcome: 1 },
];

/** The scene of `makeOpened` with these scores and λ = 1, so that the weights alone decide. */
export function makeScored(given: readonly GivenScores[] = A_FLUENT_B_RIGHT): OpenedScene {
  const texts = given.map(({ syntax }, i) => syntax.map((_, k) => `Line ${k + 1} of ${i + 1} is here.`).join('\n'));
  const opened = makeOpened({ responses: texts.map((text, i) => makeResponse(`r${i}`, text)) });
  const scene = { ...opened.scene, design: { ...opened.scene.design, lambda: 1 } };
  const steps: Record<JudgeName, Map<string, StepRecord>> = { syntax: new Map(), coherence: new Map(), fact: new Map() };
  const outcomes = new Map<string, OutcomeRecord>();
  scene.responses.forEach((response, i) => {
    const own = given[i];
    if (!own) return;
    responseSteps(response, scene).keys.forEach((key, k) => {
      for (const judge of ['syntax', 'coherence', 'fact'] as const) steps[judge].set(key, stepRecord(own[judge][k] ?? null));
    });
    const key = outcomeKey(response, scene.reference);
    if (key === null) return;
    outcomes.set(key, {
      outcome: own.outcome === null ? { status: 'unknown', reason: 'no-answer-found', answer: null } : { status: 'known', reward: own.outcome, answer: null },
      judgedBy: 'test 1',
      provenance: 'precomputed',
    });
  });
  return { scene, exampleId: 'test', steps, outcomes };
}

function stepRecord(score: number | null): StepRecord {
  return {
    judgement:
      score === null
        ? { status: 'not-checked', reason: 'nothing-to-check', findings: [] }
        : { status: 'scored', score: toScore(score), findings: [] },
    judgedBy: 'test 1',
    provenance: 'precomputed',
  };
}
