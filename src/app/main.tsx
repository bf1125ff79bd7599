// Where the page begins: builds clients and store, restores the work, opens a link, mounts React, then sees to the model.

import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { registerServiceWorker } from '../client/register-service-worker.ts';
import { createI18n } from '../i18n/i18n.ts';
import { chooseLanguage } from '../i18n/languages.ts';
import { App } from './App.tsx';
import { loadModelUnasked } from './load-model-unasked.ts';
import { readPreference, writePreference } from './preferences.ts';
import { showEngineState } from './show-engine-state.ts';
import { startPlayground } from './start-playground.ts';
import { readTheme, showTheme } from './theme.ts';

async function start(): Promise<void> {
  showTheme(readTheme());
  const language = chooseLanguage({
    search: location.search,
    remembered: readPreference('language'),
    preferred: navigator.languages,
  });
  // A link that asks for a language is a choice like any other: the next visit remembers it.
  if (new URLSearchParams(location.search).has('lang')) writePreference('language', language);
  const [translation, playground] = await Promise.all([createI18n(language), startPlayground()]);
  showEngineState(playground.store);

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root".');
  createRoot(root).render(<App translation={translation} playground={playground} startLanguage={language} />);

  // The first visit reloads once to become isolated: until that is over, the link stays in the address and is followed again.
  await registerServiceWorker();
  playground.forgetLink();
  loadModelUnasked(playground);
}

void start();
