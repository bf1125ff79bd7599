import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenedScene, PlaygroundStore } from '../playground-state.ts';
import { selectProvenance } from '../selectors.ts';
import { createShareLink } from '../share-link.ts';
import { FAKE_READY } from '../testing/fake-clients.ts';
import type { TestStore } from '../testing/test-store.ts';
import { createTestStore, makeOpened, settle } from '../testing/test-store.ts';
import { openLink } from './open-link.ts';
import { readSetAside, restoreScene } from './restore-scene.ts';
import type { Saving } from './save-scene.ts';
import { startSaving } from './save-scene.ts';
import { CLOSING_KEY } from './saved-scene.ts';
import type { ClosingStorage, SceneSlot, SceneStorage } from './scene-storage.ts';
import { createBrowserStorage, findClosingStorage } from './scene-storage.ts';

class FakeStorage implements SceneStorage {
  readonly slots = new Map<SceneSlot, unknown>();
  writeCount = 0;
  isFull = false;
  read = async (slot: SceneSlot): Promise<unknown> => this.slots.get(slot);
  write = async (slot: SceneSlot, value: unknown): Promise<void> => {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.writeCount += 1;
    this.slots.set(slot, structuredClone(value));
  };
}

class FakeClosing implements ClosingStorage {
  readonly items = new Map<string, string>();
  isFull = false;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.items.set(key, value);
  };
  removeItem = (key: string): void => void this.items.delete(key);
}

let storage: FakeStorage;
let closing: FakeClosing;
let page: EventTarget;
const stores: PlaygroundStore[] = [];
const savings: Saving[] = [];

beforeEach(() => {
  storage = new FakeStorage();
  closing = new FakeClosing();
  page = new EventTarget();
});
afterEach(() => {
  for (const saving of savings.splice(0)) saving.stop();
  for (const store of stores.splice(0)) store.dispose();
  vi.useRealTimers();
});

function start(opened: OpenedScene = makeOpened()): TestStore & { saving: Saving } {
  const test = createTestStore(opened);
  const saving = startSaving({ store: test.store, storage, closing, page });
  stores.push(test.store);
  savings.push(saving);
  return { ...test, saving };
}

