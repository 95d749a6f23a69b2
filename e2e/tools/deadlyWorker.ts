import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Seeds that kill the worker, and how. */
export const DEADLY = {
  /** It ends as if it had crashed. */
  exits: 13,
  throws: 14,
  /** It asks for more memory than it gets. */
  swells: 15,
  /** It never looks whether it is still wanted. */
  hangs: 16,
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
     parentPort.on('message', ({ job }) => deaths[job.seed]?.());`,
  );
  return pathToFileURL(file);
}
