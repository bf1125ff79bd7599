// Light, dark, or as the system has it.

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../page-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, MenuChoice } from '../ui/Menu.tsx';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

export function ThemeMenu() {
  const { t } = useTranslation();
  const { theme, setTheme } = usePage();
  const Icon = ICONS[theme];
  return (
    <Menu
      label={t('topBar.theme')}
      trigger={
        <IconButton label={t('topBar.theme')}>
          <Icon size={16} aria-hidden />
        </IconButton>
      }
    >
      <MenuChoice
        value={theme}
        options={[
          { value: 'system', label: t('topBar.themeSystem') },
          { value: 'light', label: t('topBar.themeLight') },
          { value: 'dark', label: t('topBar.themeDark') },
        ]}
        onChange={setTheme}
      />
    </Menu>
  );
}
