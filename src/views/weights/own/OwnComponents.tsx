// The person's own components in the weights panel: a slider for each, what it wants, and the form to add or change one.
// Fetched with the first component.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COMPONENTS } from '../../../core/components.ts';
import { removeComponent } from '../../../core/components/edit.ts';
import { JUDGE_NAMES } from '../../../core/judgement.ts';
import { HeldNote } from '../../map/HeldNote.tsx';
import { usePlayground, usePlaygroundStore } from '../../playground-context.ts';
import { Button } from '../../ui/Button.tsx';
import { useJudges } from '../use-judges.ts';
import { WeightRow } from '../WeightRow.tsx';
import { ComponentForm } from './ComponentForm.tsx';
import styles from './OwnComponents.module.css';
import { wordRule } from './word-rule.ts';

const NEW = 'new';

export function OwnComponents() {
  const { t } = useTranslation();
  const store = usePlaygroundStore();
  const components = usePlayground((state) => state.scene.components) ?? [];
  const judges = useJudges();
  // The button that fetched this panel has already asked for a rule to try.
  const [open, setOpen] = useState<string | null>(() => (store.getState().draftRule === null ? null : NEW));
  const edited = components.find(({ id }) => id === open);
  const isFormOpen = open === NEW ? components.length < MAX_COMPONENTS : edited !== undefined;

  const add = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open !== null);
  useEffect(() => {
    if (wasOpen.current && open === null) add.current?.focus();
    wasOpen.current = open !== null;
  }, [open]);

  function close() {
    setOpen(null);
    store.getState().tryRule(null);
  }

  function remove(id: string) {
    const { scene, setComponents } = store.getState();
    const { components: left, weights } = removeComponent(scene, id);
    if (open === id) close();
    setComponents(left, weights);
  }

  return (
    <div className={styles.own}>
      {components.map((component, place) => {
        const { id, name, rule } = component;
        const judge = judges[JUDGE_NAMES.length + place];
        return (
          judge && (
            <div key={id} className={styles.component} role="group" aria-label={name}>
              <WeightRow judge={judge} index={JUDGE_NAMES.length + place} />
              <div className={styles.about}>
                <span className={styles.rule} title={wordRule(t, rule)}>
                  {wordRule(t, rule)}
                </span>
                <Button size="s" variant="quiet" aria-expanded={open === id} aria-label={t('components.editName', { name })} onClick={() => setOpen(id)}>
                  {t('components.edit')}
                </Button>
                <Button size="s" variant="quiet" aria-label={t('components.removeName', { name })} onClick={() => remove(id)}>
                  {t('components.remove')}
                </Button>
              </div>
              {open === id && <ComponentForm component={component} onClose={close} />}
            </div>
          )
        );
      })}
      {isFormOpen && open === NEW && <ComponentForm component={null} onClose={close} />}
      {open !== NEW && (
        <div className={styles.add}>
          <Button ref={add} size="s" variant="quiet" disabled={components.length >= MAX_COMPONENTS} onClick={() => setOpen(NEW)}>
            {t('weights.addComponent')}
          </Button>
          {components.length >= MAX_COMPONENTS && <span className={styles.hint}>{t('components.full', { limit: MAX_COMPONENTS })}</span>}
        </div>
      )}
      <HeldNote />
    </div>
  );
}
