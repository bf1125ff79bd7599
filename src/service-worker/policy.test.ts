// The page's policy allows the sandboxed frame's one script, and the frame's own policy allows no connection.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY_OF_FRAME, FRAME_SCRIPT_HASH } from '../protocol/sandbox-policy.ts';
import { CONTENT_SECURITY_POLICY } from './policy.ts';

const directive = (policy: string, name: string): string | undefined => policy.split('; ').find((part) => part.startsWith(`${name} `));

describe('the policies', () => {
  it('name the frame’s script by the hash that it has', () => {
    const script = readFileSync(path.join(import.meta.dirname, '../sandbox/web/frame.js'));
    expect(FRAME_SCRIPT_HASH).toBe(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(directive(CONTENT_SECURITY_POLICY, 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval' ${FRAME_SCRIPT_HASH}`);
  });

  it('leave the frame no connection, no other script and no eval', () => {
    expect(directive(CONTENT_SECURITY_POLICY_OF_FRAME, 'connect-src')).toBe("connect-src 'none'");
    expect(directive(CONTENT_SECURITY_POLICY_OF_FRAME, 'default-src')).toBe("default-src 'none'");
    expect(directive(CONTENT_SECURITY_POLICY_OF_FRAME, 'script-src')).toBe(`script-src ${FRAME_SCRIPT_HASH} 'wasm-unsafe-eval'`);
  });
});
