// Entry of a session's thread: a thread of Node 20 takes over no TypeScript loader from its parent, so it brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./node-session-worker.ts');
