import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { describeJob, foreignUrls, type Job, jobState } from './job';
import { type Entry, journalEntry } from './journal';
import { readModelInput } from './modelInput';
import { outputHost } from './outputHost';
import { paintOutput, prepare } from './paint';
import { scenarioName, type Trouble } from './scenario';
import { scenarioOf } from './scenarios';

type FakeEnv = { Bindings: Partial<HttpBindings> };

/** The connection breaks instead of an answer. */
export class ConnectionLost extends Error {}

/** A poor account may create once in this time. */
const BURST_MS = 10_000;

type Options = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where outputs are served. */
  readonly outputOrigin: () => string;
  /** The only key that is let in; any, if not given. */
  readonly key?: string;
};

/** A Replicate-shaped upstream that behaves as the prompt's scenario says, with a journal of what arrived. */
export function createFakeUpstream({ now, outputOrigin, key }: Options) {
  const journal: Entry[] = [];
  const jobs = new Map<string, Job>();
  const creates = new Map<string, number>();
  let lastBurst = Number.NEGATIVE_INFINITY;
  const api = new Hono<FakeEnv>();

  api.use(async (c, next) => {
    journal.push(await journalEntry('api', c));
    const given = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
    if (!given || (key && given !== key)) return unauthenticated(c);
    await next();
    const create = c.req.method === 'POST' && !c.req.path.endsWith('/cancel');
    c.header('ratelimit-remaining', create ? '599' : '2999');
    c.header('ratelimit-reset', '1');
  });

  api.post('/models/:owner/:name/predictions', async (c) => {
    const body = await c.req.json();
    const read = readModelInput(body);
    if ('refusal' in read) return c.json(read.refusal.body, 422);
    const { input } = read;
    const scenario = scenarioOf(scenarioName(input.prompt));
    const count = creates.get(input.prompt) ?? 0;
    creates.set(input.prompt, count + 1);
    const trouble = scenario.create && count < scenario.create.times && scenario.create.trouble;
    if (trouble && trouble !== 'lost') return befall(c, trouble, {});
    if (scenario.burst && now() < lastBurst + BURST_MS) return throttled(c);
    if (scenario.burst) lastBurst = now();
    const prepared = await prepare(input);
    const job: Job = {
      id: randomBytes(13).toString('hex'),
      scenario,
      input,
      seed: input.seed || randomInt(1, 65_536),
      createdAt: now(),
      badInput: 'badInput' in prepared ? prepared.badInput : null,
      canceledAt: null,
      polls: 0,
      emptyAnswers: 0,
    };
    jobs.set(job.id, job);
    if (trouble) throw new ConnectionLost();
    const minimal = { id: job.id, status: 'starting' };
    const full = { ...describeJob(job, now(), []), urls: foreignUrls(job.id) };
    const answer = scenario.created === 'full' ? full : minimal;
    return c.json(wrap(job, answer), status(scenario.createdStatus));
  });

  api.get('/predictions/:id', async (c) => {
    const job = jobs.get(c.req.param('id'));
    if (!job) return notFound(c);
    const { get } = job.scenario;
    job.polls += 1;
    const body = wrap(job, await answerFor(job));
    if (get && job.polls <= get.times) return befall(c, get.trouble, body);
    if (jobState(job, now()).status === 'succeeded') job.emptyAnswers += 1;
    return c.json(body);
  });

  api.post('/predictions/:id/cancel', async (c) => {
    const job = jobs.get(c.req.param('id'));
    if (!job) return notFound(c);
    if (job.scenario.cancel) return befall(c, job.scenario.cancel, {});
    job.canceledAt ??= now();
    return c.json(wrap(job, await answerFor(job)));
  });

  async function answerFor(job: Job) {
    const names = outputIndexes(job).map((index) => ({ index, name: outputName(job, index) }));
    const addresses = names.map(async ({ index, name }) => {
      if (job.scenario.address) return job.scenario.address;
      if (job.scenario.output !== 'data') return `${outputOrigin()}/${job.id}/${name}`;
      return `data:image/${job.input.output_format};base64,${(await render(job, index)).toString('base64')}`;
    });
    return describeJob(job, now(), await Promise.all(addresses));
  }

  async function render(job: Job, index: number): Promise<Buffer> {
    const prepared = await prepare(job.input);
    if ('badInput' in prepared) throw new Error(prepared.badInput);
    return paintOutput(prepared, job.seed, index, job.input);
  }

  const app = new Hono<FakeEnv>();
  app.route('/replicate/v1', api);
  app.route('/v1', api);
  app.notFound((c) => notFound(c));
  app.onError((error, c) => {
    const socket = c.env?.incoming?.socket;
    if (!(error instanceof ConnectionLost) || !socket) throw error;
    socket.destroy();
    return c.body(null);
  });
  const outputs = outputHost({ journal, jobs, now, render });
  return { app, outputs, journal, jobs };
}

function outputIndexes(job: Job): number[] {
  const all = Array.from({ length: job.input.num_outputs }, (_, index) => index);
  return all.filter((index) => !job.scenario.held.includes(index));
}

function outputName(job: Job, index: number): string {
  return `out-${index}.${job.input.output_format}`;
}

function wrap(job: Job, body: object): object {
  return job.scenario.wrapped ? { code: 'success', message: '', data: body } : body;
}

function status(code: number): ContentfulStatusCode {
  return code as ContentfulStatusCode;
}

function unauthenticated(c: Context) {
  const detail = 'You did not pass a valid authentication token';
  return c.json({ title: 'Unauthenticated', detail, status: 401 }, 401);
}

function throttled(c: Context) {
  const detail = 'Request was throttled. Your rate limit resets in ~10s.';
  return c.json({ detail, status: 429, retry_after: BURST_MS / 1000 }, 429);
}

function notFound(c: Context) {
  return c.json({ detail: 'The requested resource could not be found', status: 404 }, 404);
}

/** What the scenario has in store; `body` is what would have been answered. */
function befall(c: Context, trouble: Trouble, body: object): Response | Promise<Response> {
  if (trouble === 'reset' || trouble === 'lost') throw new ConnectionLost();
  if (trouble === 'hang') return untilAborted(c.req.raw.signal);
  if (trouble === 'cut') return cutInHalf(JSON.stringify(body));
  const text = typeof trouble.body === 'string' ? trouble.body : JSON.stringify(trouble.body);
  const headers = new Headers(trouble.headers);
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/problem+json');
  return new Response(text, { status: trouble.status, headers });
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
      await setTimeout(20);
      controller.error(new ConnectionLost());
    },
  });
  return new Response(stream, { headers: { 'Content-Type': 'application/json' } });
}
