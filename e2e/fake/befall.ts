import { setTimeout } from 'node:timers/promises';
import type { Trouble } from './scenario';

/** The connection breaks instead of an answer. */
export class ConnectionLost extends Error {}

/** What the scenario has in store; `body` is what would have been answered. */
export function befall(
  signal: AbortSignal,
  trouble: Trouble,
  body: object,
): Response | Promise<Response> {
  if (trouble === 'reset' || trouble === 'lost') throw new ConnectionLost();
  if (trouble === 'hang') return untilAborted(signal);
  if (trouble === 'cut') return cutInHalf(JSON.stringify(body));
  if (trouble === 'late') return late(body);
  if (trouble === 'drip') return dripping(JSON.stringify(body));
  const text = typeof trouble.body === 'string' ? trouble.body : JSON.stringify(trouble.body);
  const headers = new Headers(trouble.headers);
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/problem+json');
  return new Response(text, { status: trouble.status, headers });
}

/** A late answer takes so long, by the wall's clock. */
export const LATE_MS = 2000;

async function late(body: object): Promise<Response> {
  await setTimeout(LATE_MS);
  return Response.json(body);
}

function untilAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

function cutInHalf(text: string): Response {
  const bytes = new TextEncoder().encode(text);
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length / 2)),
    async pull(controller) {
      // Later than the head, so that a real server has sent that.
      await setTimeout(250);
      controller.error(new ConnectionLost());
    },
  });
  return asJson(stream);
}

const DROPS = 20;

/** All of it, in small drops. */
function dripping(text: string): Response {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / DROPS);
  let at = 0;
  const stream = new ReadableStream({
    async pull(controller) {
      await setTimeout(10);
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
      if (at >= bytes.length) controller.close();
    },
  });
  return asJson(stream);
}

function asJson(stream: ReadableStream): Response {
  return new Response(stream, { headers: { 'Content-Type': 'application/json' } });
}