describe('saving', () => {
  it('brings scene and scores back after a reload, as saved', async () => {
    const { store, model, saving } = start();
    model.setState(FAKE_READY);
    await settle();
    store.getState().setPrompt('Mine?');
    store.getState().moveWeight(0, 60);
    await settle();
    await saving.flush();
    const { opened, notices } = await restoreScene({ storage, closing });
    expect(notices).toEqual([]);
    expect(opened?.scene).toEqual(store.getState().scene);
    const again = { ...store.getState(), ...(opened ?? makeOpened()) };
    expect(selectProvenance(again)).toMatchObject({ kind: 'saved', notRunCount: 0 });
  });

  it('waits for the end of a drag and then writes once', async () => {
    vi.useFakeTimers();
    const { store } = start();
    await vi.advanceTimersByTimeAsync(1_000);
    storage.writeCount = 0;
    store.getState().beginDrag();
    for (let points = 0; points < 60; points++) {
      store.getState().moveWeight(0, points);
      await vi.advanceTimersByTimeAsync(16);
    }
    store.getState().endDrag();
    expect(storage.writeCount).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(storage.writeCount).toBe(1);
  });

  it('does not put a save off for ever while changes go on', async () => {
    vi.useFakeTimers();
    const { store } = start();
    for (let points = 0; points < 100; points++) {
      store.getState().moveWeight(0, points);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(storage.writeCount).toBeGreaterThanOrEqual(2);
  });

  it('does not save an example that nobody has touched', async () => {
    const { store, saving } = start({ ...makeOpened(), exampleId: 'school-trip' });
    await settle();
    await saving.flush();
    expect(storage.writeCount).toBe(0);
    store.getState().moveWeight(0, 60);
    await saving.flush();
    expect(storage.writeCount).toBe(1);
  });

  it('starts the write at once and leaves a copy when the page goes away', async () => {
    const { store } = start();
    await settle();
    store.getState().setPrompt('typed a moment ago');
    page.dispatchEvent(new Event('pagehide'));
    expect(closing.items.get(CLOSING_KEY)).toContain('typed a moment ago');
    await settle();
    expect(storage.writeCount).toBe(1);
    expect(closing.items.has(CLOSING_KEY)).toBe(false);
  });

  it('keeps the closing copy when an older write finishes after it', async () => {
    let nowMs = 1_000;
    const test = createTestStore(makeOpened());
    stores.push(test.store);
    const saving = startSaving({ store: test.store, storage, closing, page, now: () => nowMs });
    savings.push(saving);
    const finishers: (() => void)[] = [];
    storage.write = (slot, value) => new Promise((resolve) => {
      finishers.push(() => {
        storage.slots.set(slot, value);
        resolve();
      });
    });
    test.store.getState().setPrompt('older');
    void saving.flush();
    await settle();
    nowMs += 10;
    test.store.getState().setPrompt('newer');
    page.dispatchEvent(new Event('pagehide'));
    finishers[0]?.();
    await settle();
    expect((await restoreScene({ storage, closing })).opened?.scene.prompt).toBe('newer');
  });

  it('restores the closing copy where it is the newer one', async () => {
    const { store, saving } = start();
    store.getState().setPrompt('first');
    await saving.flush();
    storage.isFull = true;
    store.getState().setPrompt('second');
    page.dispatchEvent(new Event('pagehide'));
    await settle();
    const { opened } = await restoreScene({ storage, closing });
    expect(opened?.scene.prompt).toBe('second');
  });

  it('tells once when nothing can be saved, and leaves the screen alone', async () => {
    const { store, saving } = start();
    storage.isFull = true;
    closing.isFull = true;
    store.getState().setPrompt('one');
    await saving.flush();
    store.getState().setPrompt('two');
    await saving.flush();
    expect(store.getState().notices.filter((notice) => notice.code === 'not-saved')).toHaveLength(1);
    expect(store.getState().scene.prompt).toBe('two');
  });
});

describe('restoring', () => {
  it('finds nothing on a first visit', async () => {
    expect(await restoreScene({ storage, closing })).toEqual({ opened: null, notices: [] });
  });

  it.each([
    ['a damaged save', { savedAtMs: 1, file: { format: 'reward-shaping-scene', formatVersion: 1 } }, 'saved-damaged'],
    ['a save of a newer version', { savedAtMs: 1, file: { format: 'reward-shaping-scene', formatVersion: 9 } }, 'saved-newer-version'],
    ['something else entirely', 'hello', 'saved-not-a-scene'],
  ])('sets %s aside and says so', async (_, value, code) => {
    storage.slots.set('current', value);
    const { opened, notices } = await restoreScene({ storage, closing });
    expect(opened).toBeNull();
    expect(notices).toMatchObject([{ code }]);
    expect(storage.slots.has('set-aside')).toBe(true);
  });

  it('falls back to the older copy where the newer one is damaged', async () => {
    const { store, saving } = start();
    store.getState().setPrompt('good');
    await saving.flush();
    closing.items.set(CLOSING_KEY, JSON.stringify({ savedAtMs: Date.now() + 1_000, file: {} }));
    const { opened, notices } = await restoreScene({ storage, closing });
    expect(opened?.scene.prompt).toBe('good');
    expect(notices).toHaveLength(1);
  });

  it('starts without a database, and says so', async () => {
    const { opened, notices } = await restoreScene({ storage: createBrowserStorage(), closing: null });
    expect(opened).toBeNull();
    expect(notices).toMatchObject([{ code: 'saved-unreachable' }]);
    expect(findClosingStorage()).toBeNull();
  });
});

describe('opening a link', () => {
  async function hashOf(opened: OpenedScene): Promise<string> {
    const link = await createShareLink(opened);
    return link.ok ? link.value.hash : '';
  }

  it('sets own work aside, and undo brings it back', async () => {
    const { store } = start(makeOpened({ prompt: 'mine' }));
    const mine = store.getState().scene;
    expect(await openLink({ store, storage, hash: await hashOf(makeOpened({ prompt: 'theirs' })) })).toBe(true);
    expect(store.getState().scene.prompt).toBe('theirs');
    expect(await readSetAside(storage)).toMatchObject({ ok: true, value: { scene: { prompt: 'mine' } } });
    store.getState().undo();
    expect(store.getState().scene).toBe(mine);
  });

  it('after another link keeps the own work set aside, not the first link', async () => {
    const { store } = start(makeOpened({ prompt: 'mine' }));
    await openLink({ store, storage, hash: await hashOf(makeOpened({ prompt: 'first' })) });
    await openLink({ store, storage, hash: await hashOf(makeOpened({ prompt: 'second' })) });
    expect(await readSetAside(storage)).toMatchObject({ ok: true, value: { scene: { prompt: 'mine' } } });
  });

  it('followed again after a reload keeps what was set aside the first time', async () => {
    const { store, saving } = start(makeOpened({ prompt: 'mine' }));
    const hash = await hashOf(makeOpened({ prompt: 'theirs' }));
    await openLink({ store, storage, hash });
    await saving.flush();
    const { opened } = await restoreScene({ storage, closing });
    const { store: reloaded } = start(opened ?? undefined);
    expect(await openLink({ store: reloaded, storage, hash })).toBe(true);
    expect(reloaded.getState().scene.prompt).toBe('theirs');
    expect(await readSetAside(storage)).toMatchObject({ ok: true, value: { scene: { prompt: 'mine' } } });
  });

  it('that is hostile leaves scene, history and set-aside work untouched', async () => {
    const { store } = start();
    const { scene } = store.getState();
    expect(await openLink({ store, storage, hash: '#s=1.%00<img onerror=alert(1)>' })).toBe(false);
    expect(store.getState().scene).toBe(scene);
    expect(store.temporal.getState().pastStates).toHaveLength(0);
    expect(storage.slots.has('set-aside')).toBe(false);
    expect(store.getState().notices).toMatchObject([{ code: 'link-damaged', tone: 'error' }]);
  });

  it('does nothing where the hash holds no scene', async () => {
    const { store } = start();
    expect(await openLink({ store, storage, hash: '#lang=zh' })).toBe(false);
    expect(store.getState().notices).toEqual([]);
  });
});
