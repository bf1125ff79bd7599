// Gives the processor the form of the model that it is fastest with. The file ships with 8- or 4-bit matrices (MatMulNBits), which a
// graphics card multiplies as they are; on a processor ONNX Runtime unpacks them anew in every run. Here they are unpacked
// once, before the session opens: the same numbers, so the same scores, at the speed of a float file and a quarter of its download.

import { type Field, joinBytes, MalformedMessage, readFields, writeField, writeTextField, writeVarintField } from './protobuf.ts';

/** Field numbers of onnx.proto. */
const MODEL = { graph: 7 };
const GRAPH = { node: 1, initializer: 5 };
const NODE = { input: 1, output: 2, name: 3, opType: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, value: 3 };
const TENSOR = { dims: 1, type: 2, name: 8, raw: 9 };
const FLOAT = 1;
const UINT8 = 2;

interface PackedMatrix {
  readonly node: Field;
  readonly input: string;
  readonly levels: string;
  readonly scales: string;
  readonly rows: number;
  readonly columns: number;
  readonly block: number;
  readonly bits: number;
}

/**
 * The model with every 8- or 4-bit MatMulNBits replaced by MatMul with the float matrix that it stands for, (level − 128) × scale
 * of its block, or (level − 8) × scale. Nodes of another form, and bytes that are no model, come back as they are: ONNX Runtime has the last word on them.
 */
export function unpackWeights(model: Uint8Array): Uint8Array {
  try {
    return rewrite(model);
  } catch (error) {
    if (error instanceof MalformedMessage) return model;
    throw error;
  }
}

function rewrite(model: Uint8Array): Uint8Array {
  const fields = readFields(model);
  const graph = fields.find(({ number }) => number === MODEL.graph);
  if (graph === undefined) return model;
  const parts = readFields(graph.content);
  const tensors = new Map(parts.filter(({ number }) => number === GRAPH.initializer).map((field) => [textOf(readFields(field.content), TENSOR.name), field]));
  const packed = parts.filter(({ number }) => number === GRAPH.node).flatMap((node) => readPacked(node) ?? []);
  const unpacked = new Map<Field, { node: Uint8Array[]; tensor: Uint8Array[] }>();
  for (const matrix of packed) {
    const levels = readRaw(tensors.get(matrix.levels), UINT8);
    const scales = readRaw(tensors.get(matrix.scales), FLOAT);
    const blocks = Math.ceil(matrix.rows / matrix.block);
    if (levels?.length !== (matrix.columns * blocks * matrix.block * matrix.bits) / 8 || scales?.length !== matrix.columns * blocks * 4) continue;
    unpacked.set(matrix.node, { node: writeMatMul(matrix), tensor: writeTensor(matrix, unpack(matrix, { levels, scales: floatsOf(scales) })) });
  }
  if (unpacked.size === 0) return model;
  const stillUsed = new Set(parts.flatMap((part) => (part.number === GRAPH.node && !unpacked.has(part) ? textsOf(readFields(part.content), NODE.input) : [])));
  const isReplaced = new Set(packed.filter(({ node }) => unpacked.has(node)).flatMap(({ levels, scales }) => [levels, scales]).filter((name) => !stillUsed.has(name)));
  const isDropped = new Set([...isReplaced].map((name) => tensors.get(name)));
  const content = parts.flatMap((part) => unpacked.get(part)?.node ?? (isDropped.has(part) ? [] : [part.whole]));
  for (const { tensor } of unpacked.values()) content.push(...tensor);
  return joinBytes(fields.flatMap((field) => (field === graph ? writeField(MODEL.graph, content) : [field.whole])));
}

