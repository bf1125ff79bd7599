// A manifest for files of the person's own: their entries stay, sums and sizes come from the files, the rest from the shipped one.

import shipped from '../../../models/prm-e5-l6/manifest.json';
import type { FileFacts } from '../../protocol/own-model.ts';

export interface ManifestEntries {
  readonly name: string;
  readonly version: string;
  readonly threshold: number;
  readonly languages: readonly string[];
}

export interface SelfCheckCase {
  readonly question: string;
  readonly steps: readonly string[];
  readonly scores: readonly number[];
}

type Manifest = Readonly<Record<string, unknown>>;

/** The shipped manifest without what is true of the shipped model alone: the form to fill in. */
export function manifestTemplate(): Manifest {
  const form = Object.fromEntries(Object.entries(shipped).filter(([field]) => !OF_THE_SHIPPED_MODEL.has(field)));
  const blank = { file: 'model.onnx', sha256: '', bytes: 0, tokenizer: { file: 'tokenizer.json', sha256: '', bytes: 0 } };
  const selfCheck = { tolerance: 0.02, cases: casesToRecord().map((one) => ({ ...one, scores: [] })) };
  return { ...form, name: 'my-model', version: '1.0.0', ...blank, selfCheck };
}

/** What says nothing of another model. */
const OF_THE_SHIPPED_MODEL = new Set(['endPositions', 'tree', 'date', 'licence', 'trainedOn', 'quantization', 'accuracy', 'reliability']);

/** Responses of our own writing for a self-check; their scores stand for nothing until they are recorded. */
export function casesToRecord(): SelfCheckCase[] {
  return shipped.selfCheck.cases.map(({ question, steps }) => ({ question, steps, scores: steps.map(() => 0.5) }));
}

/** The person's manifest as far as it can be read, else nothing. */
export function readEntries(text: string | undefined): Manifest {
  try {
    const content: unknown = JSON.parse(text ?? '');
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : {};
  } catch {
    return {};
  }
}

/** Whether the manifest brings scores to compare with. */
export function hasSelfCheck({ selfCheck }: Manifest): boolean {
  if (typeof selfCheck !== 'object' || selfCheck === null || !('cases' in selfCheck) || !Array.isArray(selfCheck.cases)) return false;
  return selfCheck.cases.length > 0 && selfCheck.cases.every((one: unknown) => typeof one === 'object' && one !== null && 'scores' in one && Array.isArray(one.scores) && one.scores.length > 0);
}

export type WriteFault = { readonly code: 'layoutUnknown'; readonly inputs: number; readonly outputs: number } | { readonly code: 'specialTokensUnknown' };

/** The lines that were computed from the files, as they stand in the manifest. */
export interface WrittenManifest {
  readonly content: Manifest;
  readonly computed: Manifest;
}

/**
 * The manifest with everything filled in but the scores of its self-check, which `withScores` adds.
 * What the person's own manifest says of inputs and special tokens stays where it fits the files.
 */
export function fillManifest(own: Manifest, { facts, files, entries }: { facts: FileFacts; files: { model: string; tokenizer: string }; entries: ManifestEntries }): WrittenManifest | WriteFault {
  const { model, tokenizer } = facts;
  const inputs = keepNames(own['inputs'], model.inputs) ?? keepNames(shipped.inputs, model.inputs) ?? (model.inputs.length === 3 ? model.inputs : null);
  const output = keepNames([own['output']], model.outputs)?.[0] ?? keepNames([shipped.output], model.outputs)?.[0] ?? (model.outputs.length === 1 ? model.outputs[0] : null);
  if (inputs === null || output == null) return { code: 'layoutUnknown', inputs: model.inputs.length, outputs: model.outputs.length };
  const { endPositions: wanted, tree: wantedTree, ...kept } = own;
  const others = model.inputs.filter((name) => !inputs.includes(name));
  const endPositions = (keepNames([wanted], others) ?? keepNames([shipped.endPositions], others))?.[0];
  const tree = keepTree(wantedTree, others) ?? keepTree(shipped.tree, others);
  const specialTokens = own['specialTokens'] ?? tokenizer.specialTokens;
  if (specialTokens === null) return { code: 'specialTokensUnknown' };
  const computed = {
    file: fileName(files.model), sha256: model.sha256, bytes: model.bytes,
    tokenizer: { file: fileName(files.tokenizer), sha256: tokenizer.sha256, bytes: tokenizer.bytes },
    inputs, ...(endPositions !== undefined && { endPositions }), ...(tree !== null && { tree }), output, specialTokens,
  };
  const template = manifestTemplate();
  return { computed, content: { ...template, ...kept, formatVersion: template['formatVersion'], ...entries, ...computed } };
}

function keepNames(wanted: unknown, present: readonly string[]): string[] | null {
  if (!Array.isArray(wanted)) return null;
  const names = wanted.filter((name): name is string => typeof name === 'string' && present.includes(name));
  return names.length === wanted.length && names.length > 0 ? names : null;
}

/** The names of both inputs of a tree, where the file has both. */
function keepTree(wanted: unknown, present: readonly string[]): { lastStepIds: string; positionIds: string } | null {
  if (typeof wanted !== 'object' || wanted === null || !('lastStepIds' in wanted) || !('positionIds' in wanted)) return null;
  const [lastStepIds, positionIds] = keepNames([wanted.lastStepIds, wanted.positionIds], present) ?? [];
  return lastStepIds === undefined || positionIds === undefined ? null : { lastStepIds, positionIds };
}

/** A manifest names plain files alone. Example: `my model (1).onnx` → `my_model__1_.onnx`. */
const fileName = (name: string): string => name.replace(/[^\w.-]/g, '_').replace(/^[^\w]/, '_');

/** The manifest with these cases as its self-check. */
export function withCases(content: Manifest, cases: readonly SelfCheckCase[]): Manifest {
  return { ...content, selfCheck: { tolerance: 0.02, cases } };
}

/** Scores to five digits, as the shipped manifest has them. */
export function scoreCases(cases: readonly SelfCheckCase[], scores: readonly (readonly number[])[]): SelfCheckCase[] {
  return cases.map((one, index) => ({ ...one, scores: (scores[index] ?? []).map((score) => Number(score.toFixed(5))) }));
}

export const manifestText = (content: Manifest): string => `${JSON.stringify(content, null, 2)}\n`;
