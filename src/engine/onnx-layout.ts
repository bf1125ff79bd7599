// Reads the inputs and outputs of an ONNX file without opening it in a runtime: enough to say plainly what is wrong with a file.
// Weights are stepped over, so that a large file costs no more than a small one.

import { type Field, MalformedMessage, readFields } from './protobuf.ts';

export interface OnnxValue {
  readonly name: string;
  /** `int32`, `float32`, …; `other` for what no score model uses. */
  readonly type: string;
  /** Number of dimensions; `null` where the file does not say. */
  readonly rank: number | null;
}

export interface OnnxLayout {
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  /** Some weights lie in another file. */
  readonly hasWeightsElsewhere: boolean;
}

/** The layout of a model; `null` when the content is no ONNX model. */
export function readOnnxLayout(content: Uint8Array): OnnxLayout | null {
  try {
    const model = readFields(content);
    const graph = find(model, MODEL.graph);
    return find(model, MODEL.irVersion) === undefined || graph === undefined ? null : readGraph(readFields(graph.content));
  } catch (cause) {
    if (cause instanceof MalformedMessage) return null;
    throw cause;
  }
}

/** Field numbers of onnx.proto. */
const MODEL = { irVersion: 1, graph: 7 };
const GRAPH = { initializer: 5, input: 11, output: 12 };
const TENSOR = { name: 8, dataLocation: 14 };
const EXTERNAL = 1;
const VALUE = { name: 1, type: 2 };
const TYPE = { tensor: 1 };
const TENSOR_TYPE = { element: 1, shape: 2 };
const SHAPE = { dimension: 1 };
const ELEMENT_TYPES: Readonly<Record<number, string>> = {
  1: 'float32', 2: 'uint8', 3: 'int8', 6: 'int32', 7: 'int64', 9: 'bool', 10: 'float16', 11: 'float64', 16: 'bfloat16',
};

function readGraph(graph: readonly Field[]): OnnxLayout {
  const all = (number: number) => graph.filter((field) => field.number === number).map((field) => readFields(field.content));
  const weights = all(GRAPH.initializer);
  const weightNames = new Set(weights.map((tensor) => textOf(find(tensor, TENSOR.name))));
  return {
    // Older files list their weights among the inputs.
    inputs: all(GRAPH.input).map(readValue).filter(({ name }) => !weightNames.has(name)),
    outputs: all(GRAPH.output).map(readValue),
    hasWeightsElsewhere: weights.some((tensor) => find(tensor, TENSOR.dataLocation)?.value === EXTERNAL),
  };
}

function readValue(value: readonly Field[]): OnnxValue {
  const tensor = childrenOf(find(childrenOf(find(value, VALUE.type)), TYPE.tensor));
  const shape = find(tensor, TENSOR_TYPE.shape);
  return {
    name: textOf(find(value, VALUE.name)),
    type: ELEMENT_TYPES[find(tensor, TENSOR_TYPE.element)?.value ?? 0] ?? 'other',
    rank: shape === undefined ? null : readFields(shape.content).filter(({ number }) => number === SHAPE.dimension).length,
  };
}

const find = (fields: readonly Field[], number: number): Field | undefined => fields.find((field) => field.number === number);
const childrenOf = (field: Field | undefined): Field[] => (field === undefined ? [] : readFields(field.content));
const textOf = (field: Field | undefined): string => new TextDecoder().decode(field?.content);
