// Points from a number to where it comes from, and says it in words: boxes around both, lines between them where there is room.
// Fetched when a step's text is first pointed at or focused. Listens to the table; draws over it and takes no clicks.

import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { annotate, type AnnotatedNumber, type Annotation } from '../../../core/numbers/annotate.ts';
import type { ScoredResponse } from '../../../store/scored-group.ts';
import { selectScoredGroup } from '../../../store/selectors.ts';
import { usePlayground } from '../../playground-context.ts';
import { boxesOf, offsetAt } from './text-ranges.ts';
import { traceNumber, type Trace } from './trace-number.ts';
import styles from './TraceLayer.module.css';

interface Active {
  readonly element: HTMLElement;
  readonly responseId: string;
  readonly step: number;
  readonly index: number;
}

interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
interface Drawing { readonly own: Box; readonly sources: readonly Box[]; readonly width: number; readonly height: number }

/** Longer responses are not traced here: it would hold up the pointer. */
const MAX_LENGTH = 100_000;

export function TraceLayer({ host }: { host: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation();
  const prompt = usePlayground((state) => state.scene.prompt);
  const { responses } = usePlayground(selectScoredGroup);
  const [active, setActive] = useState<Active | null>(null);
  const hasEntered = useRef(false);
  const [drawing, setDrawing] = useState<Drawing | null>(null);

  const annotated = useCallback((id: string) => {
    const scored = responses.find(({ response }) => response.id === id);
    return scored ? annotateResponse(prompt, scored) : null;
  }, [prompt, responses]);

  const traced = useMemo((): { trace: Trace; number: AnnotatedNumber } | null => {
    const texts = active && annotated(active.responseId);
    const number = texts?.annotation.steps[active?.step ?? -1]?.numbers[active?.index ?? -1];
    return active && texts && number ? { trace: traceNumber(texts, active.step, number), number } : null;
  }, [active, annotated]);

  useEffect(() => {
    const table = host.current;
    if (!table) return undefined;
    const textOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-trace]') : null);
    const placeOf = (element: HTMLElement) => {
      const [responseId = '', step = ''] = element.dataset['trace']?.split(' ') ?? [];
      return { element, responseId, step: Number(step), numbers: annotated(responseId)?.annotation.steps[Number(step)]?.numbers ?? [] };
    };
    const onPointer = (event: PointerEvent): void => {
      const element = textOf(event.target);
      const offset = element && offsetAt(element, event.clientX, event.clientY);
      if (element === null || offset === null) return;
      const { numbers, ...place } = placeOf(element);
      const index = numbers.findIndex(({ span }) => span.start <= offset && offset <= span.end);
      setActive((before) => (index === -1 ? (before?.element === document.activeElement ? before : null) : { ...place, index }));
    };
    const enter = (target: EventTarget | null): void => {
      const element = textOf(target);
      if (element === null || element !== target) return;
      const { numbers, ...place } = placeOf(element);
      const first = numbers.findIndex(({ provenance }) => provenance.from !== 'label');
      setActive(numbers.length === 0 ? null : { ...place, index: Math.max(0, first) });
    };
    const onFocus = (event: FocusEvent): void => enter(event.target);
    const leave = (): void => setActive(null);
    const onKey = (event: KeyboardEvent): void => {
      const element = textOf(event.target);
      if (element === null || element !== event.target) return;
      const { numbers, ...place } = placeOf(element);
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (event.key === 'Escape') leave();
      if (step === undefined || numbers.length === 0) return;
      event.preventDefault();
      setActive((before) => ({ ...place, index: before?.element === element ? (before.index + step + numbers.length) % numbers.length : 0 }));
    };
    // The focus that this layer was fetched for came before it.
    if (!hasEntered.current && table.contains(document.activeElement)) enter(document.activeElement);
    hasEntered.current = true;
    table.addEventListener('pointermove', onPointer);
    table.addEventListener('pointerdown', onPointer);
    table.addEventListener('pointerleave', leave);
    table.addEventListener('focusin', onFocus);
    table.addEventListener('focusout', leave);
    table.addEventListener('keydown', onKey);
    return () => {
      table.removeEventListener('pointermove', onPointer);
      table.removeEventListener('pointerdown', onPointer);
      table.removeEventListener('pointerleave', leave);
      table.removeEventListener('focusin', onFocus);
      table.removeEventListener('focusout', leave);
      table.removeEventListener('keydown', onKey);
    };
  }, [host, annotated]);

  useEffect(() => {
    const draw = (): void => setDrawing(active && traced ? measure(host.current, active, traced) : null);
    draw();
    window.addEventListener('resize', draw);
    return () => window.removeEventListener('resize', draw);
  }, [host, active, traced]);

  return (
    <div className={styles.layer}>
      {drawing && (
        <svg className={styles.drawing} width={drawing.width} height={drawing.height} aria-hidden="true">
          {drawing.sources.map((box, i) => (
            <path key={i} className={styles.line} d={curve(box, drawing.own)} />
          ))}
          {[drawing.own, ...drawing.sources].map(({ left, top, width, height }, i) => (
            <rect key={i} className={i === 0 ? styles.own : styles.source} x={left - 2} y={top - 1} width={width + 4} height={height + 2} rx={3} />
          ))}
        </svg>
      )}
      <p role="status" className={traced ? styles.words : 'visually-hidden'} style={drawing && traced ? { left: Math.max(0, Math.min(drawing.own.left, drawing.width - 260)), top: drawing.own.top + drawing.own.height + 6 } : undefined}>
        {traced && t(`trace.${traced.trace.code}`, { ...traced.trace.params })}
      </p>
    </div>
  );
}

