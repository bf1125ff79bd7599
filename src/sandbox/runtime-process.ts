// A runtime in a thread of its own, as its owner sees it: asked one thing at a time, ended at any time.

import type { SandboxCommand, SandboxEvent } from '../protocol/sandbox-messages.ts';

/** `SandboxCommand` without its number, which the process gives. */
export type Ask = SandboxCommand extends infer Command ? (Command extends unknown ? Omit<Command, 'id'> : never) : never;

export type AskReply =
  | { readonly kind: 'answered'; readonly event: SandboxEvent }
  | { readonly kind: 'timed-out' }
  /** The thread died, or said what nobody asked for. */
  | { readonly kind: 'broke'; readonly detail: string };

export interface RuntimeProcess {
  readonly ask: (command: Ask, limitMs: number) => Promise<AskReply>;
  readonly end: () => void;
}
