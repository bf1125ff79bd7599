// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MAX_RESPONSES } from '../../core/scene.ts';
import { makeOpened, makeResponse } from '../../store/testing/test-store.ts';
import { renderPlayground, type Rendered } from '../testing/render-playground.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { wordsOf, wordStarts } from './word-starts.ts';

afterEach(cleanup);

const card = (letter: string) => within(screen.getByRole('article', { name: `Response ${letter}` }));

async function choose({ user }: Rendered, letter: string, item: string): Promise<void> {
  await user.click(card(letter).getByRole('button', { name: `More for response ${letter}` }));
  await user.click(screen.getByRole('menuitem', { name: item }));
}

describe('task', () => {
  it('edits the prompt and the right answer', async () => {
    const { store } = await renderPlayground(<TaskPanel />);
    fireEvent.change(screen.getByRole('textbox', { name: 'Prompt' }), { target: { value: 'New?' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Right answer' }), { target: { value: '7/2' } });
    expect(store.getState().scene).toMatchObject({ prompt: 'New?', reference: { kind: 'maths', answer: '7/2' } });
  });

  it('offers a rating per response where the rating is the outcome', async () => {
    const { store, user } = await renderPlayground(<TaskPanel />);
    await user.click(screen.getByRole('radio', { name: 'Ratings' }));
    const slider = await screen.findByRole('slider', { name: 'Rating of response A' }, { timeout: 20_000 });
    expect(slider.getAttribute('aria-valuetext')).toBe('not rated');
    fireEvent.change(slider, { target: { value: '0.75' } });
    expect(store.getState().scene.responses[0]?.rating).toBe(0.75);
    await user.click(screen.getByRole('button', { name: 'Clear the rating' }));
    expect(store.getState().scene.responses[0]?.rating).toBeNull();
  });

  it('asks for the separator when steps follow one', async () => {
    const { store, user } = await renderPlayground(<TaskPanel />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'A step is' }), 'up to a separator of mine');
    fireEvent.change(screen.getByRole('textbox', { name: 'Separator' }), { target: { value: '||' } });
    expect(store.getState().scene.splitRule).toEqual({ kind: 'custom', delimiter: '||' });
  });
});

describe('adding responses', () => {
  it('counts what is pasted and adds all of it', async () => {
    const { store, user } = await renderPlayground(<TaskPanel />);
    await user.click(screen.getByRole('button', { name: 'Add responses' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Responses to add' }), { target: { value: 'One.\n---\nTwo.' } });
    expect(screen.getByText('2 responses', { selector: '[id$=hint]' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add 2 responses' }));
    expect(store.getState().scene.responses.map(({ text }) => text).slice(2)).toEqual(['One.', 'Two.']);
    expect(screen.getByRole('article', { name: 'Response D' })).toBeDefined();
  });

  it('keeps what does not fit in the box and says what is allowed', async () => {
    const responses = Array.from({ length: MAX_RESPONSES - 1 }, (_, i) => makeResponse(`r${i}`, `Text ${i}.`));
    const { store, user } = await renderPlayground(<TaskPanel />, { opened: makeOpened({ responses }) });
    await user.click(screen.getByRole('button', { name: 'Add responses' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Responses to add' }), { target: { value: 'Fits.\n---\nDoes not.' } });
    expect(screen.getByRole('alert').textContent).toMatch(/room for 1 more.*at most 16/);
    await user.click(screen.getByRole('button', { name: 'Add 1 response' }));
    expect(store.getState().scene.responses).toHaveLength(MAX_RESPONSES);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Responses to add' }).value).toBe('Does not.');
    expect(screen.getByRole('alert').textContent).toMatch(/full.*at most 16/);
  });

  it('teaches how to begin where there is nothing', async () => {
    await renderPlayground(<TaskPanel />, { opened: makeOpened({ responses: [] }) });
    expect(screen.getByText('No responses yet')).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Responses to add' })).toBeDefined();
  });
});

describe('a response', () => {
  it('has a title, a text and a place that can be changed', async () => {
    const rendered = await renderPlayground(<TaskPanel />, { opened: makeOpened() });
    const { store } = rendered;
    fireEvent.change(screen.getByRole('textbox', { name: 'Title of response A' }), { target: { value: 'Careful' } });
    await choose(rendered, 'A', 'Edit text');
    fireEvent.change(screen.getByRole('textbox', { name: 'Text of response A' }), { target: { value: 'Only this.' } });
    await choose(rendered, 'A', 'Move down');
    expect(store.getState().scene.responses.map(({ title, text }) => [title, text])).toEqual([
      [null, '6 × 7 is 48.\nThe answer is 48.'],
      ['Careful', 'Only this.'],
    ]);
    await choose(rendered, 'A', 'Duplicate');
    expect(store.getState().scene.responses).toHaveLength(3);
    await choose(rendered, 'A', 'Remove');
    expect(store.getState().scene.responses).toHaveLength(2);
  });

  it('shows how its outcome came about', async () => {
    const opened = makeOpened();
    const { user, text } = await renderPlayground(<TaskPanel />, { opened });
    await user.click(card('A').getByRole('button', { name: /Outcome of response A: unknown/ }));
    expect(screen.getByText('The outcome has not been judged yet.')).toBeDefined();
    act(() => text.gate.release());
    expect(await screen.findByText('It equals the right answer 42.')).toBeDefined();
  });
});

describe('editing steps by hand', () => {
  const stepTexts = ({ store }: Rendered) => {
    const { text, cuts } = store.getState().scene.responses[0] ?? { text: '', cuts: null };
    return cuts?.map((cut, i) => text.slice(cut, cuts[i + 1]).trim());
  };

  it('merges, splits at a word and moves a border, by buttons alone', async () => {
    const rendered = await renderPlayground(<TaskPanel />, { opened: makeOpened() });
    const { user } = rendered;
    await choose(rendered, 'A', 'Edit steps');
    await user.click(screen.getByRole('button', { name: 'Start step 2 one word earlier' }));
    expect(stepTexts(rendered)).toEqual(['6 × 7 is', '42.\nThe answer is 42.']);
    await user.click(screen.getByRole('button', { name: 'Start step 2 one word later' }));
    expect(stepTexts(rendered)).toEqual(['6 × 7 is 42.', 'The answer is 42.']);
    await user.click(screen.getByRole('button', { name: 'Merge step 1 with the next' }));
    expect(stepTexts(rendered)).toEqual(['6 × 7 is 42.\nThe answer is 42.']);
    await user.click(screen.getByRole('button', { name: 'Split step 1' }));
    await user.click(screen.getByRole('button', { name: 'Split step 1 before “The”, word 6' }));
    expect(stepTexts(rendered)).toEqual(['6 × 7 is 42.', 'The answer is 42.']);
    expect(screen.getByText('Steps set by hand')).toBeDefined();
    await choose(rendered, 'A', 'Steps by the rule again');
    expect(stepTexts(rendered)).toBeUndefined();
  });
});

describe('wordStarts', () => {
  it('finds words by white space, and Chinese ones by the dictionary', () => {
    expect(wordStarts('Add 3 + 4.')).toEqual([0, 4, 6, 8]);
    const words = wordsOf('答案是四十二。');
    expect(words.length).toBeGreaterThan(1);
    expect(words.map(({ text }) => text).join('')).toBe('答案是四十二。');
  });
});
