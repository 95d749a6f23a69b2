import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { prediction } from '../../../src/contract/prediction';
import { asFile, createForm, TEST_INPUT } from '../../fake/createForm';
import { KEY, type Remote } from '../../tools/remote';
import type { Figure } from '../figure';

/** Noise of about two megabytes as a PNG. */
const SIDE = 832;

const MODEL = 'models/black-forest-labs/flux-fill-dev/predictions';

/** What a poll costs more by way of the proxy. */
export async function pollLatency(remote: Remote, share: number): Promise<Figure[]> {
  const { server, fake } = remote;
  const headers = { 'X-Request-Id': randomUUID() };
  const body = await createForm({ prompt: 'a hat [scenario:cold-boot]' });
  const created = await fetch(`${server.url}/api/predictions`, { method: 'POST', headers, body });
  const { id } = prediction.parse(await created.json());
  const direct = () =>
    fetch(`${fake.url}/predictions/${id}`, { headers: { Authorization: `Bearer ${KEY}` } });
  const through = () => fetch(`${server.url}/api/predictions/${id}`);
  return added(remote, 'a poll', Math.round(400 * share), 3, direct, through);
}

/** What a create of two megabytes costs more by way of the proxy. */
export async function createLatency(remote: Remote, share: number): Promise<Figure[]> {
  const { server, fake } = remote;
  const create = { width: SIDE, height: SIDE, channels: 3, background: 'grey' } as const;
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const image = await sharp({ create: { ...create, noise } })
    .png()
    .toBuffer();
  const mask = await sharp({ create }).toColourspace('b-w').png().toBuffer();
  const uri = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
  const json = { input: { ...TEST_INPUT, image: uri(image), mask: uri(mask) } };
  // Packed beforehand: what the page does is not the proxy's.
  const sent = JSON.stringify(json);
  const parts = { image: asFile(image), mask: asFile(mask) };
  const form = new Response(await createForm({}, parts));
  const type = form.headers.get('Content-Type') ?? '';
  const packed = await form.arrayBuffer();
  const direct = () =>
    fetch(`${fake.url}/${MODEL}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
      body: sent,
    });
  const through = () =>
    fetch(`${server.url}/api/predictions`, {
      method: 'POST',
      headers: { 'X-Request-Id': randomUUID(), 'Content-Type': type },
      body: packed,
    });
  const megabytes = (image.length / 1e6).toFixed(1);
  return added(remote, `a create of ${megabytes} MB`, Math.round(60 * share), 15, direct, through);
}

type Call = () => Promise<Response>;

/** Both ways in turn, after some to warm up; the difference of their percentiles. */
async function added(
  { fake }: Remote,
  what: string,
  count: number,
  atMost: number,
  direct: Call,
  through: Call,
): Promise<Figure[]> {
  const times = { direct: [] as number[], through: [] as number[] };
  const warmUp = Math.ceil(count / 4);
  for (let i = -warmUp; i < count; i++) {
    for (const [way, call] of [
      ['direct', direct],
      ['through', through],
    ] as const) {
      fake.journal.length = 0;
      const start = performance.now();
      const response = await call();
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${what}: ${response.status}`);
      if (i >= 0) times[way].push(performance.now() - start);
    }
  }
  const more = (share: number) =>
    percentile(times.through, share) - percentile(times.direct, share);
  return [
    { what: `added to ${what}, p50`, value: more(0.5), unit: 'ms', atMost },
    { what: `added to ${what}, p95`, value: more(0.95), unit: 'ms' },
  ];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
