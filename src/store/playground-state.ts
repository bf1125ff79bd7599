// The shape of the store: raw facts and the actions on them. What can be computed from these is in selectors.ts.

import type { Judgement, JudgeName } from '../core/judgement.ts';
import type { Aggregator } from '../core/aggregators.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Reference, Scene } from '../core/scene.ts';
import type { SplitRule } from '../core/split.ts';
import type { BackendPreference } from '../client/client.ts';
import type { EngineState } from '../protocol/engine-state.ts';

/** Where a score on the screen comes from. */
export type Provenance =
  /** Computed in this page, now. */
  | 'live'
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

export type ChartView = 'reward' | 'contributions' | 'return';
export type ScenePanel = 'steps' | 'data';

/** A step that is pointed at or focused; highlighted everywhere. */
export interface StepFocus {
  readonly responseId: string;
  readonly stepIndex: number;
}

/** What the person should be told, worded by the interface as `notice.<code>`. */
export interface Notice {
  readonly id: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: 'info' | 'warning' | 'error';
}

export interface PlaygroundFacts {
  readonly scene: Scene;
  /** Which example the scene was opened from and still equals, if any. */
  readonly exampleId: string | null;
  readonly steps: StepRecords;
  readonly outcomes: ReadonlyMap<string, OutcomeRecord>;
  /** Response ids whose scores are being computed, per judge. */
  readonly pending: Readonly<Record<JudgeName, ReadonlySet<string>>>;
  readonly engine: EngineState;
  readonly chartView: ChartView;
  readonly panel: ScenePanel;
  readonly focus: StepFocus | null;
  readonly selectedResponseId: string | null;
  readonly notices: readonly Notice[];
}

export interface PlaygroundActions {
  readonly setPrompt: (prompt: string) => void;
  readonly setReference: (reference: Reference) => void;
  readonly setSplitRule: (rule: SplitRule) => void;
  /** Adds responses from pasted text, several at once when lines of `---` separate them; refuses more than MAX_RESPONSES with a notice. */
  readonly addResponses: (pasted: string) => void;
  readonly setResponseText: (id: string, text: string) => void;
  readonly setResponseTitle: (id: string, title: string | null) => void;
  readonly setRating: (id: string, rating: number | null) => void;
  readonly removeResponse: (id: string) => void;
  readonly duplicateResponse: (id: string) => void;
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
  readonly setAggregator: (aggregator: Aggregator) => void;
  readonly setTau: (tau: number) => void;
  readonly setLambda: (lambda: number) => void;

  readonly undo: () => void;
  readonly redo: () => void;
  readonly openScene: (opened: OpenedScene) => void;
  readonly clearScene: () => void;

  readonly loadModel: (preference: BackendPreference) => void;
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
  readonly outcomes: ReadonlyMap<string, OutcomeRecord>;
}

export type PlaygroundState = PlaygroundFacts & PlaygroundActions;
