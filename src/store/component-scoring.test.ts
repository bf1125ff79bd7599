import { afterEach, describe, expect, it } from 'vitest';
import type { ComponentsClient } from '../client/components-client.ts';
import { addComponent, changeComponent, removeComponent } from '../core/components/edit.ts';
import { judgedByKind, judgeSteps } from '../core/components/judge.ts';
import type { ComponentRule } from '../core/components.ts';
import { startComponentScoring } from './component-scoring.ts';
import { selectDerived, selectScoredGroup } from './selectors.ts';
import { sceneFromFileText, sceneToFile } from './scene-transfer.ts';
import { createShareLink, openShareLink } from './share-link.ts';
import { createTestStore, makeOpened, settle } from './testing/test-store.ts';

const COUNT: ComponentRule = { kind: 'step-count', most: 1 };
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A store whose components are judged at once, and a count of what was asked. */
function createScored() {
  const made = createTestStore(makeOpened());
  const requests: Parameters<ComponentsClient['judge']>[0][] = [];
  const client: ComponentsClient = {
    judge: async (request) => {
      requests.push(request);
      return { ok: true, value: { judgedBy: judgedByKind(request.rule.kind), judgements: [...judgeSteps(request.rule, request.steps)] } };
    },
    messageCount: () => requests.length,
    dispose: () => undefined,
  };
  stops.push(startComponentScoring({ store: made.store, client, delayMs: 0 }), made.store.dispose);
  const add = (name: string, rule: ComponentRule, points = 20): void => {
    const edited = addComponent(made.store.getState().scene, { name, rule, points });
    if (edited) made.store.getState().setComponents(edited.components, edited.weights);
  };
  const scores = (response: number, id = 'own-1') =>
    selectScoredGroup(made.store.getState()).responses[response]?.steps.map(({ judgements }) => {
      const judgement = judgements[id];
      return judgement?.status === 'scored' ? judgement.score : judgement?.reason;
    });
  return { ...made, requests, add, scores };
}

