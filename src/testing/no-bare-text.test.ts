// No component says anything in words of its own: text between tags and in attributes that are read out comes from i18n.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOMS = ['../views', '../charts', '../app'];
/** Attributes that a person reads or hears. */
const SPOKEN = new Set(['aria-label', 'aria-roledescription', 'aria-valuetext', 'aria-description', 'title', 'alt', 'label', 'placeholder', 'hint', 'detail', 'summary']);
/** Two letters in a row of any script; signs, units and Greek symbols alone are no words. */
const WORD = /[\p{Script=Latin}\p{Script=Han}]{2}/u;

function componentFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx') && !file.includes('testing'))
    .map((file) => path.join(folder, file));
}

function bareTexts(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && WORD.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) {
      if (WORD.test(node.initializer.text)) found.push(`${node.name.getText()}="${node.initializer.text}"`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('components', () => {
  const files = ROOMS.flatMap((room) => componentFiles(path.join(import.meta.dirname, room)));

  it('are found', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it('hold no text of their own', () => {
    expect(files.flatMap((file) => bareTexts(file).map((text) => `${path.basename(file)}: ${text}`))).toEqual([]);
  });
});
