import { setTimeout } from 'node:timers/promises';
import { fakeFetch } from './fakeFetch';
import { FAKE_KEY } from './fakeKey';
import { createFakeUpstream } from './fakeUpstream';

const API = 'https://upstream.test';
const OUTPUTS = 'https://replicate.delivery';

/** The proxy waits this long for Cog's refusal; here that is over once a refusal would surely have come. */
const TAKEN_MS = 1500;
const REFUSAL_MS = 250;

/** The fake without a network, on a clock that only moves when told or slept on. */
export function inProcessFake(deliver?: (url: string, init: RequestInit) => Promise<unknown>) {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const slept: number[] = [];
  const now = () => time;
  const advance = (ms: number) => {
    time += ms;
  };
  const fake = createFakeUpstream({
    now,
    outputOrigin: () => OUTPUTS,
    key: FAKE_KEY,
    ...(deliver && { deliver }),
  });
  return {
    journal: fake.journal,
    jobs: fake.jobs,
    cog: fake.cog,
    slept,
    advance,
    /** The settings of a proxy that talks to this fake. */
    variables: {
      UPSTREAM: 'quickrouter',
      QUICKROUTER_API_KEY: FAKE_KEY,
      UPSTREAM_URL: `${API}/replicate/v1`,
    },
    cogVariables: { UPSTREAM: 'cog', UPSTREAM_URL: `${API}/cog` },
    /** What such a proxy is to be made of. */
    parts: {
      fetch: fakeFetch(fake, OUTPUTS, API),
      now,
      async sleep(ms: number, signal?: AbortSignal) {
        if (ms === TAKEN_MS) return await setTimeout(REFUSAL_MS, undefined, signal && { signal });
        slept.push(ms);
        advance(ms);
      },
    },
  };
}
