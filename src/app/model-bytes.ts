// How much there is to download, known when the page is built.

import { bytes } from '../../models/prm-minilm-l6/manifest.json';

export const MODEL_BYTES: number = bytes;
