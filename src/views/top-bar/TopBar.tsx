// The bar across the top: what this is, examples, history, sharing, language, theme, and the truth about the model.

import { useTranslation } from 'react-i18next';
import { EngineBadge } from '../engine-badge/EngineBadge.tsx';
import { ExamplesMenu } from './ExamplesMenu.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { Logo } from './Logo.tsx';
import { SharePopover } from './SharePopover.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import styles from './TopBar.module.css';

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <Logo />
        <span className={styles.fullName}>{t('app.name')}</span>
        <span className={styles.shortName}>{t('app.shortName')}</span>
      </h1>
      <div className={styles.group}>
        <ExamplesMenu />
        <HistoryButtons />
      </div>
      <div className={styles.badge}>
        <EngineBadge />
      </div>
      <div className={styles.group}>
        <SharePopover />
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </header>
  );
}