describe('components in the store', () => {
  it('are judged, count in the reward, and are one undo entry', async () => {
    const { store, add, scores } = createScored();
    await settle();
    const before = selectDerived(store.getState()).responses[0]?.total;
    add('Short', COUNT);
    expect(scores(0)).toEqual(['not-run', 'not-run']);
    await settle();
    expect(scores(0)).toEqual([1, 0.5]);
    expect(store.getState().scene.design.weightPoints).toEqual([24, 40, 16, 20]);
    expect(selectDerived(store.getState()).responses[0]?.contributions).toHaveLength(4);
    store.getState().undo();
    expect(store.getState().scene.components).toBeUndefined();
    expect(selectDerived(store.getState()).responses[0]?.total).toBe(before);
    store.getState().redo();
    expect(scores(0)).toEqual([1, 0.5]);
  });

  it('say why scores are missing, until they are there', async () => {
    const { store } = createTestStore(makeOpened());
    let isBroken = true;
    const client: ComponentsClient = {
      judge: async ({ rule, steps }) =>
        isBroken ? { ok: false, error: { code: 'worker-died', detail: 'gone' } } : { ok: true, value: { judgedBy: judgedByKind(rule.kind), judgements: [...judgeSteps(rule, steps)] } },
      messageCount: () => 0,
      dispose: () => undefined,
    };
    stops.push(startComponentScoring({ store, client, delayMs: 0 }), store.dispose);
    const edited = addComponent(store.getState().scene, { name: 'Short', rule: COUNT, points: 20 });
    if (edited) store.getState().setComponents(edited.components, edited.weights);
    await settle();
    expect(store.getState().componentsFailure).toEqual({ code: 'worker-died', detail: 'gone' });
    isBroken = false;
    store.getState().retryScoring();
    await settle();
    expect(store.getState().componentsFailure).toBeNull();
    expect(selectScoredGroup(store.getState()).responses[0]?.steps[0]?.judgements['own-1']).toMatchObject({ status: 'scored' });
  });

  it('change no reward with weight 0', async () => {
    const { store, add } = createScored();
    await settle();
    const before = selectDerived(store.getState()).responses.map(({ stepRewards, total }) => [stepRewards, total]);
    add('Short', COUNT, 0);
    await settle();
    expect(selectDerived(store.getState()).responses.map(({ stepRewards, total }) => [stepRewards, total])).toEqual(before);
  });

  it('are asked for nothing by fifty moves of a weight, nor by another name', async () => {
    const { store, add, requests, text, model } = createScored();
    add('Short', COUNT);
    await settle();
    const asked = [requests.length, text.messageCount(), model.messageCount()];
    store.getState().beginDrag();
    for (let points = 0; points < 50; points++) store.getState().moveWeight(3, points);
    store.getState().endDrag();
    const renamed = changeComponent(store.getState().scene, 'own-1', { name: 'Brief', rule: COUNT });
    store.getState().setComponents(renamed.components, renamed.weights);
    await settle();
    expect([requests.length, text.messageCount(), model.messageCount()]).toEqual(asked);
    expect(store.getState().scene.components?.[0]?.name).toBe('Brief');
  });

  it('are judged anew where the text or the rule changes, and only there', async () => {
    const { store, add, requests, scores } = createScored();
    add('Short', COUNT);
    await settle();
    requests.length = 0;
    store.getState().setResponseText('b', 'One.\nTwo.\nThree.');
    await settle();
    expect(requests.map(({ steps }) => steps.length)).toEqual([3]);
    requests.length = 0;
    const edited = changeComponent(store.getState().scene, 'own-1', { name: 'Short', rule: { kind: 'step-count', most: 2 } });
    store.getState().setComponents(edited.components, edited.weights);
    await settle();
    expect(requests).toHaveLength(2);
    expect(scores(1)).toEqual([1, 1, 2 / 3]);
  });

  it('judge a rule that is tried, without counting it, and keep what is on screen whatever is tried', async () => {
    const { store, add, scores } = createScored();
    add('Short', COUNT);
    await settle();
    for (let most = 1; most < 40; most++) {
      store.getState().tryRule({ kind: 'length', unit: 'words', least: null, most });
      await settle();
    }
    expect(store.getState().componentSteps.size).toBeLessThanOrEqual(16);
    expect(scores(0)).toEqual([1, 0.5]);
    expect(store.getState().scene.design.weightPoints).toHaveLength(4);
    store.getState().tryRule(null);
  });

  it('judge texts beside the scene too', async () => {
    const { store, add, requests } = createScored();
    add('Short', COUNT);
    await settle();
    requests.length = 0;
    store.getState().judgeVariants([{ id: 'v', title: null, text: 'a\nb\nc', cuts: null, rating: null }]);
    await settle();
    expect(requests.map(({ steps }) => steps)).toEqual([['a', 'b', 'c']]);
  });

  it('travel with file and link, scores and weights with them', async () => {
    const { store, add } = createScored();
    add('Short “steps”', COUNT);
    add('Has a number', { kind: 'pattern', pattern: '\\d', ignoresCase: false, wants: 'present' });
    await settle();
    const { scene, componentSteps } = store.getState();
    const link = await createShareLink(store.getState());
    const opened = [sceneFromFileText(sceneToFile(store.getState()).text), link.ok ? await openShareLink(link.value.hash) : null];
    for (const reply of opened) {
      if (!reply?.ok) throw new Error('It should open.');
      expect(reply.value.scene.components).toEqual(scene.components);
      expect(reply.value.scene.design).toEqual(scene.design);
      expect([...(reply.value.componentSteps ?? new Map()).keys()].sort()).toEqual([...componentSteps.keys()].sort());
      const other = createTestStore(reply.value);
      stops.push(other.store.dispose);
      const [first] = selectScoredGroup(other.store.getState()).responses;
      expect(first?.steps.map(({ judgements, records }) => [judgements['own-1']?.status, records['own-1']?.provenance])).toEqual([['scored', 'shared'], ['scored', 'shared']]);
    }
  });

  it('refuse a file whose weights and components do not belong together, and take one without', () => {
    const { store, add } = createScored();
    add('Short', COUNT);
    const file = JSON.parse(sceneToFile(store.getState()).text) as { scene: { components?: unknown; design: { weightPoints: number[]; lockedWeights: boolean[] } } };
    const broken = structuredClone(file);
    delete broken.scene.components;
    expect(sceneFromFileText(JSON.stringify(broken))).toMatchObject({ ok: false, error: { code: 'damaged' } });
    const hostile = structuredClone(file);
    hostile.scene.components = [{ id: '__proto__', name: 'x', rule: COUNT }];
    expect(sceneFromFileText(JSON.stringify(hostile))).toMatchObject({ ok: false });
    const old = structuredClone(broken);
    old.scene.design.weightPoints = [30, 50, 20];
    old.scene.design.lockedWeights = [false, false, false];
    const opened = sceneFromFileText(JSON.stringify(old));
    expect(opened.ok && 'components' in opened.value.scene).toBe(false);
  });

  it('throws where weights and components do not belong together: that is a bug', () => {
    const { store } = createScored();
    expect(() => store.getState().setComponents([], { weightPoints: [100], lockedWeights: [false] })).toThrow(RangeError);
    add5(store);
    const left = removeComponent(store.getState().scene, 'own-3');
    store.getState().setComponents(left.components, left.weights);
    expect(store.getState().scene.components).toHaveLength(4);
  });
});

function add5(store: ReturnType<typeof createTestStore>['store']): void {
  for (let i = 0; i < 5; i++) {
    const edited = addComponent(store.getState().scene, { name: `n${i}`, rule: { kind: 'step-count', most: i + 1 }, points: 5 });
    if (edited) store.getState().setComponents(edited.components, edited.weights);
  }
}
