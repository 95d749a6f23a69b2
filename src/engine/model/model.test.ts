import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from '../../../e2e/tools/buildWorker';
import { engineAt, inputOf } from '../../../e2e/tools/engineAt';
import { noisyPair, type Pair } from '../../../e2e/tools/noisyPair';
import { lamaLike, miganLike, mirrorModel, onnxFile } from '../../../e2e/tools/onnxModel';
import { createEngine, type Engine } from '../engine';
import { PARAMETERS } from '../input';

const RED = [1, 0.2, 0];
const RED_BYTES = [255, 51, 0];

describe('an engine with a model of the user’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  let built: Awaited<ReturnType<typeof buildWorker>>;
  let engine: Engine;
  let small: Pair;
  let large: Pair;
  const { run, create, end } = engineAt(() => engine);

  beforeAll(async () => {
    built = await buildWorker();
    [small, large] = await Promise.all([noisyPair(96), noisyPair(320)]);
  });
  afterEach(() => engine.close());
  afterAll(() => {
    built.remove();
    rmSync(folder, { recursive: true });
  });

  function start(file: Uint8Array | string, name = 'red.onnx'): Engine {
    const model = join(folder, name);
    if (file !== '') writeFileSync(model, file);
    engine = createEngine({ workerUrl: built.url, model });
    return engine;
  }

  /** The colours in the hole, and whether all else is as it was. */
  async function fill(pair: Pair) {
    const { outputs, shown } = await run(inputOf(pair));
    expect(shown.error).toBeNull();
    const data = await sharp(outputs[0]).raw().toBuffer();
    const colours = new Set<string>();
    const changed: number[] = [];
    for (let i = 0; i < pair.hole.length; i++) {
      const colour = data.subarray(i * 3, i * 3 + 3);
      if (pair.hole[i] > 0) colours.add(colour.join());
      else if (!colour.equals(pair.pixels.subarray(i * 3, i * 3 + 3))) changed.push(i);
    }
    expect(changed).toEqual([]);
    return [...colours];
  }

  it.each([
    ['LaMa’s form, 0…1, any size', lamaLike(RED, 1)],
    ['LaMa’s form, 0…255, any size', lamaLike(RED, 255)],
    ['LaMa’s form, one size', lamaLike(RED, 255, 512)],
    ['MI-GAN’s form', miganLike(RED_BYTES)],
  ])('fills the hole and nothing else: %s', async (_, file) => {
    start(file);
    expect(await fill(small)).toEqual([RED_BYTES.join()]);
    expect(await fill(large)).toEqual([RED_BYTES.join()]);
  });

  it('shows the model nothing of what is hidden', async () => {
    start(mirrorModel());
    expect(await fill(small)).toEqual(['0,0,0']);
  });

  it('tells what it is, what it does not use, and makes one output', async () => {
    const { about, tryOut } = start(miganLike(RED_BYTES));
    await tryOut();
    expect(about).toMatchObject({ label: 'Built-in engine with red.onnx', maxOutputs: 1 });
    const { shown, outputs } = await run(inputOf(small, { seed: 5, guidance: 9 }));
    expect(shown).toMatchObject({ model: 'local/onnx', status: 'succeeded' });
    expect(shown.logs).toContain('fills by red.onnx');
    expect(shown.logs).toContain('guidance has no effect');
    expect((await run(inputOf(small, { seed: 6 }))).outputs).toEqual(outputs);
    const refused = await create(inputOf(small, { num_outputs: 2 }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('num_outputs: Must be less than or equal to 1');
    const used = ['megapixels', 'num_outputs', 'output_format', 'output_quality'];
    expect([...used, ...Object.keys(about.ignored)].toSorted()).toEqual(PARAMETERS.toSorted());
  });

  const float = (name: string, shape: number[]) => ({ name, type: 'float32' as const, shape });
  it.each([
    ['no file', '', /missing\.onnx cannot be read: there is no such file/],
    ['no model', 'a poem', /is no ONNX model that can be run/],
    [
      'another model',
      onnxFile({
        inputs: [float('pixels', [1, 3, 8, 8])],
        outputs: [float('classes', [1, 3, 8, 8])],
        nodes: [{ op: 'Identity', from: ['pixels'], to: 'classes' }],
      }),
      /takes pixels float32 \[1,3,8,8\] and gives classes .*as LaMa/,
    ],
  ])('says at the start what is wrong: %s', async (_, file, message) => {
    const { tryOut } = start(file, 'missing.onnx');
    await expect(tryOut()).rejects.toThrow(message);
  });

  it('fails a run, not the engine, when the model fails', async () => {
    const size = { name: 'size', type: 'float32' as const, shape: [1, 1, 80, 80] };
    start(
      onnxFile({
        inputs: [float('image', [1, 3, 0, 0]), float('mask', [1, 1, 0, 0])].map((slot) => ({
          ...slot,
          shape: [...slot.shape.slice(0, 2), 'height', 'width'],
        })),
        outputs: [{ ...float('output', []), shape: [1, 3, 'height', 'width'] }],
        constants: [{ ...size, values: new Array(6400).fill(1) }],
        nodes: [
          { op: 'Mul', from: ['mask', 'size'], to: 'sized' },
          { op: 'Mul', from: ['image', 'sized'], to: 'output' },
        ],
      }),
    );
    const created = await (await create(inputOf(small))).json();
    expect(await end(created.id)).toMatchObject({ status: 'failed' });
    expect((await create(inputOf(small))).status).toBe(201);
  });
});
