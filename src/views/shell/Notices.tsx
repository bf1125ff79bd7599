// Messages at the foot of the page. What went wrong stays until it is dismissed; news leaves by itself.

import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../store/playground-state.ts';
import { usePlayground } from '../playground-context.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { wordNotice } from '../wording.ts';
import styles from './Notices.module.css';

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;
/** Time to read two sentences twice. */
const NEWS_MS = 12_000;

export function Notices() {
  const { t } = useTranslation();
  const notices = usePlayground((state) => state.notices);
  return (
    <section className={styles.notices} aria-label={t('notices.label')}>
      <div role="status">
        {notices
          .filter(({ tone }) => tone === 'info')
          .map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
      </div>
      <div role="alert">
        {notices
          .filter(({ tone }) => tone !== 'info')
          .map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
      </div>
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const dismissNotice = usePlayground((state) => state.dismissNotice);
  const retryScoring = usePlayground((state) => state.retryScoring);
  const Icon = ICONS[notice.tone];

  useEffect(() => {
    if (notice.tone !== 'info') return;
    const timer = setTimeout(() => dismissNotice(notice.id), NEWS_MS);
    return () => clearTimeout(timer);
  }, [notice, dismissNotice]);

  return (
    <div className={styles.notice} data-tone={notice.tone}>
      <Icon size={16} aria-hidden />
      <p>{wordNotice(t, notice)}</p>
      {notice.code === 'scoring-failed' && (
        <Button
          size="s"
          onClick={() => {
            dismissNotice(notice.id);
            retryScoring();
          }}
        >
          {t('noticeRetry')}
        </Button>
      )}
      <IconButton size="s" label={t('notices.dismiss')} onClick={() => dismissNotice(notice.id)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
