// The sandboxed frame's only script, put into its page word for word; src/service-worker/policy.ts allows it by its hash.
// It owns the workers: what they are made of is handed in by the page once, and each talks to the page through its own port.
'use strict';
addEventListener(
  'message',
  (first) => {
    if (first.source !== parent) return;
    const page = first.ports[0];
    const languages = new Map();
    const workers = new Map();

    function start(language, port) {
      const { url, module, files, snapshot } = languages.get(language);
      const worker = new Worker(url);
      worker.postMessage({ module, files, snapshot, port }, port ? [port] : []);
      return worker;
    }

    const commands = {
      install: async ({ language, script, wasm, files }) => {
        const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
        languages.set(language, { url, module: await WebAssembly.compile(wasm), files, snapshot: null });
      },
      prepare: ({ language }) =>
        new Promise((resolve, reject) => {
          const maker = start(language, null);
          maker.onmessage = ({ data }) => {
            languages.get(language).snapshot = data.snapshot;
            maker.terminate();
            resolve();
          };
          maker.onerror = (event) => reject(new Error(event.message));
        }),
      spawn: ({ language, worker, port }) => {
        const started = start(language, port);
        workers.set(worker, started);
        started.onerror = (event) => {
          event.preventDefault();
          page.postMessage({ type: 'broke', worker, detail: String(event.message) });
        };
      },
      end: ({ worker }) => {
        workers.get(worker)?.terminate();
        workers.delete(worker);
      },
    };

    page.onmessage = async ({ data }) => {
      try {
        await commands[data.type](data);
        page.postMessage({ type: 'done', id: data.id });
      } catch (cause) {
        page.postMessage({ type: 'failed', id: data.id, detail: String(cause) });
      }
    };
  },
  { once: true },
);
