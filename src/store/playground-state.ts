// The shape of the store: raw facts and the actions on them. What can be computed from these is in selectors.ts.

import type { Judgement, JudgeName } from '../core/judgement.ts';
import type { Aggregator } from '../core/aggregators.ts';
import type { ComponentRule, StepComponent } from '../core/components.ts';
import type { OwnEvidence } from '../core/evidence.ts';
import type { Outcome, TestRecord } from '../core/outcome.ts';
import type { Preference } from '../core/preference-picks.ts';
import type { RaterMark, RatingRules } from '../core/ratings.ts';
import type { Reference, Response, RewardDesign, Scene } from '../core/scene.ts';
import type { SplitRule } from '../core/split.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { BackendPreference, CodeRunnerState, ModelClient } from '../client/client.ts';
import type { EngineError, EngineState } from '../protocol/engine-state.ts';
import type { ParsersState } from '../protocol/parsers-state.ts';
import type { NoticeCode } from './notice-codes.ts';

/** Where a score on the screen comes from. */
export type Provenance =
  /** Computed in this page, since it was opened. */
  | 'live'
  /** Computed in this browser on an earlier visit, and saved with the scene. */
  | 'saved'
  /** Shipped with an example; computed beforehand by the judge named in `judgedBy`. */
  | 'precomputed'
  /** Came with a share link or an imported file. */
  | 'shared';

export interface StepRecord {
  readonly judgement: Judgement;
  readonly judgedBy: string;
  readonly provenance: Provenance;
}

export interface OutcomeRecord {
  readonly outcome: Outcome;
  readonly judgedBy: string;
  readonly provenance: Provenance;
}

/** Step records by step key (`core/fingerprint.ts`): a key covers the prompt and the steps up to its own. */
export type StepRecords = Readonly<Record<JudgeName, ReadonlyMap<string, StepRecord>>>;

/** The same of the person's own components, by `ruleKey`: a new name keeps the scores, a new rule has its own. */
export type ComponentRecords = ReadonlyMap<string, ReadonlyMap<string, StepRecord>>;

export type ChartView = 'reward' | 'contributions' | 'return';
export type ScenePanel = 'steps' | 'map' | 'combine' | 'advantages' | 'training' | 'preferences' | 'hack-lab' | 'data';

/** A step that is pointed at or focused; highlighted everywhere. */
export interface StepFocus {
  readonly responseId: string;
  readonly stepIndex: number;
}

/** What the person should be told, worded by the interface as `notice.<code>`. */
export interface Notice {
  readonly id: number;
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: 'info' | 'warning' | 'error';
}

/** Whether the code of the scene's responses may run. */
export type CodeConsent =
  /** The scene came from elsewhere, or from an earlier visit: only after a click. */
  | 'none'
  /** The scene began here: what has no outcome yet is run. */
  | 'edits'
  /** Asked for outright: all of it. */
  | 'all';

/** What became of the tests so far of the response whose outcome has this key. */
export interface RunningTests {
  readonly outcomeKey: string;
  readonly done: readonly TestRecord[];
  readonly count: number;
}

/** Worded by the interface as `steps.componentFailed.<code>`. */
export interface ComponentsFailure {
  readonly code: EngineError['code'] | 'load-failed';
  readonly detail: string;
}

export interface PlaygroundFacts {
  readonly scene: Scene;
  /** Which example the scene was opened from and whose task it still holds, weights aside, if any. */
  readonly exampleId: string | null;
  readonly steps: StepRecords;
  readonly componentSteps: ComponentRecords;
  readonly outcomes: ReadonlyMap<string, OutcomeRecord>;
  /** Texts that are judged like responses and belong to no scene: the Hack lab's attacked copies. Neither saved nor undone. */
  readonly variants: readonly Response[];
  /** A component's rule that is being tried and is not in the scene (yet): judged like the others, counted in no reward. */
  readonly draftRule: ComponentRule | null;
  /** Why scores of the person's own components are missing; `null` while they are there or on their way. */
  readonly componentsFailure: ComponentsFailure | null;
  /** Response ids whose scores are being computed, per judge. */
  readonly pending: Readonly<Record<JudgeName, ReadonlySet<string>>>;
  readonly engine: EngineState;
  /** Which parsers the syntax judge has. */
  readonly parsers: ParsersState;
  readonly chartView: ChartView;
  readonly panel: ScenePanel;
  readonly focus: StepFocus | null;
  readonly selectedResponseId: string | null;
  readonly notices: readonly Notice[];
  /** Rises with every `retryScoring`. */
  readonly scoringAttempt: number;
  /** Undone and redone with the scene that it was given for. */
  readonly codeConsent: CodeConsent;
  /** Rises with every `runCode`. */
  readonly codeAttempt: number;
  readonly codeRunner: CodeRunnerState;
  /** The run that is under way, test by test. */
  readonly runningTests: RunningTests | null;
}

