// A model from files: every way in which they can be wrong has its own code, and the shipped model's own files are right.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineError, EngineState } from '../protocol/engine-state.ts';
import type { FileHandle, OwnModelFiles } from '../protocol/own-model.ts';
import { MAX_OWN_MODEL_BYTES } from '../protocol/own-model.ts';
import { inspectOwnFiles } from './inspect-own-files.ts';
import { loadRewardModel } from './load-reward-model.ts';
import { createNodeRuntime } from './ort-node.ts';
import { createOwnModelSource } from './own-model-source.ts';
import { recordSelfCheck } from './record-self-check.ts';
import { readShippedJson, SHIPPED_MODEL_DIRECTORY } from './testing/shipped-model.ts';

const shipped = Object(readShippedJson('manifest.json')) as Record<string, unknown>;
const candidate = { name: 'wasm', create: () => Promise.resolve(createNodeRuntime(1)) } as const;
let model: Blob;
let tokenizer: Blob;
beforeAll(() => {
  model = new Blob([readFileSync(`${SHIPPED_MODEL_DIRECTORY}model.onnx`)]);
  tokenizer = new Blob([readFileSync(`${SHIPPED_MODEL_DIRECTORY}tokenizer.json`)]);
});

const text = (changes: object = {}): string => JSON.stringify({ ...shipped, name: 'mine', ...changes });
const sumOf = (content: string): string => createHash('sha256').update(content).digest('hex');

async function load(files: Partial<OwnModelFiles>) {
  let error: EngineError | null = null;
  let ready: Extract<EngineState, { status: 'ready' }> | null = null;
  const loaded = await loadRewardModel({
    source: createOwnModelSource({ manifestText: text(), model, tokenizer, ...files }),
    candidates: [candidate],
    notices: [],
    onState: (state) => {
      if (state.status === 'failed') error = state.error;
      if (state.status === 'ready') ready = state;
    },
  });
  await loaded?.model.release();
  return { error, ready };
}

