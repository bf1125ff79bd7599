// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeptModelNote } from '../../client/kept-model-note.ts';
import type { ModelInfo } from '../../protocol/engine-state.ts';
import type { FileFacts } from '../../protocol/own-model.ts';
import { FAKE_READY } from '../../store/testing/fake-clients.ts';
import { renderPlayground } from '../testing/render-playground.tsx';
import { OwnModelDialog } from './OwnModelDialog.tsx';
import type { OwnModelServices } from './own-model-session.ts';
import { NO_FILES, sortFiles } from './sort-files.ts';
import { fillManifest } from './write-manifest.ts';

afterEach(cleanup);

/** jsdom's files have no `text` of their own. */
const makeFile = (content: string, name: string): File => Object.assign(new File([content], name), { text: async () => content });

const FILES = {
  model: makeFile('onnx', 'mine.onnx'),
  tokenizer: makeFile('{"model": {"vocab": {}}}', 'tok.json'),
  manifest: makeFile('{"formatVersion": 1, "name": "mine"}', 'about.json'),
  notes: makeFile('hello', 'notes.txt'),
};
const FACTS: FileFacts = {
  model: { sha256: 'a'.repeat(64), bytes: 4, inputs: ['input_ids', 'step_ids', 'kind_ids'], outputs: ['scores'] },
  tokenizer: { sha256: 'b'.repeat(64), bytes: 24, specialTokens: { cls: 101, sep: 102, pad: 0 } },
};
const MINE: ModelInfo = { name: 'mine', version: '2.0', sha256: 'a'.repeat(64), bytes: 4, origin: 'own' };

async function recordCases({ manifestText }: { manifestText: string }) {
  const cases: { steps: string[] }[] = JSON.parse(manifestText).selfCheck.cases;
  return { ok: true as const, value: cases.map(({ steps }) => steps.map(() => 0.123456)) };
}

async function open(changes: Partial<OwnModelServices> = {}) {
  let note: KeptModelNote | null = null;
  const saved: { fileName: string; text: string }[] = [];
  const services: OwnModelServices = {
    client: {
      inspect: vi.fn(async () => ({ ok: true as const, value: FACTS })),
      record: vi.fn(recordCases),
    },
    keepModel: vi.fn(async (_files, kept: KeptModelNote) => {
      note = kept;
    }),
    forgetKeptModel: vi.fn(async () => {
      note = null;
    }),
    readKeptNote: () => note,
    save: (fileName, text) => saved.push({ fileName, text }),
    ...changes,
  };
  const rendered = await renderPlayground(<OwnModelDialog onClose={vi.fn()} services={services} />);
  rendered.model.gate.release();
  const choose = (...files: File[]) => rendered.user.upload(screen.getByLabelText('Model, tokenizer and manifest files'), files);
  const click = (name: string) => rendered.user.click(screen.getByRole('button', { name }));
  return { ...rendered, services, saved, choose, click };
}

describe('choosing files', () => {
  it('puts each in its place by what it is, and says which has none', async () => {
    const { choose } = await open();
    await choose(FILES.notes, FILES.manifest, FILES.tokenizer, FILES.model);
    const list = screen.getByLabelText('Chosen files');
    await within(list).findByText(/mine\.onnx/);
    expect(list.textContent).toMatch(/mine\.onnx.*tok\.json.*about\.json/);
    expect(screen.getByText(/Not used: notes\.txt/)).toBeDefined();
  });

  it('goes by the name where JSON is broken, and keeps what was chosen before', async () => {
    const first = await sortFiles([FILES.model, makeFile('{', 'tokenizer.json')], NO_FILES);
    const second = await sortFiles([makeFile('{', 'manifest.json')], first.chosen);
    expect([second.chosen.model?.name, second.chosen.tokenizer?.name, second.chosen.manifest?.text]).toEqual(['mine.onnx', 'tokenizer.json', '{']);
  });
});

