// Takes from a worker what could reach anything: a second wall inside the first. The first is the frame's origin, which owns
// nothing, and its policy, which allows no connection.

/** Whatever of these the platform has is replaced by nothing, for good. */
const DOORS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'indexedDB',
  'caches',
  'cookieStore',
  'BroadcastChannel',
  'SharedWorker',
  'Worker',
  'Notification',
  'postMessage',
  'navigator',
  'close',
] as const;

export function shutDoors(scope: object): void {
  for (const name of DOORS) {
    if (name in scope) Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}

/** What a dying interpreter writes to the console is about code of a response, not about the page. */
export function silenceConsole(scope: { console: Console }): void {
  const silent = (): void => undefined;
  Object.assign(scope.console, { log: silent, info: silent, debug: silent, warn: silent, error: silent, trace: silent });
}

/** No memory of this worker grows beyond the limit; what asks for more is told that there is none. */
export function limitMemory(maxBytes: number): void {
  const { grow } = WebAssembly.Memory.prototype;
  const pageBytes = 65_536;
  Object.defineProperty(WebAssembly.Memory.prototype, 'grow', {
    value(this: WebAssembly.Memory, pages: number): number {
      if (this.buffer.byteLength + pages * pageBytes > maxBytes) throw new RangeError('The memory of the sandbox is full.');
      return Reflect.apply(grow, this, [pages]);
    },
    writable: false,
    configurable: false,
  });
}
