// The examples, each with the story that it tells, and an empty page.

import { BookOpen, FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../page-context.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuDivider, MenuItem, MenuNote } from '../ui/Menu.tsx';
import styles from './TopBar.module.css';

export function ExamplesMenu() {
  const { t } = useTranslation();
  const { examples, rest, askForExamples, openExample, language } = usePage();
  const clearScene = usePlayground((state) => state.clearScene);
  return (
    <Menu
      label={t('topBar.examples')}
      align="start"
      isWide
      onOpen={askForExamples}
      trigger={
        <Button variant="quiet" aria-label={t('topBar.examples')}>
          <BookOpen size={16} aria-hidden />
          <span className={styles.buttonWords}>{t('topBar.examples')}</span>
        </Button>
      }
    >
      {examples.map((example) => (
        <MenuItem key={example.id} detail={example.story[language]} onSelect={() => openExample(example)}>
          {example.title[language]}
        </MenuItem>
      ))}
      {rest === 'asked' && <MenuNote>{t('tabs.loading')}</MenuNote>}
      {rest === 'missing' && <MenuNote>{t('tabs.missing')}</MenuNote>}
      {examples.length > 0 && <MenuDivider />}
      <MenuItem icon={<FilePlus2 size={15} aria-hidden />} detail={t('topBar.startEmptyStory')} onSelect={clearScene}>
        {t('topBar.startEmpty')}
      </MenuItem>
    </Menu>
  );
}
