import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { pollDelay } from '../../../src/contract/pollDelay';
import { prediction } from '../../../src/contract/prediction';
import { createForm } from '../../fake/createForm';
import type { Remote } from '../../tools/remote';
import type { Figure } from '../figure';

const POLLERS = 200;
const SECONDS = 60;
/** Memory is only looked at once everything has been done a few times. */
const SETTLED_SECONDS = 20;

/** Two hundred pages that each look at a run of their own, by the schedule of the page. */
export async function pollers(remote: Remote, share: number): Promise<Figure[]> {
  const { url } = remote.server;
  const ids: string[] = [];
  for (let i = 0; i < POLLERS; i++) ids.push(await createOne(url));
  remote.fake.journal.length = 0;

  const start = performance.now();
  const seconds = (SECONDS - SETTLED_SECONDS) * share + SETTLED_SECONDS;
  const isOver = () => performance.now() - start > seconds * 1000;
  let polls = 0;
  let errors = 0;
  const poller = async (id: string) => {
    await setTimeout(1000 * Math.random());
    while (!isOver()) {
      const good = await fetch(`${url}/api/predictions/${id}`).then(
        async (response) => prediction.safeParse(await response.json()).success,
        () => false,
      );
      polls += 1;
      if (!good) errors += 1;
      // Always as in the first twenty seconds of a run.
      await setTimeout(pollDelay(0, false, Math.random()));
    }
  };
  const memory: Memory[] = [];
  const watch = async () => {
    await setTimeout(SETTLED_SECONDS * 1000);
    for (; !isOver(); await setTimeout(1000)) {
      memory.push(await memoryOf(url));
      remote.fake.journal.length = 0;
    }
  };
  await Promise.all([...ids.map(poller), watch()]);
  // What is in use falls to what is needed whenever the engine tidies up; all of it rises until it first has to.
  const third = Math.max(1, Math.floor(memory.length / 3));
  const needed = (part: readonly Memory[]) => Math.min(...part.map(({ used }) => used));
  const growth = needed(memory.slice(-third)) - needed(memory.slice(0, third));
  const what = `${POLLERS} pollers for ${Math.round(seconds)} s`;
  return [
    { what: `${what}, ${polls} polls: errors`, value: errors, unit: 'errors', atMost: 0 },
    { what: `${what}: the process at the end`, value: memory.at(-1)?.resident ?? 0, unit: 'MB' },
    { what: `${what}: growth of what is needed`, value: growth, unit: 'MB', atMost: 8 },
  ];
}

/** A run that does not end by itself meanwhile. */
async function createOne(url: string): Promise<string> {
  const headers = { 'X-Request-Id': randomUUID() };
  const body = await createForm({ prompt: 'a hat [scenario:cold-boot]' });
  const response = await fetch(`${url}/api/predictions`, { method: 'POST', headers, body });
  return prediction.parse(await response.json()).id;
}

/** In MB: the whole process, and what of the engine's heap is in use. */
type Memory = { readonly resident: number; readonly used: number };

/** Of the server's process, as it tells itself. */
async function memoryOf(url: string): Promise<Memory> {
  const metrics = await (await fetch(`${url}/api/metrics`)).text();
  const figure = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)`, 'm').exec(metrics)?.[1]) / 1e6;
  return {
    resident: figure('process_resident_memory_bytes'),
    used: figure('nodejs_heap_size_used_bytes'),
  };
}
