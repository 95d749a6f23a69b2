import { setTimeout } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { befall } from './befall';
import { type Job, jobState } from './job';
import { type Entry, journalEntry } from './journal';
import { logsOf } from './logs';
import { readCogInput } from './modelInput';
import { newJob } from './newJob';
import { scenarioName } from './scenario';
import { scenarioOf } from './scenarios';

type Health = 'STARTING' | 'READY' | 'SETUP_FAILED';

type Options = {
  readonly journal: Entry[];
  readonly jobs: Map<string, Job>;
  readonly now: () => number;
  readonly render: (job: Job, index: number) => Promise<Buffer>;
  readonly deliver: (url: string, init: RequestInit) => Promise<unknown>;
};

/** What the container was given as WEBHOOK_AUTH_TOKEN. */
export const COG_TOKEN = 'cog-webhook-0815';

/** How often an open request, or who waits for a webhook, looks at the clock; ms of the wall. */
const LOOK_MS = 5;

/** A Cog container: it works on one thing at a time, answers no GET for it, and reports by webhook (upstream.md §4). */
export function fakeCog({ journal, jobs, now, render, deliver }: Options) {
  let health: Health = 'READY';
  const app = new Hono();
  app.use(async (c, next) => {
    journal.push(await journalEntry('api', c));
    await next();
  });

  const isRunning = (job: Job) => ['starting', 'processing'].includes(jobState(job, now()).status);
  const isBusy = () => [...jobs.values()].some(isRunning);

  app.get('/health-check', (c) =>
    c.json({ status: health === 'READY' && isBusy() ? 'BUSY' : health }),
  );

  app.put('/predictions/:id', async (c) => {
    if (health !== 'READY') return c.json({ error: 'setup is not done', status: 'failed' }, 503);
    const body = await c.req.json();
    const read = readCogInput(body);
    if ('refusal' in read) return c.json(read.refusal.body, 422);
    const { input } = read;
    const scenario = { ...scenarioOf(scenarioName(input.prompt)), logs: 'returns' as const };
    if (scenario.create) return befall(c.req.raw.signal, scenario.create.trouble, {});
    if (isBusy()) return c.json({ error: 'At capacity', status: 'failed' }, 409);
    const job = await newJob({ id: c.req.param('id'), scenario, input, now: now() });
    jobs.set(job.id, job);
    if (c.req.header('Prefer') === 'respond-async') {
      if (typeof body.webhook === 'string') void report(job, body.webhook);
      return c.json({ id: job.id, status: 'starting' }, 202);
    }
    return whenEnded(c, job);
  });

  app.post('/predictions/:id/cancel', (c) => {
    const job = jobs.get(c.req.param('id'));
    if (!job || !isRunning(job)) return c.json({}, 404);
    job.canceledAt ??= now();
    return c.json({});
  });

  /** Synchronous: the answer is the end. Who hangs up cancels. */
  async function whenEnded(c: Context, job: Job): Promise<Response> {
    const { signal } = c.req.raw;
    while (isRunning(job)) {
      if (signal.aborted) job.canceledAt ??= now();
      await setTimeout(LOOK_MS);
    }
    return c.json(await describe(job));
  }

  /** Asynchronous: a report for every change, and one for the end. */
  async function report(job: Job, url: string): Promise<void> {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${COG_TOKEN}` };
    let said = '';
    for (let running = true; running; await setTimeout(LOOK_MS)) {
      running = isRunning(job);
      const body = JSON.stringify(await describe(job));
      if (body !== said)
        await deliver(url, { method: 'POST', headers, body }).catch(() => undefined);
      said = body;
    }
  }

  /** A run in Cog's words: pictures as data URIs, no address, no log of one that failed. */
  async function describe(job: Job) {
    const { status, stepsDone, rendered } = jobState(job, now());
    const { input, scenario } = job;
    const steps = input.num_inference_steps;
    const images = input.num_outputs;
    const log = {
      seed: job.seed,
      steps,
      images,
      stepsDone,
      held: scenario.held,
      finished: rendered,
    };
    const pictures = await Promise.all(
      Array.from({ length: status === 'succeeded' ? images : 0 }, (_, i) => render(job, i)),
    );
    const type = input.output_format === 'jpg' ? 'jpeg' : input.output_format;
    const output = pictures.map((bytes) => `data:image/${type};base64,${bytes.toString('base64')}`);
    return {
      id: job.id,
      status,
      output: output.length > 0 ? output : null,
      logs: status === 'failed' || status === 'starting' ? '' : logsOf(scenario.logs, log),
      error: status === 'failed' ? (job.badInput ?? scenario.error) : null,
      ...(status === 'succeeded' && { metrics: { predict_time: 9.5 } }),
    };
  }

  return {
    app,
    setHealth: (is: Health) => {
      health = is;
    },
  };
}
