// The port to the page as the runtime uses it. Its methods are bound before any code of a response runs: replacing them on
// their prototypes afterwards changes nothing here, and nothing else in the worker holds the port.

import type { SandboxCommand } from '../../protocol/sandbox-messages.ts';
import type { RuntimePort } from '../serve-runtime.ts';

export function connectPort(port: MessagePort): RuntimePort {
  const send = port.postMessage.bind(port);
  return {
    send: (event) => {
      send(event);
    },
    listen: (receive) => {
      port.onmessage = (message: MessageEvent<SandboxCommand>) => {
        receive(message.data);
      };
    },
  };
}
