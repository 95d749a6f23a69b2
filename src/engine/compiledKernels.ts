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
  const memory = new WebAssembly.Memory({ initial: 1 });
  const run = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  return {
    openArena: (bytes) => openArena(memory, bytes),
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

function addressOf(array: { readonly byteOffset: number }): number {
  return array.byteOffset;
}

function openArena(memory: WebAssembly.Memory, bytes: number): Arena {
  const missing = FIRST_FREE + bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  const { buffer } = memory;
  let free = FIRST_FREE;
  const take = (size: number): number => {
    const address = free;
    free += Math.ceil(size / ALIGNMENT) * ALIGNMENT;
    return address;
  };
  return {
    bytes: (count) => new Uint8Array(buffer, take(count), count).fill(0),
    ints: (count) => new Int32Array(buffer, take(count * 4), count).fill(0),
    floats: (count) => new Float32Array(buffer, take(count * 4), count).fill(0),
  };
}
