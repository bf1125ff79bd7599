// Light, dark, or as the system has it: an attribute on the root element that tokens.css reads.

import type { Theme } from '../views/page-context.ts';
import { readPreference } from './preferences.ts';

export function readTheme(): Theme {
  const remembered = readPreference('theme');
  return remembered === 'light' || remembered === 'dark' ? remembered : 'system';
}

export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
