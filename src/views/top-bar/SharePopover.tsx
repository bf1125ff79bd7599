// The link to this scene: what is inside, how long it is, and what to do where the browser refuses the clipboard.

import { Check, Copy, Share2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONG_LINK_LENGTH } from '../../store/limits.ts';
import { usePage } from '../page-context.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './TopBar.module.css';

type Link = { status: 'making' } | { status: 'made'; url: string } | { status: 'failed'; detail: string };

/** In the bar it loses its word on narrow screens; as a plain button elsewhere it keeps it. */
export function SharePopover({ variant = 'quiet' }: { variant?: 'quiet' | 'plain' }) {
  const { t } = useTranslation();
  const { makeShareLink } = usePage();
  const [link, setLink] = useState<Link>({ status: 'making' });

  function onOpenChange(opens: boolean) {
    if (!opens) return;
    setLink({ status: 'making' });
    makeShareLink().then(
      (url) => setLink({ status: 'made', url }),
      (cause: unknown) => setLink({ status: 'failed', detail: String(cause) }),
    );
  }

  return (
    <Popover
      label={t('share.title')}
      onOpenChange={onOpenChange}
      trigger={
        <Button variant={variant} aria-label={t('topBar.share')}>
          <Share2 size={16} aria-hidden />
          <span className={variant === 'quiet' ? styles.buttonWords : undefined}>{t('topBar.share')}</span>
        </Button>
      }
    >
      <h2 className={styles.title}>{t('share.title')}</h2>
      {link.status === 'making' && <p role="status">{t('share.making')}</p>}
      {link.status === 'failed' && <p role="alert">{t('share.failed', { detail: link.detail })}</p>}
      {link.status === 'made' && <MadeLink url={link.url} />}
    </Popover>
  );
}

export function MadeLink({ url }: { url: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [copying, setCopying] = useState<'idle' | 'copied' | 'refused'>('idle');
  const count = usePlayground((state) => state.scene.responses.length);

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopying('copied');
    } catch {
      // No permission, no secure context, or no clipboard: the person's own copy always works.
      field.current?.focus();
      field.current?.select();
      setCopying('refused');
    }
  }

  const length = { count: url.length };
  return (
    <>
      <input ref={field} className={styles.link} readOnly value={url} aria-label={t('share.field')} onFocus={(event) => event.target.select()} />
      <div className={styles.row}>
        <span className="figures">{url.length > LONG_LINK_LENGTH ? t('share.lengthLong', length) : t('share.length', length)}</span>
        <Button variant="primary" size="s" onClick={() => void copy()}>
          {copying === 'copied' ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          {copying === 'copied' ? t('share.copied') : t('share.copy')}
        </Button>
      </div>
      <p role="status" className={styles.note} hidden={copying !== 'refused'}>
        {copying === 'refused' ? t('share.refused') : ''}
      </p>
      <p className={styles.note}>{t('share.inside', { count })}</p>
      <p className={styles.note}>{t('share.hash')}</p>
    </>
  );
}
