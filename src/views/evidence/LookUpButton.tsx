// Opens and closes the details of a lookup under a line of evidence; they and their words are fetched when first opened.

import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { loadToolWords } from '../../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LookUpButton.module.css';

type Details = ComponentType<{ claim: string }>;

export function LookUpButton({ claim }: { claim: string }) {
  const { t, i18n } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [Details, setDetails] = useState<Details | 'missing' | null>(null);
  const toggle = () => {
    setIsOpen(!isOpen);
    if (isOpen || (Details !== null && Details !== 'missing')) return;
    void Promise.all([import('./LookUpDetails.tsx'), loadToolWords(i18n)]).then(
      ([{ LookUpDetails }]) => setDetails(() => LookUpDetails),
      () => setDetails('missing'),
    );
  };
  return (
    <>
      {' '}
      <Button size="s" variant="quiet" className={styles.how} aria-expanded={isOpen} onClick={toggle}>
        {t('steps.howLookedUp')}
      </Button>
      {isOpen && Details === 'missing' && <p role="alert">{t('tabs.missing')}</p>}
      {isOpen && Details !== null && Details !== 'missing' && <Details claim={claim} />}
    </>
  );
}
