// Opens and closes the details of a lookup under a line of evidence; they are fetched when first opened.

import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

const LookUpDetails = lazy(async () => ({ default: (await import('./LookUpDetails.tsx')).LookUpDetails }));

export function LookUpButton({ claim }: { claim: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="s" variant="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('steps.howLookedUp')}
      </Button>
      {isOpen && (
        <Suspense>
          <LookUpDetails claim={claim} />
        </Suspense>
      )}
    </>
  );
}