describe('loading', () => {
  it('waits for all three files, tells how far it is, and names the model', async () => {
    const { choose, click, model } = await open();
    await choose(FILES.model, FILES.tokenizer);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Load this model' }).disabled).toBe(true);
    await choose(FILES.manifest);
    model.switchReply = { ok: true, value: MINE };
    model.gate.hold();
    await click('Load this model');
    expect(screen.getByText('Starting on WASM')).toBeDefined();
    await act(async () => model.gate.release());
    expect(screen.getByText(/mine 2\.0 is ready/)).toBeDefined();
    expect(model.switches[0]).toMatchObject({ kind: 'own', files: { manifestText: '{"formatVersion": 1, "name": "mine"}' } });
    expect(screen.getByText('In use: mine 2.0, from your files.')).toBeDefined();
  });

  it('that fails says what happened and what to do, and that the other model works on', async () => {
    const { choose, click, model } = await open();
    act(() => model.setState(FAKE_READY));
    await choose(FILES.model, FILES.tokenizer, FILES.manifest);
    model.switchReply = { ok: false, error: { code: 'own-not-onnx', detail: 'It begins with "onnx".' } };
    await click('Load this model');
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('not an ONNX file');
    expect(alert).toContain('It begins with "onnx".');
    expect(alert).toContain('goes on working');
  });

  it('can be cancelled', async () => {
    const { choose, click, model } = await open();
    await choose(FILES.model, FILES.tokenizer, FILES.manifest);
    model.gate.hold();
    await click('Load this model');
    await click('Cancel');
    expect(screen.getByRole('alert').textContent).toContain('cancelled');
  });

  it('keeps the files when asked, and forgets them again', async () => {
    const { choose, click, model, services, user } = await open();
    await choose(FILES.model, FILES.tokenizer, FILES.manifest);
    model.switchReply = { ok: true, value: MINE };
    await user.click(screen.getByRole('checkbox', { name: /Keep it in this browser/ }));
    await click('Load this model');
    expect(services.keepModel).toHaveBeenCalledOnce();
    expect(screen.getByText('Kept in this browser: mine (0.0 MB).')).toBeDefined();
    await click('Forget the kept model');
    expect(screen.queryByText(/^Kept in this browser/)).toBeNull();
  });

  it('says so when the browser does not keep them', async () => {
    const { choose, click, model, user } = await open({ keepModel: () => Promise.reject(new Error('disk full')) });
    await choose(FILES.model, FILES.tokenizer, FILES.manifest);
    model.switchReply = { ok: true, value: MINE };
    await user.click(screen.getByRole('checkbox', { name: /Keep it in this browser/ }));
    await click('Load this model');
    expect(screen.getByText(/did not keep it: Error: disk full/)).toBeDefined();
  });

  it('has a way back to the shipped model', async () => {
    const { click, model } = await open();
    act(() => model.setState({ ...FAKE_READY, model: MINE }));
    model.switchReply = { ok: true, value: { ...MINE, name: 'shipped', origin: 'shipped' } };
    await click('Back to the shipped model');
    expect(model.switches).toEqual([{ kind: 'shipped' }]);
    expect(screen.getByText(/The shipped model is back/)).toBeDefined();
  });
});

