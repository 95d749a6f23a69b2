import { randomUUID } from 'node:crypto';
import { type ApiError, apiErrorBody } from '../../src/contract/error';
import { type Prediction, prediction } from '../../src/contract/prediction';
import { isFinal } from '../../src/contract/status';
import { asFile, createForm } from './createForm';

type Proxy = { request(path: string, init?: RequestInit): Response | Promise<Response> };

/** What a browser asks of a proxy, and every body it was answered with. */
export function proxyCalls(proxy: Proxy, advance: (ms: number) => void, model?: string) {
  const bodies: string[] = [];
  async function call(path: string, init?: RequestInit): Promise<Response> {
    const response = await proxy.request(path, init);
    bodies.push(await response.clone().text());
    return response;
  }
  const post = (path: string, body: BodyInit | null = null, id: string = randomUUID()) =>
    call(path, { method: 'POST', headers: { 'X-Request-Id': id }, body });
  const create = async (
    scenario: string,
    input: object = {},
    id?: string,
    pictures: Readonly<Record<string, Uint8Array>> = {},
  ) => {
    const files = Object.entries(pictures).map(([name, bytes]) => [name, asFile(bytes)]);
    const parts = { ...Object.fromEntries(files), ...(model && { model }) };
    const form = await createForm({ prompt: promptOf(scenario), ...input }, parts);
    return post('/api/predictions', form, id);
  };
  const get = (id: string) => call(`/api/predictions/${id}`);
  const cancel = (id: string) => post(`/api/predictions/${id}/cancel`);

  /** Creates, then polls once a second until the end; all that was seen. */
  async function run(scenario: string, input: object = {}): Promise<Prediction[]> {
    const seen = [await predictionIn(await create(scenario, input))];
    for (let i = 0; i < 20 && !isFinal(seen[seen.length - 1].status); i++) {
      advance(1000);
      seen.push(await predictionIn(await get(seen[0].id)));
    }
    return seen;
  }
  const ended = async (scenario: string, input: object = {}) => {
    const seen = await run(scenario, input);
    return seen[seen.length - 1];
  };
  return { bodies, call, create, get, cancel, run, ended };
}

export const promptOf = (scenario: string) => `a boat [scenario:${scenario}]`;

export async function predictionIn(response: Response): Promise<Prediction> {
  return prediction.parse(await response.json());
}

/** An answer's status and error. */
export async function errorIn(response: Response): Promise<ApiError & { status: number }> {
  const { error } = apiErrorBody.parse(await response.json());
  return { ...error, status: response.status };
}
