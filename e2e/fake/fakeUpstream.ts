import { setTimeout } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { befall, ConnectionLost, LATE_MS } from './befall';
import { cancelAfter } from './cancelAfter';
import { fakeCog } from './fakeCog';
import { fakeFiles } from './files';
import { describeJob, foreignUrls, type Job, jobState } from './job';
import { type Entry, journalEntry } from './journal';
import { hasModel, readModelInput } from './modelInput';
import { newJob } from './newJob';
import { outputHost } from './outputHost';
import { paintOutput, prepare } from './paint';
import { addressIn, scenarioName } from './scenario';
import { scenarioOf } from './scenarios';

type FakeEnv = { Bindings: Partial<HttpBindings> };

/** A poor account may create once in this time. */
const BURST_MS = 10_000;

type Options = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where outputs are served. */
  readonly outputOrigin: () => string;
  /** The only key that is let in; any, if not given. */
  readonly key?: string;
  /** How Cog's webhooks are sent. */
  readonly deliver?: (url: string, init: RequestInit) => Promise<unknown>;
};

/** A Replicate-shaped upstream that behaves as the prompt's scenario says, with a journal of what arrived. */
export function createFakeUpstream({ now, outputOrigin, key, deliver = fetch }: Options) {
  const journal: Entry[] = [];
  const jobs = new Map<string, Job>();
  const creates = new Map<string, number>();
  let lastBurst = Number.NEGATIVE_INFINITY;
  const api = new Hono<FakeEnv>();
  const files = fakeFiles(now);

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
    const model = c.req.param('name');
    if (!hasModel(model)) return notFound(c);
    const read = readModelInput(model, withFiles(await c.req.json()));
    if ('refusal' in read) return c.json(read.refusal.body, 422);
    const { input } = read;
    const scenario = scenarioOf(scenarioName(input.prompt));
    const count = creates.get(input.prompt) ?? 0;
    creates.set(input.prompt, count + 1);
    const trouble = scenario.create && count < scenario.create.times && scenario.create.trouble;
    const isDone = trouble === 'lost' || trouble === 'late';
    if (trouble && !isDone) return befall(c.req.raw.signal, trouble, {});
    if (scenario.burst && now() < lastBurst + BURST_MS) return throttled(c);
    if (scenario.burst) lastBurst = now();
    const deadline = cancelAfter(c.req.header('Cancel-After'));
    const job = await newJob({ model, scenario, input, now: now(), cancelAfter: deadline });
    jobs.set(job.id, job);
    if (trouble === 'lost') throw new ConnectionLost();
    if (trouble === 'late') await setTimeout(LATE_MS);
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
    if (get && job.polls <= get.times) return befall(c.req.raw.signal, get.trouble, body);
    if (jobState(job, now()).status === 'succeeded') job.emptyAnswers += 1;
    return c.json(body);
  });

  api.post('/predictions/:id/cancel', async (c) => {
    const job = jobs.get(c.req.param('id'));
    if (!job) return notFound(c);
    if (job.scenario.cancel) return befall(c.req.raw.signal, job.scenario.cancel, {});
    job.canceledAt ??= now();
    return c.json(wrap(job, await answerFor(job)));
  });

  /** The pictures of an input may be files that were put here before. */
  function withFiles(body: { input?: Record<string, unknown> }) {
    if (typeof body?.input !== 'object') return body;
    const { image, mask, ...input } = body.input;
    const pictures = {
      image: files.resolve(image),
      ...(mask !== undefined && { mask: files.resolve(mask) }),
    };
    return { ...body, input: { ...input, ...pictures } };
  }

  async function answerFor(job: Job) {
    const names = outputIndexes(job).map((index) => ({ index, name: outputName(job, index) }));
    const addresses = names.map(async ({ index, name }) => {
      const elsewhere = addressIn(job.input.prompt) ?? job.scenario.address;
      if (elsewhere) return elsewhere;
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
  // QuickRouter's own paths have no Files API; Replicate's do.
  api.post('/files', (c) => files.put(c));
  app.route('/replicate/v1', api);
  app.route('/v1', api);
  const cog = fakeCog({ journal, jobs, now, render, deliver });
  app.route('/cog', cog.app);
  app.notFound((c) => notFound(c));
  app.onError((error, c) => {
    const socket = c.env?.incoming?.socket;
    if (!(error instanceof ConnectionLost) || !socket) throw error;
    socket.destroy();
    return c.body(null);
  });
  const outputs = outputHost({ journal, jobs, now, render });
  return { app, outputs, journal, jobs, cog };
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
