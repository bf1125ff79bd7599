// What the manifest says of the model, so that the card cannot say something else.

import * as v from 'valibot';

import { markdownTable } from '../markdown.ts';
import type { Section } from '../section.ts';

const Facts = v.object({
  name: v.string(), version: v.string(), date: v.optional(v.string(), '–'), bytes: v.number(), languages: v.array(v.string()), window: v.number(), threshold: v.number(),
  licence: v.optional(v.string(), '–'), trainedOn: v.optional(v.array(v.string()), []),
  quantization: v.optional(v.object({ scheme: v.string(), meanAbsoluteScoreDifference: v.optional(v.number()), maxAbsoluteScoreDifference: v.optional(v.number()) })),
});

/** A table of the manifest's facts; empty where the manifest tells nothing of the kind. */
export function factsSection(manifest: unknown): Section {
  const parsed = v.safeParse(Facts, manifest);
  if (!parsed.success) return { name: 'facts', figures: {}, tables: new Map([['facts', '']]), plots: new Map() };
  const { name, version, date, bytes, languages, window, threshold, licence, trainedOn, quantization } = parsed.output;
  const difference = quantization?.meanAbsoluteScoreDifference;
  const rows = [
    ['model', `**${name} ${version}**, ${date}`],
    ['file', `${(bytes / 1e6).toFixed(2)} MB; ${quantization?.scheme ?? 'not quantized'}`],
    ...(difference === undefined ? [] : [['quantized against float', `scores differ by ${difference} on average, by ${quantization?.maxAbsoluteScoreDifference ?? '–'} at most`]]),
    ['languages', languages.join(', ')],
    ['window', `${window} tokens`],
    ['threshold', String(threshold)],
    ['licence', licence],
    ['trained on', trainedOn.join('; ')],
  ];
  return { name: 'facts', figures: { name, version, date, bytes, languages, threshold, quantization: quantization ?? null }, tables: new Map([['facts', markdownTable(['', ''], rows)]]), plots: new Map() };
}
