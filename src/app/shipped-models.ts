// The reward models that ship, as the page knows them when it is built, and which of them is loaded.

import { accuracy as englishAccuracy, bytes as englishBytes, languages as english, name as englishName, reliability as englishReliability, version as englishVersion } from '../../models/prm-minilm-l6/manifest.json';
import { accuracy as bilingualAccuracy, bytes as bilingualBytes, languages as bilingual, name as bilingualName, reliability as bilingualReliability, version as bilingualVersion } from '../../models/prm-e5-l6/manifest.json';
import type { ShippedModel } from '../views/page-context.ts';
import { readPreference } from './preferences.ts';

const ENGLISH: ShippedModel = {
  manifestUrl: `models/${englishName}/manifest.json`, name: englishName, judgedBy: `${englishName} ${englishVersion}`, languages: english,
  bytes: englishBytes, reliability: englishReliability, f1: englishAccuracy.processbenchGsm8kDev.quantized.f1,
};
const BILINGUAL: ShippedModel = {
  manifestUrl: `models/${bilingualName}/manifest.json`, name: bilingualName, judgedBy: `${bilingualName} ${bilingualVersion}`, languages: bilingual,
  bytes: bilingualBytes, reliability: bilingualReliability, f1: bilingualAccuracy.processbenchGsm8kDev.quantized.f1,
};

export const SHIPPED_MODELS: readonly ShippedModel[] = [BILINGUAL, ENGLISH];

/** The model that the person chose at some time; else the one that reads both languages. */
export function pickModel(): ShippedModel {
  const chosen = readPreference('model');
  return SHIPPED_MODELS.find(({ name }) => name === chosen) ?? BILINGUAL;
}