describe('writing a manifest', () => {
  it('fills in sums and sizes, records the self-check, saves it and puts it in its place', async () => {
    const { choose, click, saved, user, services } = await open();
    await choose(FILES.model, FILES.tokenizer);
    await user.click(screen.getByRole('checkbox', { name: /Record the self-check/ }));
    await click('Write and save the manifest');
    await screen.findByText(/The manifest is written and saved/);
    expect(services.client.record).toHaveBeenCalledOnce();
    const written = JSON.parse(saved[0]?.text ?? '');
    expect(written).toMatchObject({
      formatVersion: 1, name: 'mine', version: '1.0.0', threshold: 0.5, languages: ['en'], file: 'mine.onnx', sha256: 'a'.repeat(64), bytes: 4,
      tokenizer: { file: 'tok.json', sha256: 'b'.repeat(64), bytes: 24 }, specialTokens: { cls: 101, sep: 102, pad: 0 }, output: 'scores',
    });
    expect(written.selfCheck.cases[0].scores[0]).toBe(0.12346);
    expect(written.reliability).toBeUndefined();
    expect(screen.getByLabelText('Chosen files').textContent).toContain('written here');
  });

  it('does not go without a self-check', async () => {
    const { choose, click, services } = await open();
    await choose(FILES.model, FILES.tokenizer);
    await click('Write and save the manifest');
    expect(screen.getByRole('alert').textContent).toContain('no self-check');
    expect(services.client.inspect).not.toHaveBeenCalled();
  });

  it('mends a manifest of one’s own and leaves its entries as they are', async () => {
    const own = { formatVersion: 1, name: 'ours', version: '3', threshold: 0.7, window: 256, specialTokens: { cls: 1, sep: 2, pad: 3 }, selfCheck: { tolerance: 0.05, cases: [{ question: 'q', steps: ['s'], scores: [0.4] }] } };
    const { choose, click, saved, user } = await open();
    await choose(FILES.model, FILES.tokenizer, makeFile(JSON.stringify(own), 'manifest.json'));
    await user.click(screen.getByText('Write my manifest'));
    await click('Write and save the manifest');
    await screen.findByText(/The manifest is written and saved/);
    expect(JSON.parse(saved[0]?.text ?? '')).toMatchObject({ ...own, sha256: 'a'.repeat(64) });
  });

  it.each<[string, string[], object, string | undefined]>([
    ['names the step ends where the file reads them', ['kind_ids', 'end_positions', 'input_ids', 'step_ids'], {}, 'end_positions'],
    ['keeps the author’s name for them', ['input_ids', 'step_ids', 'kind_ids', 'ends'], { endPositions: 'ends' }, 'ends'],
    ['mends a name that the file does not have', ['input_ids', 'step_ids', 'kind_ids', 'end_positions'], { endPositions: 'ends' }, 'end_positions'],
    ['takes them out where the file has none', ['input_ids', 'step_ids', 'kind_ids'], { endPositions: 'ends' }, undefined],
  ])('%s', async (_what, inputs, own, wanted) => {
    const facts = { ...FACTS, model: { ...FACTS.model, inputs } };
    const { choose, click, saved, user } = await open({ client: { inspect: async () => ({ ok: true, value: facts }), record: recordCases } });
    await choose(FILES.model, FILES.tokenizer, makeFile(JSON.stringify({ formatVersion: 1, ...own }), 'manifest.json'));
    await user.click(screen.getByText('Write my manifest'));
    await user.click(screen.getByRole('checkbox', { name: /Record the self-check/ }));
    await click('Write and save the manifest');
    await screen.findByText(/The manifest is written and saved/);
    const written = JSON.parse(saved[0]?.text ?? '');
    expect(written.inputs).toEqual(['input_ids', 'step_ids', 'kind_ids']);
    expect(written.endPositions).toBe(wanted);
  });

  it.each<[string, string[], object, object | undefined]>([
    ['names the inputs of a tree where the file has both', ['position_ids', 'last_step_ids'], {}, { lastStepIds: 'last_step_ids', positionIds: 'position_ids' }],
    ['keeps the author’s names for these too', ['last', 'places'], { tree: { lastStepIds: 'last', positionIds: 'places' } }, { lastStepIds: 'last', positionIds: 'places' }],
    ['mends names of a tree that the file does not have', ['last_step_ids', 'position_ids'], { tree: { lastStepIds: 'last' } }, { lastStepIds: 'last_step_ids', positionIds: 'position_ids' }],
    ['takes a tree out where the file has none', [], { tree: { lastStepIds: 'last', positionIds: 'places' } }, undefined],
  ])('%s', (_what, more, own, wanted) => {
    const facts = { ...FACTS, model: { ...FACTS.model, inputs: ['input_ids', 'step_ids', 'kind_ids', ...more] } };
    const written = fillManifest({ formatVersion: 1, ...own }, { facts, files: { model: 'm.onnx', tokenizer: 't.json' }, entries: { name: 'm', version: '1', threshold: 0.5, languages: ['en'] } });
    expect('content' in written ? written.content['tree'] : written).toEqual(wanted);
  });

  it('says what the files lack', async () => {
    const facts = { ...FACTS, model: { ...FACTS.model, inputs: ['a', 'b'] } };
    const { choose, click, user } = await open({ client: { inspect: async () => ({ ok: true, value: facts }), record: vi.fn() } });
    await choose(FILES.model, FILES.tokenizer);
    await user.click(screen.getByRole('checkbox', { name: /Record the self-check/ }));
    await click('Write and save the manifest');
    expect(screen.getByRole('alert').textContent).toContain('Inputs of the model: 2, outputs: 1');
  });

  it('offers a manifest to start from', async () => {
    const { saved, user, click } = await open();
    await user.click(screen.getByText('What the files must be'));
    await click('Save a manifest to start from');
    expect(JSON.parse(saved[0]?.text ?? '')).toMatchObject({ formatVersion: 1, name: 'my-model', sha256: '' });
  });
});
