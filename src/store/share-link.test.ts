import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { MAX_SCENE_JSON_LENGTH } from './limits.ts';
import type { OpenedScene, PlaygroundStore } from './playground-state.ts';
import { toBase64Url, fromBase64Url } from './scene-file/base64url.ts';
import { writeSceneFile } from './scene-file/write-scene-file.ts';
import { sceneFromFileText, sceneToFile } from './scene-transfer.ts';
import { selectDerived, selectProvenance } from './selectors.ts';
import { createShareLink, holdsSharedScene, openShareLink, withoutSharedScene } from './share-link.ts';
import { arbitraryScene } from './testing/arbitrary-scene.ts';
import { FAKE_READY } from './testing/fake-clients.ts';
import { createTestStore, makeOpened, makeResponse, settle } from './testing/test-store.ts';

const open: PlaygroundStore[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.dispose();
});
function start(opened: OpenedScene = makeOpened()): ReturnType<typeof createTestStore> {
  const test = createTestStore(opened);
  open.push(test.store);
  return test;
}
async function linkOf(opened: OpenedScene): Promise<string> {
  const link = await createShareLink(opened);
  if (!link.ok) throw new Error(link.error.code);
  return link.value.hash;
}
async function reopen(hash: string): Promise<OpenedScene> {
  const opened = await openShareLink(hash);
  if (!opened?.ok) throw new Error(JSON.stringify(opened));
  return opened.value;
}
const pack = (value: unknown): string => `#s=1.${toBase64Url(deflateRawSync(JSON.stringify(value)))}`;

describe('a share link', () => {
  it('brings any scene back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScene, async (scene) => {
        const opened = { ...makeOpened(), scene };
        expect((await reopen(await linkOf(opened))).scene).toEqual(scene);
      }),
      { numRuns: 60 },
    );
  });

  it('carries the scores, who judged, and shows them without any judge, as shared', async () => {
    const { store, model } = start();
    model.setState(FAKE_READY);
    await settle();
    const opened = await reopen(await linkOf(store.getState()));
    const there = { ...store.getState(), ...opened };
    expect(selectDerived(there).ranking).toEqual(selectDerived(store.getState()).ranking);
    expect(selectProvenance(there)).toMatchObject({ kind: 'shared', notRunCount: 0 });
    expect(selectProvenance(there).byJudge.coherence.judgedBy).toEqual(['fake-prm 1']);
  });

  it('holds sixteen responses of thirty-two scored steps without being long', async () => {
    const responses = Array.from({ length: 16 }, (_, i) =>
      makeResponse(`r${i}`, Array.from({ length: 32 }, (_, k) => `Step ${k}: ${i * k} apples and ${i + k} pears make ${i * k + i + k}.`).join('\n')),
    );
    const { store, model } = start(makeOpened({ responses }));
    model.setState(FAKE_READY);
    await settle();
    await settle();
    const link = await createShareLink(store.getState());
    expect(link).toMatchObject({ ok: true, value: { isLong: false } });
    expect(link.ok && link.value.hash.length).toBeLessThan(20_000);
  });

  it('says that a link is long, and opens it all the same', async () => {
    let seed = 1;
    const noise = Array.from({ length: 300_000 }, () => String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 90))).join('');
    const opened = makeOpened({ responses: [makeResponse('a', noise)] });
    const link = await createShareLink(opened);
    expect(link).toMatchObject({ ok: true, value: { isLong: true } });
    expect((await reopen(await linkOf(opened))).scene.responses[0]?.text).toBe(noise);
  });

  it('keeps the steps that the sender saw where the rule would cut otherwise', async () => {
    const opened = makeOpened({ responses: [makeResponse('a', 'one two')] });
    const file = writeSceneFile(opened, { withFindings: false });
    const scores = { ...file.scores, responses: file.scores.responses.map((response) => ({ ...response, cuts: [0, 4] })) };
    expect((await reopen(pack({ ...file, scores }))).scene.responses[0]?.cuts).toEqual([0, 4]);
  });

  it('is told apart from other hashes and leaves their parameters', async () => {
    expect(await openShareLink('#lang=zh')).toBeNull();
    expect(holdsSharedScene('')).toBe(false);
    expect(holdsSharedScene('#lang=zh&s=1.x')).toBe(true);
    expect(withoutSharedScene('#lang=zh&s=1.x')).toBe('#lang=zh');
    expect(withoutSharedScene('#s=1.x')).toBe('');
  });
});

