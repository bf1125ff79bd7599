// Hangs store, words and services into the tree, and keeps a net under it.

import { useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { i18n } from 'i18next';
import type { Language } from '../i18n/languages.ts';
import { speak } from '../i18n/i18n.ts';
import { PageContext, type PageServices, type Theme } from '../views/page-context.ts';
import { PlaygroundContext } from '../views/playground-context.ts';
import { Playground as PlaygroundView } from '../views/shell/Playground.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { createSceneServices } from './scene-services.ts';
import type { Playground } from './start-playground.ts';
import { readTheme, showTheme } from './theme.ts';
import { useExamples } from './use-examples.ts';
import { writePreference } from './preferences.ts';
import { readKeptNote } from '../client/kept-model-note.ts';
import { pickModel, SHIPPED_MODELS } from './shipped-models.ts';

interface AppProps {
  translation: i18n;
  playground: Playground;
  startLanguage: Language;
}

export function App({ translation, playground, startLanguage }: AppProps) {
  const [language, setLanguage] = useState(startLanguage);
  const [theme, setTheme] = useState<Theme>(readTheme);
  const { examples, rest, askForExamples } = useExamples();
  const sceneServices = useMemo(() => createSceneServices(playground), [playground]);
  const services = useMemo(
    (): PageServices => ({
      ...sceneServices,
      examples,
      rest,
      askForExamples,
      shippedModels: SHIPPED_MODELS,
      pickModel,
      rememberModel: ({ name }) => writePreference('model', name),
      keptModelBytes: readKeptNote()?.bytes ?? null,
      language,
      setLanguage: (next) => {
        writePreference('language', next);
        void speak(translation, next).then(() => setLanguage(next));
      },
      theme,
      setTheme: (next) => {
        writePreference('theme', next);
        showTheme(next);
        setTheme(next);
      },
    }),
    [sceneServices, examples, rest, askForExamples, language, theme, translation],
  );
  return (
    <I18nextProvider i18n={translation}>
      <CrashBoundary store={playground.store}>
        <PlaygroundContext value={playground.store}>
          <PageContext value={services}>
            <PlaygroundView />
          </PageContext>
        </PlaygroundContext>
      </CrashBoundary>
    </I18nextProvider>
  );
}
