// "Which is better?": two responses side by side, a button for each, and the next pair suggested.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import { pairsOfPreferences, suggestPair, type Preference } from '../../core/preference-picks.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Preferences.module.css';
import { usePreferenceSession } from './preference-session.ts';
import type { PreferenceView } from './use-preferences.ts';

/** The ids asked about, in the order of the group. */
type Asked = readonly [string, string];

export function PairPicker({ view }: { view: PreferenceView }) {
  const { t } = useTranslation();
  const { responses, picks, totals } = view;
  const prefer = usePlayground((state) => state.prefer);
  const skipped = usePreferenceSession((state) => state.skipped);
  const skip = usePreferenceSession((state) => state.skip);
  const heading = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState('');
  const next = (known: readonly Preference[], passed: readonly Preference[]): Asked | null => {
    const ids = responses.map(({ response }) => response.id);
    const pair = suggestPair({ totals, pairs: pairsOfPreferences(known, ids), skipped: pairsOfPreferences(passed, ids) });
    return pair && [ids[pair[0]] ?? '', ids[pair[1]] ?? ''];
  };
  // Held while it can be asked: a drag of a weight must not take the pair away from under the reader.
  const [held, setHeld] = useState(() => next(picks, skipped));
  const byId = (id: string | undefined): ScoredResponse | undefined => responses.find(({ response }) => response.id === id);
  const isOpen = held !== null && byId(held[0]) && byId(held[1]) && !picks.some((pick) => held.includes(pick.preferred) && held.includes(pick.other));
  const asked = isOpen ? held : next(picks, skipped);
  const pair = asked && [byId(asked[0]), byId(asked[1])];
  const total = (responses.length * (responses.length - 1)) / 2;

  function goOn(following: Asked | null, news: string) {
    const [first, second] = [byId(following?.[0]), byId(following?.[1])];
    setHeld(following);
    setTold(first && second ? `${news} ${t('preferences.askNext', { first: nameOf(t, first), second: nameOf(t, second) })}` : `${news} ${t('preferences.allPicked')}`);
    heading.current?.focus();
  }

  function pick(better: ScoredResponse, worse: ScoredResponse) {
    const preference = { preferred: better.response.id, other: worse.response.id };
    prefer(preference);
    goOn(next([...picks, preference], skipped), t('preferences.picked', { better: nameOf(t, better), worse: nameOf(t, worse) }));
  }

  function passOver([preferred, other]: Asked) {
    skip({ preferred, other });
    goOn(next(picks, [...skipped, { preferred, other }]), '');
  }

  return (
    <div className={styles.picker}>
      <p ref={heading} tabIndex={-1} className={styles.progress}>
        {t('preferences.progress', { picked: picks.length, count: total })}
      </p>
      {pair?.[0] && pair[1] ? (
        <div className={styles.pair}>
          <Candidate item={pair[0]} onPick={() => pair[0] && pair[1] && pick(pair[0], pair[1])} />
          <Candidate item={pair[1]} onPick={() => pair[0] && pair[1] && pick(pair[1], pair[0])} />
        </div>
      ) : (
        <p className={styles.quiet}>{t('preferences.allPicked')}</p>
      )}
      {asked && total - picks.length > 1 && (
        <Button size="s" variant="quiet" className={styles.skip} onClick={() => passOver(asked)}>
          {t('preferences.skip')}
        </Button>
      )}
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </div>
  );
}

function Candidate({ item, onPick }: { item: ScoredResponse; onPick: () => void }) {
  const { t } = useTranslation();
  const { response, letter, index, steps } = item;
  return (
    <article className={styles.candidate} aria-label={nameOf(t, item)}>
      <header className={styles.candidateHead}>
        <Swatch look={lookOf(index)} />
        <b>{letter}</b>
        <span className={styles.clipped}>{response.title}</span>
      </header>
      {steps.length === 0 ? (
        <p className={styles.quiet}>{t('preferences.emptyText')}</p>
      ) : (
        <ol className={styles.text} tabIndex={0} aria-label={nameOf(t, item)}>
          {steps.map((step, k) => (
            <li key={k}>{step.text}</li>
          ))}
        </ol>
      )}
      <Button className={styles.pick} onClick={onPick}>
        {t('preferences.better', { letter })}
      </Button>
    </article>
  );
}
