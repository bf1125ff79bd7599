// The same problems and the same errors in two languages, of our own writing.

import type { LabelledSample } from '../../evaluation/labelled-samples.ts';
import { meanOf } from '../bootstrap.ts';
import { figureCells, type LabelledRow, rowFigures } from '../labelled-rows.ts';
import { markdownTable } from '../markdown.ts';
import type { Section } from '../section.ts';

export interface LanguageSamples {
  readonly language: string;
  readonly samples: readonly LabelledSample[];
  readonly rows: readonly LabelledRow[];
}

export function languagesSection(languages: readonly LanguageSamples[], threshold: number): Section {
  const values = languages.map(({ language, rows }) => ({ language, shareScored: meanOf(rows.flatMap(({ row }) => row.map((score) => score !== null))), ...rowFigures(rows, threshold) }));
  const table = markdownTable(['language', 'samples', 'steps scored', 'F1', 'on wrong samples', 'on right samples', 'step AUC'], values.map((value) => [
    value.language, String(value.samples), `${(100 * (value.shareScored ?? 0)).toFixed(0)} %`,
    ...((value.shareScored ?? 0) === 0 ? ['not scored: the model has not learned this language', '–', '–', '–'] : figureCells(value)),
  ]));
  return { name: 'languages', figures: values, tables: new Map([['languages', table]]), plots: new Map() };
}
