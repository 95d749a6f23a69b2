import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from '../../e2e/tools/buildWorker';
import { engineAt, inputOf } from '../../e2e/tools/engineAt';
import { noisyPair, type Pair } from '../../e2e/tools/noisyPair';
import { BUILT_IN } from './about';
import { createEngine, type Engine } from './engine';
import { PARAMETERS } from './input';

/** What has an effect, by a value other than that of the first run. */
const HONOURED: [string, unknown][] = [
  ['num_outputs', 2],
  ['num_inference_steps', 50],
  ['seed', 8],
  ['megapixels', '0.25'],
  ['output_format', 'webp'],
];
const IGNORED: [string, unknown][] = [
  ['prompt', 'a dog'],
  ['guidance', 99],
  ['lora_scale', 2],
  ['disable_safety_checker', true],
];

describe('every parameter of flux-fill-dev', () => {
  let built: Awaited<ReturnType<typeof buildWorker>>;
  let engine: Engine;
  let pair: Pair;
  let first: Buffer[];
  const { run, create } = engineAt(() => engine);

  beforeAll(async () => {
    built = await buildWorker();
    engine = createEngine({ workerUrl: built.url, threads: 2 });
    pair = await noisyPair(96);
    first = (await run(inputOf(pair, { seed: 7 }))).outputs;
  });
  afterAll(async () => {
    await engine.close();
    built.remove();
  });

  it('is honoured, or named with the reason why not', () => {
    const told = Object.keys(BUILT_IN.ignored);
    // The quality is that of a lossy format, and LoRA weights are refused.
    const tested = [...HONOURED.map(([name]) => name), 'output_quality', ...told];
    expect(tested.toSorted()).toEqual(PARAMETERS.toSorted());
    expect(told.toSorted()).toEqual([...IGNORED.map(([name]) => name), 'lora_weights'].toSorted());
  });

  it.each(HONOURED)('%s changes what comes out', async (name, value) => {
    const { outputs } = await run(inputOf(pair, { seed: 7, [name]: value }));
    expect(outputs).not.toEqual(first);
  });

  it('output_quality changes a lossy output', async () => {
    const bytes = async (quality: number) => {
      const lossy = { seed: 7, output_format: 'jpg', output_quality: quality };
      return (await run(inputOf(pair, lossy))).outputs[0].byteLength;
    };
    expect(await bytes(10)).toBeLessThan(await bytes(90));
  });

  it.each(IGNORED)('%s changes no byte, and the log says so', async (name, value) => {
    const { shown, outputs } = await run(inputOf(pair, { seed: 7, [name]: value }));
    expect(outputs).toEqual(first);
    expect(shown.logs).toMatch(
      name === 'prompt' ? 'the prompt was not used' : `${name} has no effect`,
    );
  });

  it('lora_weights are refused rather than left out', async () => {
    const answer = await create(inputOf(pair, { lora_weights: 'a/b' }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('lora_weights');
  });
});
