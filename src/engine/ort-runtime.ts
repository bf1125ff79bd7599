// The one seam to ONNX Runtime: what the engine needs of it, whichever build runs underneath.
// Each build (WASM, WebGPU, Node) has its own file, so that a bundle holds only what it uses.

import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { PaddedBatch } from '../core/padded-batch.ts';
import type { Backend } from '../protocol/engine-state.ts';

export interface ModelSession {
  /** Scores of every row's step ends, [rows × endCount], row after row. Rejects when the run fails. */
  readonly run: (batch: PaddedBatch) => Promise<Float32Array>;
  /** Runs that may go on at a time: 1 in a browser, and as many as there are sessions in Node. */
  readonly parallelRuns: number;
  readonly release: () => Promise<void>;
}

/** Names in the model file. */
export interface ModelLayout {
  readonly inputs: readonly [inputIds: string, stepIds: string, kindIds: string];
  /** An input with the positions that are wanted: such a model computes the scores of these alone, others those of every position. */
  readonly endPositions?: string;
  /** Inputs with which a row may hold a tree of steps (`TokenRow` of core/padded-batch.ts). */
  readonly tree?: { readonly lastStepIds: string; readonly positionIds: string };
  readonly output: string;
}

export interface OrtRuntime {
  readonly backend: Backend;
  /** Rejects when this backend cannot open the model. */
  readonly openSession: (model: Uint8Array, layout: ModelLayout) => Promise<ModelSession>;
  /** Settles with the reason when the device is lost; never where devices are not lost. */
  readonly whenLost: Promise<string>;
}

/** The part of an onnxruntime module that the builds have in common. */
export interface OrtModule {
  readonly InferenceSession: {
    create: (model: Uint8Array, options: InferenceSession.SessionOptions) => Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => Tensor;
}

/** What never settles: the device of a backend that has none to lose. */
export const NEVER_LOST: Promise<string> = new Promise(() => undefined);

/** Opens the model in one of the builds. */
export async function openOrtSession(
  ort: OrtModule,
  { model, layout, options }: { model: Uint8Array; layout: ModelLayout; options: InferenceSession.SessionOptions },
): Promise<ModelSession> {
  const session = await ort.InferenceSession.create(model, options);
  const { inputs: [inputIds, stepIds, kindIds], endPositions, tree } = layout;
  return {
    parallelRuns: 1,
    run: async (batch) => {
      const dims = [batch.rows, batch.length] as const;
      const outputs = await session.run({
        [inputIds]: new ort.Tensor('int32', batch.inputIds, dims),
        [stepIds]: new ort.Tensor('int32', batch.stepIds, dims),
        [kindIds]: new ort.Tensor('int32', batch.kindIds, dims),
        ...(tree !== undefined && {
          [tree.lastStepIds]: new ort.Tensor('int32', batch.lastStepIds, dims),
          [tree.positionIds]: new ort.Tensor('int32', batch.positionIds, dims),
        }),
        ...(endPositions !== undefined && { [endPositions]: new ort.Tensor('int32', batch.endPositions, [batch.rows, batch.endCount]) }),
      });
      const output = outputs[layout.output];
      return endPositions === undefined ? pickEnds(await readScores(output, dims), batch) : readScores(output, [batch.rows, batch.endCount]);
    },
    release: () => session.release(),
  };
}

/** Of scores of every position [rows × length] those of the step ends [rows × endCount]. */
export function pickEnds(scores: Float32Array, { endPositions, endCount, length }: PaddedBatch): Float32Array {
  return Float32Array.from(endPositions, (position, place) => scores[Math.floor(place / endCount) * length + position] ?? Number.NaN);
}

async function readScores(output: Tensor | undefined, [rows, columns]: readonly [rows: number, columns: number]): Promise<Float32Array> {
  if (output === undefined) throw new Error('The model has no output of the name that its manifest gives.');
  const scores = await output.getData();
  output.dispose();
  if (!(scores instanceof Float32Array) || scores.length !== rows * columns) {
    throw new Error(`The model must give float32 [${rows}, ${columns}], got ${output.type} [${output.dims.join(', ')}].`);
  }
  return scores;
}
