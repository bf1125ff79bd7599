// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../i18n/i18n.ts';
import { renderPlayground } from '../testing/render-playground.tsx';
import { TopBar } from './TopBar.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('top bar', () => {
  it('undoes and redoes by button and by key', async () => {
    const { store, user } = await renderPlayground(<TopBar />);
    const prompt = () => store.getState().scene.prompt;
    const before = prompt();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' }).disabled).toBe(true);
    act(() => store.getState().setPrompt('Changed'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(prompt()).toBe(before);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, shiftKey: true });
    expect(prompt()).toBe('Changed');
    fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
    expect(prompt()).toBe(before);
  });

  it('leaves the keys to a text field', async () => {
    const { store } = await renderPlayground(
      <>
        <TopBar />
        <textarea aria-label="field" />
      </>,
    );
    act(() => store.getState().setPrompt('Changed'));
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'field' }), { key: 'z', ctrlKey: true });
    expect(store.getState().scene.prompt).toBe('Changed');
  });

  it('changes the language, and the document says which it is', async () => {
    const { user, services, translation } = await renderPlayground(<TopBar />);
    await user.click(screen.getByRole('button', { name: 'Language' }));
    await user.click(screen.getByRole('menuitemradio', { name: '中文' }));
    expect(services.setLanguage).toHaveBeenCalledWith('zh');
    await act(() => speak(translation, 'zh'));
    expect(screen.getByRole('button', { name: '语言' })).toBeDefined();
    expect(document.documentElement.lang).toBe('zh-Hans');
  });

  it.each(['{ArrowDown}', '{Enter}', ' '])('opens a menu by %s at the first press, and gives the focus back', async (key) => {
    const { user } = await renderPlayground(<TopBar />);
    const trigger = () => screen.getByRole('button', { name: 'Theme' });
    trigger().focus();
    expect(trigger().getAttribute('aria-haspopup')).toBe('menu');
    await user.keyboard(key);
    const items = await screen.findAllByRole('menuitemradio');
    expect(items).toHaveLength(3);
    expect(trigger().getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(document.activeElement?.closest('[role="menu"]')).not.toBeNull());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(trigger()));
  });

  it('copies a link, and selects it where the clipboard is refused', async () => {
    const { user } = await renderPlayground(<TopBar />);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('button', { name: 'Copy the link' }));
    expect(write).toHaveBeenCalledWith('https://example.org/#s=1.abc');
    write.mockRejectedValueOnce(new Error('refused'));
    await user.click(await screen.findByRole('button', { name: 'Copied' }));
    await waitFor(() => expect(screen.getByText(/press Ctrl\+C/)).toBeDefined());
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Link' }));
  });

  it('starts empty, undoably', async () => {
    const { store, user } = await renderPlayground(<TopBar />);
    await user.click(screen.getByRole('button', { name: 'Examples' }));
    await user.click(screen.getByRole('menuitem', { name: /Start empty/ }));
    expect(store.getState().scene.responses).toEqual([]);
    act(() => store.getState().undo());
    expect(store.getState().scene.responses).toHaveLength(2);
  });
});
