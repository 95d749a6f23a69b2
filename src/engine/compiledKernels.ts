import type { Arena } from './fill/arena';
import type { Field } from './fill/field';
import { type Kernels, PLAIN_KERNELS } from './fill/kernels';
import type { Patches } from './fill/patches';
import type { Random } from './fill/random';
import type { SearchOptions } from './fill/search';

const PAGE = 65_536;
/** SIMD wants its data at such addresses. */
const ALIGNMENT = 16;
/** The compiled code keeps its constants below this address. */
const FIRST_FREE = 1024;

type Exports = {
  search(...args: (number | boolean)[]): void;
  vote(...args: number[]): void;
};

/** The compiled kernels where this machine can run them, else the plain ones. `wasm` may be empty. */
export function bestKernels(wasm: Uint8Array<ArrayBuffer>): Kernels {
  try {
    return wasm.length === 0 ? PLAIN_KERNELS : compiledKernels(wasm);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return PLAIN_KERNELS;
    throw error;
  }
}

/**
 * The kernels of `wasm/`, compiled: the same results as the plain ones (`search` exactly, `vote` within one level).
 * Their memory grows to the largest fill and is used again for the next.
 * @throws WebAssembly.CompileError when this machine cannot run them
 */
export function compiledKernels(wasm: Uint8Array<ArrayBuffer>): Kernels {
  const module = new WebAssembly.Module(wasm);
  let { memory, run } = instantiate(module, 1);
  return {
    openArena(bytes) {
      const pages = Math.ceil((FIRST_FREE + bytes) / PAGE);
      if (memory.buffer.byteLength < pages * PAGE) ({ memory, run } = instantiate(module, pages));
      return arenaIn(memory.buffer);
    },
    search(
      { pixels, role, targets, w, h, radius }: Patches,
      { match, cost }: Field,
      { window, pull, isBackward }: SearchOptions,
      random: Random,
      from,
      to,
    ) {
      const arrays = [pixels, role, targets, match, cost, random].map(addressOf);
      run.search(...arrays, w, h, radius, window, pull, isBackward, targets.length, from, to);
    },
    vote({ pixels, holes, w, h, radius }: Patches, { match }: Field, weights, reach, from, to) {
      const arrays = [pixels, holes, match, weights].map(addressOf);
      run.vote(...arrays, w, h, radius, reach, from, to);
    },
  };
}

/** A new memory rather than a grown one: growing detaches the old buffer, and V8 then checks at each access to any array. */
function instantiate(module: WebAssembly.Module, pages: number) {
  const memory = new WebAssembly.Memory({ initial: pages });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { memory, run: exports as unknown as Exports };
}

function addressOf(array: { readonly byteOffset: number }): number {
  return array.byteOffset;
}

function arenaIn(buffer: ArrayBuffer): Arena {
  let free = FIRST_FREE;
  const take = (size: number): number => {
    const address = free;
    free += Math.ceil(size / ALIGNMENT) * ALIGNMENT;
    return address;
  };
  const arena: Arena = {
    bytes: (count) => new Uint8Array(buffer, take(count), count),
    ints: (count) => new Int32Array(buffer, take(count * 4), count),
    floats: (count) => new Float32Array(buffer, take(count * 4), count),
    lend(work) {
      const before = free;
      const result = work(arena);
      free = before;
      return result;
    },
  };
  return arena;
}