describe('files of one’s own', () => {
  it('that are right load under their own name', async () => {
    expect(await load({})).toMatchObject({ error: null, ready: { model: { name: 'mine', origin: 'own', sha256: shipped['sha256'] } } });
  });

  it.each<[string, () => Partial<OwnModelFiles>, string, string]>([
    ['a manifest that is no JSON', () => ({ manifestText: 'name: mine' }), 'own-manifest-unreadable', 'JSON'],
    ['a manifest without a threshold', () => ({ manifestText: text({ threshold: undefined }) }), 'own-manifest-invalid', 'threshold'],
    ['a manifest that is a list', () => ({ manifestText: '[]' }), 'own-manifest-invalid', 'formatVersion'],
    ['a sum that is none', () => ({ manifestText: text({ sha256: 'TODO' }) }), 'own-manifest-invalid', 'sha256'],
    ['no self-check', () => ({ manifestText: text({ selfCheck: undefined }) }), 'own-self-check-missing', 'selfCheck'],
    ['a self-check without cases', () => ({ manifestText: text({ selfCheck: { tolerance: 0.02, cases: [] } }) }), 'own-self-check-missing', 'selfCheck'],
    ['another sum of the model', () => ({ manifestText: text({ sha256: 'a'.repeat(64) }) }), 'own-model-sum', String(shipped['sha256'])],
    ['another tokenizer', () => ({ manifestText: text({ tokenizer: { file: 't.json', sha256: 'b'.repeat(64), bytes: 9 } }) }), 'own-tokenizer-sum', 'b'.repeat(64)],
    ['a tokenizer that is no JSON', () => ({ tokenizer: new Blob(['hello']) }), 'own-tokenizer-unreadable', 'JSON'],
    ['a tokenizer of another kind', () => ({ tokenizer: new Blob(['{"vocab": []}']) }), 'own-tokenizer-unreadable', 'Error'],
    ['a text as the model', () => ({ model: new Blob(['This is no model.']) }), 'own-not-onnx', 'This is no model.'],
    ['an empty model', () => ({ model: new Blob([]) }), 'own-not-onnx', '""'],
    ['an input of another name', () => ({ manifestText: text({ inputs: ['ids', 'step_ids', 'kind_ids'] }) }), 'own-layout-wrong', '"ids" is missing'],
    ['a fourth input that the manifest does not name', () => ({ manifestText: text({ endPositions: undefined }) }), 'own-layout-wrong', 'wants an input "end_positions"'],
    ['inputs of a tree that the manifest does not name', () => ({ manifestText: text({ tree: undefined }) }), 'own-layout-wrong', 'wants an input "last_step_ids" that the manifest does not name; it wants an input "position_ids"'],
    ['a fourth input of another name', () => ({ manifestText: text({ endPositions: 'ends' }) }), 'own-layout-wrong', '"ends" is missing'],
    ['an output of another name', () => ({ manifestText: text({ output: 'logits' }) }), 'own-layout-wrong', 'outputs scores (float32)'],
    ['other scores than those of the self-check', () => ({ manifestText: text({ selfCheck: { tolerance: 0.02, cases: [{ question: 'What is 2 + 3?', steps: ['5'], scores: [0] }] } }) }), 'self-check-failed', 'differs by'],
    ['a file that is gone', () => ({ model: { size: 9, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) } }), 'own-file-unreadable', 'gone'],
    ['no memory for it', () => ({ model: { size: 9, arrayBuffer: () => Promise.reject(new RangeError('Array buffer allocation failed')) } }), 'own-out-of-memory', 'allocation'],
    ['too large a file', () => ({ model: { size: MAX_OWN_MODEL_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('must not be read')) } }), 'own-model-too-large', '600 MB'],
  ])('%s is refused with its own code', async (_what, make, code, detail) => {
    const { error } = await load(make());
    expect(error).toMatchObject({ code });
    expect((error as EngineError | null)?.detail).toContain(detail);
  });

  it('cut short in the middle are no ONNX file', async () => {
    expect((await load({ model: model.slice(0, 1_000_000) })).error).toMatchObject({ code: 'own-not-onnx' });
  });

  it('with a tokenizer that encodes are accepted by sum, whatever the file is called', async () => {
    const content = JSON.stringify(readShippedJson('tokenizer.json'), null, 1);
    const manifestText = text({ tokenizer: { file: 'other-name.json', sha256: sumOf(content), bytes: content.length } });
    expect((await load({ manifestText, tokenizer: new Blob([content]) })).error).toBeNull();
  });
});

describe('looking at files', () => {
  it('tells all that a manifest can be told without its author', async () => {
    expect(await inspectOwnFiles({ model, tokenizer })).toEqual({
      ok: true,
      value: {
        model: { sha256: shipped['sha256'], bytes: shipped['bytes'], inputs: [...(shipped['inputs'] as string[]), ...Object.values(shipped['tree'] as object), shipped['endPositions']], outputs: [shipped['output']] },
        tokenizer: { sha256: (shipped['tokenizer'] as { sha256: string }).sha256, bytes: tokenizer.size, specialTokens: shipped['specialTokens'] },
      },
    });
  });

  it('says what cannot be what it should be', async () => {
    const broken: FileHandle = new Blob(['PK zip']);
    expect(await inspectOwnFiles({ model: broken, tokenizer })).toMatchObject({ ok: false, error: { code: 'own-not-onnx' } });
    expect(await inspectOwnFiles({ model, tokenizer: broken })).toMatchObject({ ok: false, error: { code: 'own-tokenizer-unreadable' } });
  });
});

describe('recording a self-check', () => {
  it('gives the scores that the manifest’s cases have, whatever stands there', async () => {
    const cases = [{ question: 'What is 2 + 3?', steps: ['2 + 3 = 5', 'The answer is 5.'], scores: [0, 0] }];
    const manifestText = text({ selfCheck: { tolerance: 0.02, cases } });
    const recorded = await recordSelfCheck({ manifestText, model, tokenizer }, candidate);
    if (!recorded.ok) throw new Error(recorded.error.detail);
    const scores = recorded.value[0] ?? [];
    expect(scores).toHaveLength(2);
    expect((await load({ manifestText: text({ selfCheck: { tolerance: 0.02, cases: [{ ...cases[0], scores }] } }) })).error).toBeNull();
  });
});
