// The form of one component: kind, name, settings, weight, and what it says of the responses on screen while one types.

import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NAME_LENGTH, type ComponentRule, type StepComponent } from '../../../core/components.ts';
import { addComponent, changeComponent } from '../../../core/components/edit.ts';
import { usePlayground, usePlaygroundStore } from '../../playground-context.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './OwnComponents.module.css';
import { Preview } from './Preview.tsx';
import { COMPONENT_KINDS, draftOf, EMPTY_DRAFT, readRule, type RuleDraft } from './rule-form.ts';
import { RuleFields } from './RuleFields.tsx';

/** Enough to be seen, and the three keep their order: 0.24, 0.4, 0.16, 0.2. */
const FIRST_POINTS = 20;

interface ComponentFormProps {
  /** `null` for a new one. */
  component: StepComponent | null;
  onClose: () => void;
}

export function ComponentForm({ component, onClose }: ComponentFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const store = usePlaygroundStore();
  const tryRule = usePlayground((state) => state.tryRule);
  const [draft, setDraft] = useState<RuleDraft>(() => (component ? draftOf(component.rule) : EMPTY_DRAFT));
  const [typedName, setTypedName] = useState(component?.name ?? '');
  const [points, setPoints] = useState(FIRST_POINTS);
  const read = readRule(draft);
  const key = read.ok ? JSON.stringify(read.rule) : null;
  const change = (changed: Partial<RuleDraft>) => setDraft({ ...draft, ...changed });
  const name = typedName.trim() || freeName(t(`components.kind.${draft.kind}`), store.getState().scene.components ?? []);

  useEffect(() => {
    if (key !== null) tryRule(JSON.parse(key) as ComponentRule);
  }, [key, tryRule]);
  useEffect(() => () => tryRule(null), [tryRule]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!read.ok) return;
    const { scene, setComponents } = store.getState();
    const edited = component
      ? changeComponent(scene, component.id, { name, rule: read.rule })
      : addComponent(scene, { name, rule: read.rule, points });
    if (edited) setComponents(edited.components, edited.weights);
    onClose();
  }

  return (
    <form ref={form} className={styles.form} aria-label={component ? t('components.editName', { name: component.name }) : t('components.newTitle')} onSubmit={submit}>
      <SelectField
        label={t('components.kindLabel')}
        hint={t(`components.about.${draft.kind}`)}
        value={draft.kind}
        options={COMPONENT_KINDS.map((value) => ({ value, label: t(`components.kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <RuleFields draft={draft} onChange={change} />
      <TextField label={t('components.name')} value={typedName} placeholder={name} maxLength={MAX_NAME_LENGTH} onChange={setTypedName} />
      {component === null && (
        <div className={styles.inline}>
          <span aria-hidden="true">{t('components.points')}</span>
          <NumberField label={t('components.points')} value={points} min={0} max={100} step={1} onChange={(value) => setPoints(Math.round(value))} />
          <span className={styles.hint}>{t('components.pointsHint')}</span>
        </div>
      )}
      <div id={`${id}-state`} role="status">
        {!read.ok && <p className={styles.problem}>{t(`components.problem.${read.problem.code}`, '', read.problem.params)}</p>}
      </div>
      {read.ok && <Preview rule={read.rule} />}
      <div className={styles.buttons}>
        <Button type="submit" size="s" variant="primary" disabled={!read.ok} aria-describedby={`${id}-state`}>
          {t(component ? 'components.save' : 'components.addThis')}
        </Button>
        <Button size="s" variant="quiet" onClick={onClose}>
          {t('components.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Example: "Length", or "Length 2" where there is a "Length" already. */
export function freeName(kind: string, components: readonly Pick<StepComponent, 'name'>[]): string {
  const taken = new Set(components.map(({ name }) => name));
  let number = 1;
  const nameOf = () => (number === 1 ? kind : `${kind} ${number}`);
  while (taken.has(nameOf())) number += 1;
  return nameOf();
}
