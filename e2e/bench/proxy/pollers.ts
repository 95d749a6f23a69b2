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
  const memory: number[] = [];
  const watch = async () => {
    await setTimeout(SETTLED_SECONDS * 1000);
    for (; !isOver(); await setTimeout(1000)) {
      memory.push(await residentMegabytes(url));
      remote.fake.journal.length = 0;
    }
  };
  await Promise.all([...ids.map(poller), watch()]);
  const third = Math.max(1, Math.floor(memory.length / 3));
  const growth = mean(memory.slice(-third)) - mean(memory.slice(0, third));
  const what = `${POLLERS} pollers for ${Math.round(seconds)} s`;
  return [
    { what: `${what}, ${polls} polls: errors`, value: errors, unit: 'errors', atMost: 0 },
    { what: `${what}: memory`, value: mean(memory), unit: 'MB' },
    { what: `${what}: growth of memory`, value: growth, unit: 'MB', atMost: 8 },
  ];
}

/** A run that does not end by itself meanwhile. */
async function createOne(url: string): Promise<string> {
  const headers = { 'X-Request-Id': randomUUID() };
  const body = await createForm({ prompt: 'a hat [scenario:cold-boot]' });
  const response = await fetch(`${url}/api/predictions`, { method: 'POST', headers, body });
  return prediction.parse(await response.json()).id;
}

/** Of the server's process, as it tells itself. */
async function residentMegabytes(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/api/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 1e6;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
