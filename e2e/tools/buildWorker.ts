import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { compiledKernelsPlugin } from './compileKernels';

const ROOT = resolve(import.meta.dirname, '../..');
/** Inside the project, so that the built worker finds `sharp`. */
const CACHE = join(ROOT, 'node_modules/.cache');

/** The engine's worker, built into a folder of its own; `remove` deletes the folder. */
export async function buildWorker(): Promise<{ folder: string; url: URL; remove: () => void }> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'worker-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [compiledKernelsPlugin()],
    build: {
      ssr: true,
      outDir: folder,
      copyPublicDir: false,
      rollupOptions: {
        input: { worker: join(ROOT, 'src/engine/worker.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const remove = () => rmSync(folder, { recursive: true });
  return { folder, url: pathToFileURL(join(folder, 'worker.mjs')), remove };
}