interface AnnotatedTexts { readonly prompt: string; readonly steps: readonly string[]; readonly annotation: Annotation }

/** By response as it stands on screen: the pointer moves often, texts change seldom. */
const known = new WeakMap<ScoredResponse, AnnotatedTexts>();

function annotateResponse(prompt: string, scored: ScoredResponse): AnnotatedTexts | null {
  const before = known.get(scored);
  if (before?.prompt === prompt) return before;
  const steps = scored.steps.map(({ text }) => text);
  if (steps.reduce((sum, text) => sum + text.length, prompt.length) > MAX_LENGTH) return null;
  const texts = { prompt, steps, annotation: annotate(prompt, steps) };
  known.set(scored, texts);
  return texts;
}

function measure(table: HTMLElement | null, { element, responseId }: Active, { trace, number }: { trace: Trace; number: AnnotatedNumber }): Drawing | null {
  if (!table) return null;
  const frame = table.getBoundingClientRect();
  const toBox = ({ left, top, width, height }: DOMRect): Box => ({ left: left - frame.left, top: top - frame.top, width, height });
  const [own] = boxesOf(element, number.span);
  if (!own) return null;
  const sources = trace.sources.flatMap(({ step, span }) => {
    const name = step === null ? 'question' : `${responseId} ${step}`;
    const place = [...table.querySelectorAll<HTMLElement>('[data-trace]')].find((candidate) => candidate.dataset['trace'] === name);
    return place ? boxesOf(place, span).slice(0, 1).map(toBox) : [];
  });
  return { own: toBox(own), sources, width: table.scrollWidth, height: table.scrollHeight };
}

/** From the middle of one box to the middle of the other, bent so that it does not run through the text between. */
function curve(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.left + from.width / 2, from.top + from.height, to.left + to.width / 2, to.top];
  if (Math.abs(from.top - to.top) < 4) return `M ${x1} ${from.top} Q ${(x1 + x2) / 2} ${from.top - 16} ${x2} ${to.top}`;
  const bend = Math.max(12, Math.abs(y2 - y1) / 2);
  return `M ${x1} ${y1} C ${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}
