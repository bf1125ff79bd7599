// The message of a test in words: limits by their code, everything else as the language itself says it.

import { useTranslation } from 'react-i18next';

const CODES = ['test-time-limit', 'load-time-limit', 'begin-time-limit', 'run-time-limit', 'runtime-died'] as const;

export function useTestMessage(message: string | null): string | null {
  const { t } = useTranslation();
  const code = CODES.find((known) => known === message);
  return code ? t(`tests.message.${code}`) : message;
}
