// What runs inside the JavaScript engine before the code of a response: `assert`, `console`, what a program reads with, and
// how a value is described. It keeps its own copies of the built-ins, so that replacing them afterwards changes nothing here.

import { MAX_CANONICAL, MAX_SHOWN } from '../../protocol/sandbox-messages.ts';

/** An expression whose value is `{ describe, isSame }`; it expects `__print(text)` and `__stdin` as globals and takes them away. */
export const JAVASCRIPT_PRELUDE = String.raw`(() => {
  'use strict';
  const print = globalThis.__print;
  const stdin = globalThis.__stdin;
  delete globalThis.__print;
  delete globalThis.__stdin;
  const { isArray } = Array;
  const { is, keys, getPrototypeOf, prototype: objectPrototype } = Object;
  const { apply, ownKeys } = Reflect;
  const { stringify } = JSON;
  const { toString: numberToString } = Number.prototype;
  const { toString: bigToString } = BigInt.prototype;
  const { slice, indexOf } = String.prototype;
  const { sort, join, indexOf: findIndex } = Array.prototype;
  const PromiseOf = Promise, RegExpOf = RegExp, WeakMapOf = WeakMap;
  const OPAQUE = (value) => value instanceof PromiseOf || value instanceof RegExpOf || value instanceof ErrorOf || value instanceof WeakMapOf;
  const StringOf = String, MapOf = Map, SetOf = Set, DateOf = Date, ErrorOf = Error, MathFloor = Math.floor;
  const mapEach = Map.prototype.forEach, setEach = Set.prototype.forEach, getTime = Date.prototype.getTime;
  const MAX_SHOWN = ${MAX_SHOWN}, MAX_CANONICAL = ${MAX_CANONICAL};

  const short = (text) => (text.length <= MAX_SHOWN ? text : apply(slice, text, [0, MAX_SHOWN - 1]) + '…');
  const push = (list, item) => { list[list.length] = item; };
  const joined = (list, mark) => apply(join, list, [mark]);
  const sorted = (list) => apply(sort, list, []);

  /** Equal texts for equal plain values (as deepEqual sees them), null for everything else. */
  function canonical(value, classes) {
    let left = 20000;
    const describe = (value, depth) => {
      left -= 1;
      if (left < 0 || depth > 60) throw 0;
      switch (typeof value) {
        case 'undefined': return 'u';
        case 'boolean': return value ? 'T' : 'F';
        case 'number': return is(value, NaN) ? 'nan' : 'n' + apply(numberToString, value === 0 ? 0 : value, []);
        case 'bigint': return 'i' + apply(bigToString, value, []);
        case 'string': return 's' + value.length + ':' + value;
        case 'object': break;
        default: throw 0;
      }
      if (value === null) return '0';
      if (isArray(value)) {
        const parts = [];
        for (let i = 0; i < value.length; i += 1) push(parts, describe(value[i], depth + 1));
        return 'A(' + joined(parts, ',') + ')';
      }
      const kind = getPrototypeOf(value);
      const parts = [];
      if (kind === MapOf.prototype) {
        apply(mapEach, value, [(part, key) => push(parts, describe(key, depth + 1) + '=' + describe(part, depth + 1))]);
        return 'M(' + joined(sorted(parts), ',') + ')';
      }
      if (kind === SetOf.prototype) {
        apply(setEach, value, [(part) => push(parts, describe(part, depth + 1))]);
        return 'E(' + joined(sorted(parts), ',') + ')';
      }
      if (kind === DateOf.prototype) return 'D' + apply(getTime, value, []);
      let mark = 'O(';
      if (kind !== objectPrototype && kind !== null) {
        // Objects of a class are plain only to the engine that holds the class.
        if (!classes || OPAQUE(value)) throw 0;
        if (apply(findIndex, classes, [kind]) === -1) push(classes, kind);
        mark = 'K' + apply(findIndex, classes, [kind]) + '(';
      }
      const names = keys(value);
      if (ownKeys(value).length !== names.length) throw 0;
      for (let i = 0; i < names.length; i += 1) push(parts, 's' + names[i].length + ':' + names[i] + '=' + describe(value[names[i]], depth + 1));
      return mark + joined(sorted(parts), ',') + ')';
    };
    try {
      const text = describe(value, 0);
      return text.length <= MAX_CANONICAL ? text : null;
    } catch {
      return null;
    }
  }

  /** As a person would write the value. */
  function shown(value) {
    let left = 300;
    const show = (value, depth) => {
      left -= 1;
      if (left < 0) return '…';
      if (typeof value === 'string') return stringify(value);
      if (typeof value === 'bigint') return apply(bigToString, value, []) + 'n';
      if (typeof value === 'symbol') return 'a symbol';
      if (typeof value === 'function') return 'a function';
      if (typeof value !== 'object' || value === null) return is(value, -0) ? '0' : StringOf(value);
      if (depth > 6) return isArray(value) ? '[…]' : '{…}';
      const parts = [];
      if (isArray(value)) {
        for (let i = 0; i < value.length && left > 0; i += 1) push(parts, show(value[i], depth + 1));
        return '[' + joined(parts, ', ') + ']';
      }
      const kind = getPrototypeOf(value);
      if (kind === MapOf.prototype) {
        apply(mapEach, value, [(part, key) => push(parts, show(key, depth + 1) + ' => ' + show(part, depth + 1))]);
        return 'Map {' + joined(parts, ', ') + '}';
      }
      if (kind === SetOf.prototype) {
        apply(setEach, value, [(part) => push(parts, show(part, depth + 1))]);
        return 'Set {' + joined(parts, ', ') + '}';
      }
      if (value instanceof ErrorOf) return StringOf(value);
      const names = keys(value);
      for (let i = 0; i < names.length && left > 0; i += 1) push(parts, names[i] + ': ' + show(value[names[i]], depth + 1));
      return parts.length === 0 ? '{}' : '{ ' + joined(parts, ', ') + ' }';
    };
    try {
      return short(show(value, 0));
    } catch {
      return 'a value that cannot be shown';
    }
  }

  const same = (a, b, how) => {
    if (how === 'strict') return a === b;
    if (how === 'loose') return a == b || (is(a, NaN) && is(b, NaN));
    const classes = [];
    const form = canonical(a, classes);
    return form === null ? is(a, b) : form === canonical(b, classes);
  };

  class AssertionError extends Error {
    get name() { return 'AssertionError'; }
  }
  const refute = (isRight, message, otherwise) => {
    if (isRight) return;
    if (message instanceof ErrorOf) throw message;
    throw new AssertionError(message === undefined ? otherwise() : StringOf(message));
  };
  const unlike = (got, wanted) => () => 'expected ' + shown(wanted) + ', got ' + shown(got);
  const assert = (value, message) => refute(value, message, () => '');
  assert.ok = assert;
  assert.equal = (a, b, message) => refute(a == b || (is(a, NaN) && is(b, NaN)), message, unlike(a, b));
  assert.notEqual = (a, b, message) => refute(a != b, message, () => 'both are ' + shown(a));
  assert.strictEqual = (a, b, message) => refute(is(a, b), message, unlike(a, b));
  assert.notStrictEqual = (a, b, message) => refute(!is(a, b), message, () => 'both are ' + shown(a));
  assert.deepEqual = assert.deepStrictEqual = (a, b, message) => refute(same(a, b), message, unlike(a, b));
  assert.notDeepEqual = assert.notDeepStrictEqual = (a, b, message) => refute(!same(a, b), message, () => 'both are ' + shown(a));
  assert.throws = (run) => {
    try { run(); } catch { return; }
    throw new AssertionError('nothing was thrown');
  };
  assert.doesNotThrow = (run) => { run(); };
  assert.fail = (message) => refute(false, message, () => '');

  const log = (...values) => {
    const parts = [];
    for (let i = 0; i < values.length; i += 1) push(parts, typeof values[i] === 'string' ? values[i] : shown(values[i]));
    print(joined(parts, ' ') + '\n');
  };
  let rest = stdin;
  const readline = () => {
    if (rest === '') return null;
    const end = apply(indexOf, rest, ['\n']);
    const line = end === -1 ? rest : apply(slice, rest, [0, end]);
    rest = end === -1 ? '' : apply(slice, rest, [end + 1]);
    return line;
  };
  const readAll = () => { const all = rest; rest = ''; return all; };
  const modules = { assert, fs: { readFileSync: readAll } };
  globalThis.assert = assert;
  globalThis.console = { log, info: log, debug: log, warn() {}, error() {}, assert, table: log };
  globalThis.process = { stdin: {}, stdout: { write: (text) => { print(StringOf(text)); return true; } }, argv: [], env: {} };
  globalThis.readline = readline;
  globalThis.prompt = readline;
  globalThis.module = { exports: {} };
  globalThis.exports = globalThis.module.exports;
  globalThis.require = (name) => {
    const found = modules[apply(slice, StringOf(name), [StringOf(name).startsWith('node:') ? 5 : 0])];
    if (!found) throw new ErrorOf('There is no module ' + shown(name) + ' here.');
    return found;
  };
  return { describe: (value) => [shown(value), canonical(value)], isSame: same };
})()`;
