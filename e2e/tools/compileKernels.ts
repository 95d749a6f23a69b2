import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import asc from 'assemblyscript/asc';
import type { Plugin } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const ENTRY = 'src/engine/wasm/index.ts';
const BINARY = 'src/engine/kernelsBinary.ts';
/** Below this address, as in compiledKernels.ts, the compiled code keeps its constants. */
const MEMORY_BASE = '1024';

/** The engine's hot loops (`src/engine/wasm`) as a WebAssembly module with SIMD. Throws what the compiler says. */
export async function compileKernels(): Promise<Uint8Array> {
  let wasm = new Uint8Array();
  const { error, stderr } = await asc.main(
    [
      ENTRY,
      ...['--outFile', 'kernels.wasm', '--runtime', 'stub', '--importMemory'],
      ...['-O3', '--noAssert', '--enable', 'simd', '--memoryBase', MEMORY_BASE],
    ],
    {
      readFile: (name, folder) => readSource(resolve(ROOT, folder, name)),
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm') && typeof contents !== 'string') wasm = contents.slice();
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`the kernels do not compile: ${stderr}`);
  return wasm;
}

function readSource(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The compiler tries several places for each import.
    return null;
  }
}

/** Puts the compiled kernels into the module that is empty in the source tree. */
export function compiledKernelsPlugin(): Plugin {
  return {
    name: 'maskroom-kernels',
    async load(id) {
      if (relative(ROOT, id) !== BINARY) return null;
      const base64 = Buffer.from(await compileKernels()).toString('base64');
      return `export const KERNELS_BINARY = ${JSON.stringify(base64)};`;
    },
  };
}
