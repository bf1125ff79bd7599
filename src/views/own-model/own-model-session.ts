// What the dialog of a person's own model knows and does: files chosen, a load under way, how it ended, a manifest written.
// Lives as long as the dialog; knows no React.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ModelClient } from '../../client/client.ts';
import type { OwnModelClient } from '../../client/own-model-client.ts';
import type { KeptModelNote } from '../../client/kept-model-note.ts';
import type { EngineError, EngineState, ModelInfo } from '../../protocol/engine-state.ts';
import type { OwnModelFiles } from '../../protocol/own-model.ts';
import { type ChosenFiles, NO_FILES, sortFiles } from './sort-files.ts';
import { casesToRecord, fillManifest, hasSelfCheck, type ManifestEntries, manifestText, readEntries, scoreCases, withCases, type WriteFault } from './write-manifest.ts';

export type Outcome =
  | { readonly kind: 'ready'; readonly model: ModelInfo; readonly keeping: 'not-asked' | 'kept' | { readonly refused: string } }
  | { readonly kind: 'shipped' }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'failed'; readonly error: EngineError }
  | { readonly kind: 'written'; readonly lines: string }
  | { readonly kind: 'not-written'; readonly fault: WriteFault | { readonly code: 'selfCheckNeeded' } };

export interface OwnModelFacts {
  readonly chosen: ChosenFiles;
  readonly unused: readonly string[];
  /** What is under way; `null` when nothing is. */
  readonly work: { readonly kind: 'loading'; readonly engine: EngineState | null } | { readonly kind: 'writing' } | null;
  readonly outcome: Outcome | null;
  readonly kept: KeptModelNote | null;
}

export interface OwnModelActions {
  readonly choose: (files: readonly File[]) => Promise<void>;
  readonly load: (options: { readonly shouldKeep: boolean }) => Promise<void>;
  readonly backToShipped: () => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly write: (options: { readonly entries: ManifestEntries; readonly shouldRecord: boolean }) => Promise<void>;
  readonly cancel: () => void;
}

export type OwnModelSession = StoreApi<OwnModelFacts & OwnModelActions>;

/** What the browser does for the session; tests hand in their own. */
export interface OwnModelServices {
  readonly client: OwnModelClient;
  readonly keepModel: (files: OwnModelFiles, note: KeptModelNote) => Promise<void>;
  readonly forgetKeptModel: () => Promise<void>;
  readonly readKeptNote: () => KeptModelNote | null;
  readonly save: (fileName: string, text: string) => void;
}

export function createOwnModelSession(switchModel: ModelClient['switchModel'], services: OwnModelServices): OwnModelSession {
  let abort = new AbortController();
  return createStore<OwnModelFacts & OwnModelActions>()((set, get) => {
    const startWork = (work: OwnModelFacts['work']): AbortSignal => {
      abort = new AbortController();
      set({ work, outcome: null });
      return abort.signal;
    };
    const endWork = (outcome: Outcome): void => set({ work: null, outcome });
    const switchTo = (wanted: Parameters<typeof switchModel>[0]) => {
      const signal = startWork({ kind: 'loading', engine: null });
      return switchModel(wanted, { signal, onState: (engine) => set({ work: { kind: 'loading', engine } }) });
    };

    return {
      chosen: NO_FILES,
      unused: [],
      work: null,
      outcome: null,
      kept: services.readKeptNote(),
      choose: async (files) => {
        const { chosen, unused } = await sortFiles(files, get().chosen);
        set({ chosen, unused, outcome: null });
      },
      load: async ({ shouldKeep }) => {
        const files = completeFiles(get().chosen);
        if (files === null) return;
        const reply = await switchTo({ kind: 'own', files });
        if (!reply.ok) return endWork({ kind: 'failed', error: reply.error });
        const model = reply.value;
        if (!shouldKeep) return endWork({ kind: 'ready', model, keeping: 'not-asked' });
        try {
          await services.keepModel(files, { name: model.name, bytes: model.bytes });
          endWork({ kind: 'ready', model, keeping: 'kept' });
        } catch (cause) {
          endWork({ kind: 'ready', model, keeping: { refused: String(cause) } });
        }
        set({ kept: services.readKeptNote() });
      },
      backToShipped: async () => {
        const reply = await switchTo({ kind: 'shipped' });
        endWork(reply.ok ? { kind: 'shipped' } : { kind: 'failed', error: reply.error });
      },
      forget: async () => {
        await services.forgetKeptModel().catch(() => undefined);
        set({ kept: services.readKeptNote(), outcome: { kind: 'forgotten' } });
      },
      write: async ({ entries, shouldRecord }) => {
        const { model, tokenizer, manifest } = get().chosen;
        if (model === null || tokenizer === null) return;
        const own = readEntries(manifest?.text);
        if (!hasSelfCheck(own) && !shouldRecord) return set({ outcome: { kind: 'not-written', fault: { code: 'selfCheckNeeded' } } });
        const signal = startWork({ kind: 'writing' });
        const facts = await services.client.inspect({ model, tokenizer }, signal);
        if (!facts.ok) return endWork({ kind: 'failed', error: facts.error });
        const filled = fillManifest(own, { facts: facts.value, files: { model: model.name, tokenizer: tokenizer.name }, entries });
        if ('code' in filled) return endWork({ kind: 'not-written', fault: filled });
        let text = manifestText(filled.content);
        if (shouldRecord) {
          const cases = casesToRecord();
          const draft = manifestText(withCases(filled.content, cases));
          const recorded = await services.client.record({ manifestText: draft, model, tokenizer }, signal);
          if (!recorded.ok) return endWork({ kind: 'failed', error: recorded.error });
          text = manifestText(withCases(filled.content, scoreCases(cases, recorded.value)));
        }
        services.save('manifest.json', text);
        set({ chosen: { model, tokenizer, manifest: { fileName: 'manifest.json', text, isWritten: true } } });
        endWork({ kind: 'written', lines: JSON.stringify(filled.computed, null, 2) });
      },
      cancel: () => abort.abort(),
    };
  });
}

function completeFiles({ model, tokenizer, manifest }: ChosenFiles): OwnModelFiles | null {
  return model === null || tokenizer === null || manifest === null ? null : { manifestText: manifest.text, model, tokenizer };
}
