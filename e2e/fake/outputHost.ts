import { type Context, Hono } from 'hono';
import { type Job, jobState } from './job';
import { type Entry, journalEntry } from './journal';

type Options = {
  readonly journal: Entry[];
  readonly jobs: ReadonlyMap<string, Job>;
  readonly now: () => number;
  readonly render: (job: Job, index: number) => Promise<Buffer>;
};

/** The host that serves outputs: no CORS, no key wanted (a key that arrives is refused), gone after the lifetime. */
export function outputHost({ journal, jobs, now, render }: Options): Hono {
  const host = new Hono();
  host.use(async (c, next) => {
    journal.push(await journalEntry('output', c));
    if (c.req.header('Authorization')) return c.text('no keys here', 400);
    await next();
  });
  host.get('/:id/:name', async (c) => {
    const job = jobs.get(c.req.param('id'));
    const index = Number(/^out-(\d)\./.exec(c.req.param('name'))?.[1]);
    if (!job || Number.isNaN(index)) return c.text('not found', 404);
    const state = jobState(job, now());
    if (!state.rendered || state.deleted) return c.text('not found', 404);
    return answer(c, job, await render(job, index));
  });
  return host;
}

function answer(c: Context, job: Job, bytes: Buffer): Response {
  const type = `image/${job.input.output_format === 'jpg' ? 'jpeg' : job.input.output_format}`;
  const picture = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Response(body, { headers: { 'Content-Type': type, ...headers } });
  const whole = new Uint8Array(bytes);
  switch (job.scenario.image) {
    case 'good':
      return picture(whole);
    case 'wrong-type':
      return picture(whole, { 'Content-Type': 'text/html' });
    case 'html':
      return c.html('<html><script>alert(1)</script></html>');
    case 'redirect':
      return c.redirect('http://127.0.0.1:1/secret');
    case 'huge':
      return picture(whole, { 'Content-Length': '10000000000' });
    case 'endless':
      return picture(endless(whole));
    case 'corrupt':
      return picture(new Uint8Array(bytes.subarray(0, bytes.length / 2)).fill(7, 64));
    default:
      return c.text('no', job.scenario.image);
  }
}

/** The picture, then zeros without end. */
function endless(head: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(head),
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
  });
}