/** The matrix that a node multiplies by, `null` for every node but a MatMulNBits of 8 or 4 bits without zero points, order or bias. */
function readPacked(node: Field): PackedMatrix | null {
  const fields = readFields(node.content);
  if (textOf(fields, NODE.opType) !== 'MatMulNBits') return null;
  const [input, levels, scales, ...others] = textsOf(fields, NODE.input);
  if (input === undefined || levels === undefined || scales === undefined || others.some((name) => name !== '')) return null;
  const attributes = new Map(
    fields.filter(({ number }) => number === NODE.attribute).map(({ content }) => {
      const inner = readFields(content);
      return [textOf(inner, ATTRIBUTE.name), inner.find(({ number }) => number === ATTRIBUTE.value)?.value ?? 0];
    }),
  );
  const bits = attributes.get('bits') ?? 0;
  if (bits !== 8 && bits !== 4) return null;
  return { node, bits, input, levels, scales, rows: attributes.get('K') ?? 0, columns: attributes.get('N') ?? 0, block: attributes.get('block_size') ?? 1 };
}

/** One level a byte; of two in a byte the first is the lower half. */
function spread(levels: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(levels.length * 2);
  for (let at = 0; at < levels.length; at += 1) {
    const pair = levels[at] ?? 0;
    bytes[at * 2] = pair & 15;
    bytes[at * 2 + 1] = pair >> 4;
  }
  return bytes;
}

/** [rows, columns] from levels [columns, blocks, block] and scales [columns, blocks]. */
function unpack({ rows, columns, block, bits }: PackedMatrix, { levels: packed, scales }: { levels: Uint8Array; scales: Float32Array }): Uint8Array {
  const blocks = Math.ceil(rows / block);
  const levels = bits === 4 ? spread(packed) : packed;
  const zero = 2 ** (bits - 1);
  const matrix = new Float32Array(rows * columns);
  // Tiles of one block by 64 columns stay in the cache, although one side is read along and the other across.
  for (let left = 0; left < columns; left += 64) {
    const right = Math.min(columns, left + 64);
    for (let tile = 0; tile < blocks; tile += 1) {
      for (let column = left; column < right; column += 1) {
        const scale = scales[column * blocks + tile] ?? 0;
        const from = (column * blocks + tile) * block;
        const end = Math.min(rows, (tile + 1) * block);
        for (let row = tile * block, at = from; row < end; row += 1, at += 1) matrix[row * columns + column] = ((levels[at] ?? 0) - zero) * scale;
      }
    }
  }
  return new Uint8Array(matrix.buffer);
}

function writeMatMul({ node, input, levels }: PackedMatrix): Uint8Array[] {
  const fields = readFields(node.content);
  return writeField(GRAPH.node, [
    ...writeTextField(NODE.input, input),
    ...writeTextField(NODE.input, unpackedName(levels)),
    ...textsOf(fields, NODE.output).flatMap((name) => writeTextField(NODE.output, name)),
    ...writeTextField(NODE.name, textOf(fields, NODE.name)),
    ...writeTextField(NODE.opType, 'MatMul'),
  ]);
}

function writeTensor({ levels, rows, columns }: PackedMatrix, raw: Uint8Array): Uint8Array[] {
  return writeField(GRAPH.initializer, [
    writeVarintField(TENSOR.dims, rows),
    writeVarintField(TENSOR.dims, columns),
    writeVarintField(TENSOR.type, FLOAT),
    ...writeTextField(TENSOR.name, unpackedName(levels)),
    ...writeField(TENSOR.raw, [raw]),
  ]);
}

function unpackedName(levels: string): string {
  return `${levels}_unpacked`;
}

function readRaw(tensor: Field | undefined, type: number): Uint8Array | undefined {
  if (tensor === undefined) return undefined;
  const fields = readFields(tensor.content);
  if (fields.find(({ number }) => number === TENSOR.type)?.value !== type) return undefined;
  return fields.find(({ number }) => number === TENSOR.raw)?.content;
}

/** Copied, since floats must lie on a multiple of four bytes. */
function floatsOf(raw: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(raw).buffer);
}

function textsOf(fields: readonly Field[], wanted: number): string[] {
  return fields.filter(({ number }) => number === wanted).map(({ content }) => new TextDecoder().decode(content));
}

function textOf(fields: readonly Field[], wanted: number): string {
  return textsOf(fields, wanted)[0] ?? '';
}
