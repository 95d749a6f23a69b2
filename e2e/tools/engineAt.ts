import { isFinal } from '../../src/contract/status';
import type { Engine } from '../../src/engine/engine';
import type { presentPrediction } from '../../src/engine/present';
import type { Pair } from './noisyPair';

export type Shown = ReturnType<typeof presentPrediction>;

export const ENGINE_HOST = 'http://engine.test';
const CREATE = '/models/black-forest-labs/flux-fill-dev/predictions';

/** The engine's HTTP API as calls; `engine` is asked for at each call, so that it may be made later. */
export function engineAt(engine: () => Engine) {
  const call = (path: string, init?: RequestInit) =>
    engine().fetch(new Request(`${ENGINE_HOST}/replicate/v1${path}`, init));
  const create = (input: object, headers: Record<string, string> = {}) =>
    call(CREATE, { method: 'POST', body: JSON.stringify({ input }), headers });
  const get = async (id: string): Promise<Shown> => (await call(`/predictions/${id}`)).json();
  const cancel = async (id: string): Promise<Shown> =>
    (await call(`/predictions/${id}/cancel`, { method: 'POST' })).json();

  /** Polls until the prediction satisfies the question. */
  async function until(id: string, isReached: (shown: Shown) => boolean): Promise<Shown> {
    for (;;) {
      const shown = await get(id);
      if (isReached(shown)) return shown;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const end = (id: string) => until(id, ({ status }) => isFinal(status));

  /** Runs to the end; the outputs' bytes. */
  async function run(input: object): Promise<{ shown: Shown; outputs: Buffer[] }> {
    const created: Shown = await (await create(input)).json();
    const shown = await end(created.id);
    const outputs = (shown.output ?? []).map(async (url) => {
      const answer = await engine().fetch(new Request(url));
      return Buffer.from(await answer.arrayBuffer());
    });
    return { shown, outputs: await Promise.all(outputs) };
  }

  return { call, create, get, cancel, until, end, run };
}

/** The input of a create: a PNG of the pair's own size unless told otherwise. */
export function inputOf({ image, mask }: Pick<Pair, 'image' | 'mask'>, more: object = {}) {
  return {
    prompt: 'a bird',
    image: dataUri(image),
    mask: dataUri(mask),
    megapixels: 'match_input',
    output_format: 'png',
    ...more,
  };
}

function dataUri(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
