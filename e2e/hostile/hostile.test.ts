import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiErrorBody } from '../../src/contract/error';
import { createApp } from '../../src/proxy/app';
import { answerUnreadable } from '../../src/proxy/clientError';
import { readEnv } from '../../src/proxy/env';
import { createHttpServer } from '../../src/proxy/httpServer';
import { inProcessFake } from '../fake/inProcessFake';
import { predictionIn, proxyCalls } from '../fake/proxyCalls';
import { ADDRESSES, HOSTILE } from './inputs';
import { create, get } from './rawRequest';

const fake = inProcessFake();
const HEAD_MS = 300;

let server: Server;
let port = 0;
beforeAll(async () => {
  const limits = {
    MAX_UPLOAD_MB: '1',
    CREATE_PER_MINUTE: '1000',
    CREATE_PER_MINUTE_IN_ALL: '1000',
  };
  const env = readEnv({ ...fake.variables, ...limits });
  const app = createApp({ env, engine: null, ...fake.parts });
  const listener = getRequestListener(app.fetch, { errorHandler: answerUnreadable });
  server = createHttpServer(listener, { headMs: HEAD_MS, requestMs: 2 * HEAD_MS });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends the bytes, waits until the other end hangs up; what it said. */
function send(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // It may hang up before it has heard us out.
      if (said === '' || !['EPIPE', 'ECONNRESET'].includes(error.code ?? '')) reject(error);
    });
    socket.on('close', () => resolve(said));
  });
}

/** Status, kind and blamed fields of an answer in our error shape. */
function refusalIn(said: string) {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1]);
  const json = said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1);
  const { kind, fields } = apiErrorBody.parse(JSON.parse(json)).error;
  return { status, kind, field: fields.map(({ field }) => field).join() };
}

describe('hostile inputs', () => {
  it('are at least sixty', () => {
    expect(HOSTILE.length + ADDRESSES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
  });

  it.each(HOSTILE)('$name → $status', async ({ bytes, status, kind, field = '' }) => {
    const before = fake.journal.length;
    expect(refusalIn(await send(await bytes()))).toEqual({ status, kind, field });
    expect(fake.journal.length).toBe(before);
  });

  it('a well-meant request passes', async () => {
    const before = fake.journal.length;
    expect(await send(await create())).toMatch(/^HTTP\/1\.1 201 /);
    expect(fake.journal.length).toBe(before + 1);
  });
});

describe('a request that dawdles', () => {
  it.each([
    ['with its head', () => Promise.resolve(get('/api/config').subarray(0, 20))],
    ['with its body', async () => (await create()).subarray(0, 700)],
  ])('%s is cut off', async (_, bytes) => {
    const before = fake.journal.length;
    const said = refusalIn(await send(await bytes()));
    expect(said).toEqual({ status: 408, kind: 'timeout', field: '' });
    expect(fake.journal.length).toBe(before);
  });
});

describe('an output that lies elsewhere', () => {
  it.each(ADDRESSES)('%s is not fetched', async (address) => {
    const quiet = inProcessFake();
    const app = createApp({ env: readEnv(quiet.variables), engine: null, ...quiet.parts });
    const { create, get, call } = proxyCalls(app, quiet.advance);
    const created = await predictionIn(await create(`default] [address:${address}`));
    quiet.advance(10_000);
    const { outputs } = await predictionIn(await get(created.id));
    const response = await call(`/api/predictions/${created.id}/outputs/0`);
    // Either it counts as no output at all, or as one we do not fetch.
    expect(response.status).toBe(outputs.length === 0 ? 404 : 502);
    const { kind } = apiErrorBody.parse(await response.json()).error;
    expect(kind).toBe(outputs.length === 0 ? 'not_found' : 'bad_response');
    expect(quiet.journal.filter(({ host }) => host !== 'api')).toEqual([]);
  });

  it('nor by a redirect', async () => {
    const quiet = inProcessFake();
    const app = createApp({ env: readEnv(quiet.variables), engine: null, ...quiet.parts });
    const { ended, call } = proxyCalls(app, quiet.advance);
    const { outputs } = await ended('image-redirect');
    expect((await call(outputs[0].url)).status).toBe(502);
    expect(quiet.journal.filter(({ host }) => host === 'foreign')).toEqual([]);
  });
});
