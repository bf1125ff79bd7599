// The facts that came along and the person's own, to be found by words and by subject and relation.
// Finding by words shows what there is; only the same subject and the same relation decide anything.

import MiniSearch from 'minisearch';

import type { OwnEvidence } from '../../core/evidence.ts';
import type { EvidenceProblem } from '../../protocol/look-up.ts';
import { BUILT_IN_FACTS } from './built-in-facts.ts';
import { type Evidence, toEvidence } from './evidence.ts';
import { canonicalName, canonicalRelation, factKeyOf } from './normalise.ts';
import { readOwnEvidence } from './own-evidence.ts';
import { searchWords } from './search-words.ts';

export interface Hit {
  readonly evidence: Evidence;
  /** BM25+, comparable within one search. */
  readonly score: number;
  /** The words of the query that stand in it. */
  readonly matched: readonly string[];
}

export interface KnowledgeBase {
  /** Evidence on exactly this, the person's own first. */
  readonly find: (subject: string, relation: string) => Evidence | undefined;
  /** Whether some evidence of this relation has this name for a value: "London" for capitals. */
  readonly isValueOf: (relation: string, name: string) => boolean;
  readonly search: (query: string, limit: number) => Hit[];
  readonly list: (limit: number) => readonly Evidence[];
  readonly builtInCount: number;
  readonly ownCount: number;
  readonly ownFactCount: number;
  readonly problems: readonly EvidenceProblem[];
}

interface Index {
  readonly all: ReadonlyMap<string, Evidence>;
  readonly byKey: ReadonlyMap<string, Evidence>;
  readonly values: ReadonlySet<string>;
  readonly search: () => MiniSearch<{ id: string; words: string }>;
}

function buildIndex(entries: readonly Evidence[]): Index {
  const byKey = new Map<string, Evidence>();
  const values = new Set<string>();
  for (const entry of entries) {
    if (entry.value === null) continue;
    for (const subject of entry.subject) {
      for (const relation of entry.relation) if (!byKey.has(factKeyOf(subject, relation))) byKey.set(factKeyOf(subject, relation), entry);
    }
    for (const relation of entry.relation) {
      if (typeof entry.value !== 'number') for (const name of entry.value) values.add(`${canonicalRelation(relation)}|${canonicalName(name)}`);
    }
  }
  const all = new Map(entries.map((entry) => [entry.id, entry]));
  let search: MiniSearch<{ id: string; words: string }> | undefined;
  return {
    all, byKey, values,
    search: () => {
      if (search !== undefined) return search;
      search = new MiniSearch({ fields: ['words'], tokenize: searchWords, processTerm: withUnitName });
      search.addAll(entries.map(({ id, text, subject }) => ({ id, words: text.en === text.zh ? `${text.en} ${subject.join(' ')}` : `${text.en} ${text.zh} ${subject.join(' ')}` })));
      return search;
    },
  };
}

let builtIn: Index | undefined;

/** The knowledge base with the person's own evidence; without it, the one that came along. The index of words is built at the first search. */
export function openKnowledgeBase(own?: OwnEvidence): KnowledgeBase {
  builtIn ??= buildIndex(BUILT_IN_FACTS.map(toEvidence));
  const read = own === undefined || own.text.trim() === '' ? undefined : readOwnEvidence(own);
  const indexes = read === undefined ? [builtIn] : [buildIndex(read.entries), builtIn];
  const first = <Found>(get: (index: Index) => Found | undefined): Found | undefined => {
    for (const index of indexes) {
      const found = get(index);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    find: (subject, relation) => first((index) => index.byKey.get(factKeyOf(subject, relation))),
    isValueOf: (relation, name) => indexes.some(({ values }) => values.has(`${canonicalRelation(relation)}|${canonicalName(name)}`)),
    search: (query, limit) => indexes.flatMap((index) => searchIndex(index, query)).sort((a, b) => b.score - a.score).slice(0, limit),
    list: (limit) => indexes.flatMap((index) => [...index.all.values()]).slice(0, limit),
    builtInCount: BUILT_IN_FACTS.length, ownCount: read?.entries.length ?? 0, ownFactCount: read?.entries.filter(({ value }) => value !== null).length ?? 0,
    problems: read?.problems ?? [],
  };
}

/** A unit is found by any of its names: 公里, km and kilometre. */
function withUnitName(term: string): string[] {
  return [...new Set([term, canonicalName(term)])];
}

function searchIndex({ all, search }: Index, query: string): Hit[] {
  return search().search(query.slice(0, 1_000)).slice(0, 50).flatMap(({ id, score, match }) => {
    const evidence = all.get(String(id));
    return evidence === undefined ? [] : [{ evidence, score, matched: Object.keys(match) }];
  });
}
