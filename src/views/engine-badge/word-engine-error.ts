// The sentence for a failure of the engine, once the words of the details are there.

import type { TFunction } from 'i18next';
import { ENGINE_ERROR_CODES, type EngineErrorCode } from '../../protocol/engine-state.ts';

const isOfEveryModel = (code: EngineErrorCode): code is (typeof ENGINE_ERROR_CODES)[number] => ENGINE_ERROR_CODES.some((known) => known === code);

export function wordEngineError(t: TFunction, code: EngineErrorCode): string {
  return isOfEveryModel(code) ? t(`engine.error.${code}`) : t(`ownModel.error.${code}`);
}
