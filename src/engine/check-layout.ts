// Does an ONNX file have the inputs and outputs that its manifest names?

import type { OnnxLayout, OnnxValue } from './onnx-layout.ts';
import type { ModelLayout } from './ort-runtime.ts';

/**
 * What differs, in one line; `null` when nothing does. Wanted are the inputs that the manifest names, int32 with two dimensions,
 * and no others, and the output, float32 with two.
 */
export function findLayoutFault({ inputs, outputs }: OnnxLayout, wanted: ModelLayout): string | null {
  const names = [...wanted.inputs, ...(wanted.endPositions === undefined ? [] : [wanted.endPositions]), ...Object.values(wanted.tree ?? {})];
  const faults = [
    ...names.flatMap((name) => faultOf(inputs, { name, type: 'int32' }) ?? []),
    ...inputs.filter(({ name }) => !names.includes(name)).map(({ name }) => `it wants an input "${name}" that the manifest does not name`),
    ...(faultOf(outputs, { name: wanted.output, type: 'float32' }) ?? []),
  ];
  if (faults.length === 0) return null;
  return `${faults.join('; ')}. The file has inputs ${listValues(inputs)} and outputs ${listValues(outputs)}.`;
}

function faultOf(values: readonly OnnxValue[], { name, type }: { name: string; type: string }): string[] | null {
  const found = values.find((value) => value.name === name);
  if (found === undefined) return [`"${name}" is missing`];
  if (found.type !== type) return [`"${name}" is ${found.type}, not ${type}`];
  if (found.rank !== null && found.rank !== 2) return [`"${name}" has ${found.rank} dimensions, not 2`];
  return null;
}

export function listValues(values: readonly OnnxValue[]): string {
  return values.slice(0, 8).map(({ name, type }) => `${name} (${type})`).join(', ') || 'none';
}
