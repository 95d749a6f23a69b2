import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Seeds that befall the worker, and how. */
export const DEADLY = {
  /** It ends as if it had crashed. */
  exits: 13,
  throws: 14,
  /** It asks for more memory than it gets. */
  swells: 15,
  /** It never looks whether it is still wanted. */
  hangs: 16,
  /** It goes on like the real one up to this percent of its work, and stays there until it is cancelled. */
  waitsAt: (percent: number) => 100 + percent,
} as const;

const DEATHS = `({
  ${DEADLY.exits}: () => process.exit(3),
  ${DEADLY.throws}: () => { throw new Error('broken for good'); },
  ${DEADLY.swells}: () => { const all = []; for (;;) all.push(new Array(1000).fill({})); },
  ${DEADLY.hangs}: () => { for (;;); },
})`;

/** A worker that is the real one but for the deadly seeds. */
export function deadlyWorker(built: { folder: string; url: URL }): URL {
  const file = join(built.folder, 'deadly.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     import ${JSON.stringify(built.url.href)};
     const deaths = ${DEATHS};
     let current;
     parentPort.on('message', (request) => {
       current = request;
       deaths[request.job.seed]?.();
     });
     const tell = parentPort.postMessage.bind(parentPort);
     parentPort.postMessage = (reply) => {
       tell(reply);
       const { job, cancel } = current;
       if (job.seed < ${DEADLY.waitsAt(0)} || !(reply.fraction * 100 >= job.seed - ${DEADLY.waitsAt(0)})) return;
       while (Atomics.load(cancel, 0) === 0) Atomics.wait(cancel, 0, 0, 5);
     };`,
  );
  return pathToFileURL(file);
}
