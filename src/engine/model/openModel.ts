import { readFile } from 'node:fs/promises';
import type * as Runtime from 'onnxruntime-web';
import type { Model } from './fillWithModel';
import { recognise, type Signature } from './signature';
import type { Numbers } from './tensors';

/** In the order in which they are tried: the first is faster, the second installs everywhere. */
const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'];
const HOW_TO_INSTALL = `Install one with "npm install --no-save onnxruntime-web"`;

/**
 * Opens an ONNX file by the runtime that is installed.
 * @throws Error with one plain sentence when there is no file, no runtime, or no model that is known
 */
export async function openModel(path: string): Promise<Model> {
  const file = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? 'there is no such file' : cause.message;
    throw new Error(`${path} cannot be read: ${reason}`, { cause });
  });
  const runtime = await loadRuntime();
  const session = await openSession(runtime, file).catch((cause: Error) => {
    throw new Error(`${path} is no ONNX model that can be run: ${cause.message}`, { cause });
  });
  const signature = recognise(session.inputMetadata, session.outputMetadata);
  return {
    signature,
    async run(image, mask, { w, h }) {
      const tensor = (numbers: Numbers, channels: number) =>
        new runtime.Tensor(signature.type, numbers, [1, channels, h, w]);
      const feeds = { [signature.image]: tensor(image, 3), [signature.mask]: tensor(mask, 1) };
      const { [signature.output]: made } = await session.run(feeds, [signature.output]);
      return numbersOf(made, signature);
    },
  };
}

async function loadRuntime(): Promise<typeof Runtime> {
  for (const name of RUNTIMES) {
    const runtime = await import(/* @vite-ignore */ name).catch((error) => {
      if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
      throw new Error(`${name} cannot be loaded: ${error.message}`, { cause: error });
    });
    if (runtime) return runtime.default ?? runtime;
  }
  throw new Error(`there is no ONNX runtime. ${HOW_TO_INSTALL}`);
}

function openSession(runtime: typeof Runtime, file: Uint8Array) {
  // We are a thread already, one of several.
  runtime.env.wasm.numThreads = 1;
  return runtime.InferenceSession.create(file, { logSeverityLevel: 3 });
}

function numbersOf({ data }: Runtime.Tensor, { type }: Signature): Numbers {
  const isRight = type === 'float32' ? data instanceof Float32Array : data instanceof Uint8Array;
  if (!isRight) throw new Error(`the model gave other numbers than ${type}`);
  return data as Numbers;
}