export interface PlaygroundActions {
  readonly setPrompt: (prompt: string) => void;
  readonly setReference: (reference: Reference) => void;
  /** Changes over to another kind of reference; what it held when it was left is there again. */
  readonly chooseReference: (kind: Reference['kind']) => void;
  readonly setSplitRule: (rule: SplitRule) => void;
  /** The person's own evidence; empty text takes it away. Only the fact judge is asked again. */
  readonly setEvidence: (evidence: OwnEvidence) => void;
  /**
   * Adds responses from pasted text, several at once when lines of `---` separate them. What does not fit (more than
   * MAX_RESPONSES, or too long) comes back as `refusedText`, for the paste box to keep, and a notice says so.
   */
  readonly addResponses: (pasted: string) => AddedResponses;
  /** Adds a response without text, to be typed into; `null` (and a notice) where there is no room. */
  readonly addEmptyResponse: () => string | null;
  readonly setResponseText: (id: string, text: string) => void;
  readonly setResponseTitle: (id: string, title: string | null) => void;
  /** How ratings count, where they do; changes with the same `joins` in quick succession share an undo entry. */
  readonly setRatingRules: (change: Partial<RatingRules>, joins?: string) => void;
  readonly setRating: (id: string, rating: number | null) => void;
  /** The person's own mark of one criterion, 0…1; `null` takes it back. */
  readonly setMark: (id: string, criterion: string, mark: number | null) => void;
  /** Other raters' marks by response id, as one undo entry; a rater's newer marks take the place of the older ones. */
  readonly addRaterMarks: (marksById: ReadonlyMap<string, readonly RaterMark[]>) => void;
  readonly forgetRaters: () => void;
  readonly removeResponse: (id: string) => void;
  readonly duplicateResponse: (id: string) => void;
  /** Adds a response behind another; `null` (and a notice) where there is no room. */
  readonly insertResponse: (afterId: string, response: Pick<Response, 'title' | 'text' | 'cuts'>) => string | null;
  readonly moveResponse: (id: string, toIndex: number) => void;
  /** Step edits by hand: they pin the response's cuts. */
  readonly mergeStepWithNext: (id: string, stepIndex: number) => void;
  readonly splitStepAt: (id: string, offset: number) => void;
  readonly moveStepStart: (id: string, stepIndex: number, offset: number) => void;
  /** Back to the scene's split rule. */
  readonly resetSteps: (id: string) => void;

  /** A drag is one undo entry: begin, any number of moves, end. A move outside a drag is an entry of its own. */
  readonly beginDrag: () => void;
  readonly endDrag: () => void;
  readonly moveWeight: (index: number, toPoints: number) => void;
  readonly setWeightPoints: (points: readonly number[]) => void;
  readonly toggleWeightLock: (index: number) => void;
  /** Other components with the weights that go with them, as one undo entry; `core/components/edit.ts` computes both. */
  readonly setComponents: (components: readonly StepComponent[], weights: Pick<RewardDesign, 'weightPoints' | 'lockedWeights'>) => void;
  readonly setAggregator: (aggregator: Aggregator) => void;
  readonly setTau: (tau: number) => void;
  readonly setLambda: (lambda: number) => void;

  /** Picks the better of two responses; a pick of the same pair before it gives way. */
  readonly prefer: (preference: Preference) => void;
  readonly forgetPreference: (preference: Preference) => void;
  /** Replaces all picks at once, as one undo entry: an order, or none. */
  readonly setPreferences: (preferences: readonly Preference[]) => void;

  readonly undo: () => void;
  readonly redo: () => void;
  /** Replaces the scene; undo brings the one before back. Live scores of the same texts stay. */
  readonly openScene: (opened: OpenedScene) => void;
  /** An empty task; the reward design and the split rule stay. */
  readonly clearScene: () => void;

  /** The texts beside the scene whose scores are wanted, in place of those before; `[]` stops asking. */
  readonly judgeVariants: (variants: readonly Response[]) => void;
  /** The rule whose scores are wanted beside those of the components; `null` stops asking. */
  readonly tryRule: (rule: ComponentRule | null) => void;
  readonly loadModel: (preference: BackendPreference) => void;
  /** Changes over to another model; until it is ready, and when that fails, the one in use goes on. */
  readonly switchModel: ModelClient['switchModel'];
  /** What one step's coherence score reacts to. The answer belongs to who asked: it is kept nowhere. */
  readonly occludeStep: ModelClient['occlude'];
  /** Asks again for the scores whose request failed, and for the parsers that did not load. */
  readonly retryScoring: () => void;
  /** Runs the code of all responses on screen, and from now on what is edited. */
  readonly runCode: () => void;
  readonly setChartView: (view: ChartView) => void;
  readonly setPanel: (panel: ScenePanel) => void;
  readonly setFocus: (focus: StepFocus | null) => void;
  readonly selectResponse: (id: string | null) => void;
  readonly dismissNotice: (id: number) => void;
  readonly notify: (notice: Omit<Notice, 'id'>) => void;
}

/** A scene that arrives whole: an example, a share link, a file, or what was saved. */
export interface OpenedScene {
  readonly scene: Scene;
  readonly exampleId: string | null;
  readonly steps: StepRecords;
  readonly componentSteps?: ComponentRecords;
  readonly outcomes: ReadonlyMap<string, OutcomeRecord>;
  /** Whether its code may run without a click; not where this is absent. */
  readonly mayRunCode?: boolean;
}

/** What became of a paste. */
export interface AddedResponses {
  readonly addedIds: readonly string[];
  /** The responses that were not taken, separated by lines of `---` as they came; empty where all were. */
  readonly refusedText: string;
}

export type PlaygroundState = PlaygroundFacts & PlaygroundActions;

/** What undo and redo carry. */
export type HistoryEntry = Pick<PlaygroundFacts, 'scene' | 'exampleId' | 'codeConsent'>;

/** What views use of the undo history: `useStore(store.temporal, (history) => history.pastStates.length > 0)`. */
export interface SceneHistory {
  readonly pastStates: readonly Partial<HistoryEntry>[];
  readonly futureStates: readonly Partial<HistoryEntry>[];
}

export type PlaygroundStore = StoreApi<PlaygroundState> & {
  readonly temporal: Pick<StoreApi<SceneHistory>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Stops scoring and forgets the clients' listeners. The clients themselves are disposed by who made them. */
  readonly dispose: () => void;
};
