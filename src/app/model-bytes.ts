// What the page knows of the shipped model when it is built: how much there is to download, and how reliable its scores are.

import { bytes, name, reliability, version } from '../../models/prm-minilm-l6/manifest.json';
import { readKeptNote } from '../client/kept-model-note.ts';
import type { ShippedModel } from '../views/page-context.ts';

/** Bytes to load first: of the model that an earlier visit kept, else of the shipped one. */
export const MODEL_BYTES: number = readKeptNote()?.bytes ?? bytes;

export const SHIPPED_MODEL: ShippedModel = { judgedBy: `${name} ${version}`, reliability };
