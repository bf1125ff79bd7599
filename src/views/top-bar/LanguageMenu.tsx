// English or Chinese, each named in its own words.

import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES } from '../../i18n/languages.ts';
import { usePage } from '../page-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, MenuChoice } from '../ui/Menu.tsx';

export function LanguageMenu() {
  const { t } = useTranslation();
  const { language, setLanguage } = usePage();
  return (
    <Menu
      label={t('topBar.language')}
      trigger={
        <IconButton label={t('topBar.language')}>
          <Languages size={16} aria-hidden />
        </IconButton>
      }
    >
      <MenuChoice
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: LANGUAGE_TAGS[value] }))}
        onChange={setLanguage}
      />
    </Menu>
  );
}