describe('a bad link', () => {
  const valid = writeSceneFile(makeOpened(), { withFindings: false });

  it.each([
    ['no codec', '#s=abc', 'not-a-scene'],
    ['a newer codec', '#s=2.abc', 'newer-version'],
    ['foreign characters', '#s=1.<script>', 'damaged'],
    ['noise', '#s=1.AAAA', 'damaged'],
    ['something else packed', pack({ hello: 1 }), 'damaged'],
    ['a newer scene', pack({ ...valid, formatVersion: 2 }), 'newer-version'],
    ['weights that are not 100 points', pack({ ...valid, scene: { ...valid.scene, design: { ...valid.scene.design, weightPoints: [90, 50, 20] } } }), 'damaged'],
    ['a λ of 7', pack({ ...valid, scene: { ...valid.scene, design: { ...valid.scene.design, lambda: 7 } } }), 'damaged'],
    ['cuts out of order', pack({ ...valid, scene: { ...valid.scene, responses: [makeResponse('a', 'one two', { cuts: [0, 4, 2] })] } }), 'damaged'],
    ['cuts past the end', pack({ ...valid, scene: { ...valid.scene, responses: [makeResponse('a', 'one', { cuts: [0, 99] })] } }), 'damaged'],
    ['a hundred responses', pack({ ...valid, scene: { ...valid.scene, responses: Array.from({ length: 100 }, (_, i) => makeResponse(`r${i}`, 'x')) } }), 'too-large'],
    ['a λ of 1e999', `#s=1.${toBase64Url(deflateRawSync(JSON.stringify(valid).replace(/"lambda":[\d.]+/, '"lambda":1e999')))}`, 'damaged'],
  ])('with %s says so', async (_, hash, code) => {
    expect(await openShareLink(hash)).toMatchObject({ ok: false, error: { code } });
  });

  it('that was cut off anywhere is damaged, never half opened', async () => {
    const hash = await linkOf(makeOpened());
    for (let length = 6; length < hash.length; length += 7) {
      expect(await openShareLink(hash.slice(0, length))).toMatchObject({ ok: false });
    }
  });

  it('that unfolds to more than a scene can hold is stopped at the limit', async () => {
    const bomb = deflateRawSync(Buffer.alloc(2 * MAX_SCENE_JSON_LENGTH, 32), { level: 1 });
    expect(await openShareLink(`#s=1.${toBase64Url(bomb)}`)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  it('with any text at all is an error value, not an exception', async () => {
    await fc.assert(fc.asyncProperty(fc.string(), async (text) => {
      expect((await openShareLink(`#s=${text}`))?.ok ?? false).toBe(false);
    }));
  });

  it('does not reach the prototype of anything', async () => {
    const text = JSON.stringify(valid).replace('"exampleId":null', '"exampleId":null,"__proto__":{"polluted":1}');
    await openShareLink(`#s=1.${toBase64Url(deflateRawSync(text))}`);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('base64url', () => {
  it('brings any bytes back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60_000, size: 'max' }), (bytes) => {
      // Compared as buffers: element by element takes seconds.
      expect(Buffer.compare(bytes, fromBase64Url(toBase64Url(bytes)) ?? new Uint8Array())).toBe(0);
    }), { numRuns: 30 });
  });
});

describe('a scene file', () => {
  it('holds scene, scores and evidence, and opens as shared', async () => {
    const { store } = start();
    await settle();
    const opened = sceneFromFileText(sceneToFile(store.getState()).text);
    expect(opened).toMatchObject({ ok: true, value: { scene: store.getState().scene } });
    expect(opened.ok && [...opened.value.steps.syntax.values()].every((record) => record.provenance === 'shared')).toBe(true);
  });

  it('cleans texts from elsewhere and keeps pinned cuts on their words', () => {
    const file = writeSceneFile(makeOpened({ responses: [makeResponse('a', 'a\0b\r\nc', { cuts: [0, 5] })] }), { withFindings: true });
    expect(sceneFromFileText(JSON.stringify(file))).toMatchObject({ ok: true, value: { scene: { responses: [{ text: 'ab\nc', cuts: [0, 3] }] } } });
  });

  it.each(['', 'not json', '[]', '{"format":"other"}', 'null'])('that is %j is not a scene', (text) => {
    expect(sceneFromFileText(text)).toEqual({ ok: false, error: { code: 'not-a-scene', params: {} } });
  });
});
