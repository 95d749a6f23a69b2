import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFetch } from './nodeFetch';
import type { Sent } from './sent';

describe('nodeFetch', () => {
  let server: Server;
  let origin = '';
  const get = nodeFetch();

  /** Answers with what it was asked; some paths in ways of their own. */
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      if (request.url === '/never') return;
      if (request.url === '/odd') return void response.writeHead(700).end();
      if (request.url === '/elsewhere')
        return void response.writeHead(302, { Location: '/' }).end();
      if (request.url === '/nothing') return void response.writeHead(204).end();
      const body = Buffer.concat(await request.toArray());
      const { method, headers } = request;
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.end(JSON.stringify({ method, headers, body: body.toString('latin1') }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const asked = async (sent?: Sent) => (await get(origin, sent)).json();

  it('asks without a body, and takes no answer that is packed', async () => {
    const { method, headers, body } = await asked();
    expect({ method, body }).toEqual({ method: 'GET', body: '' });
    expect(headers).toMatchObject({ 'accept-encoding': 'identity' });
    expect(headers).not.toHaveProperty('content-length');
  });

  it.each([
    ['bytes', new Uint8Array([0, 13, 10, 255]), '\0\r\n\xff'],
    ['text', 'grün', 'gr\xc3\xbcn'],
    ['nothing', '', ''],
    ['pieces', { size: 8, texts: () => ['gr', 'ün', '€'] }, 'gr\xc3\xbcn\xe2\x82\xac'],
  ])('sends %s with its length', async (_, body, received) => {
    const sent = await asked({ method: 'PUT', headers: { 'X-A': 'b' }, body });
    expect(sent).toMatchObject({
      method: 'PUT',
      headers: { 'x-a': 'b', 'content-length': String(received.length) },
      body: received,
    });
  });

  it('sends a form with the type that tells its boundary', async () => {
    const form = new FormData();
    form.set('a', 'b');
    const { headers, body } = await asked({ method: 'POST', body: form });
    const type = headers['content-type'];
    const read = await new Response(body, { headers: { 'Content-Type': type } }).formData();
    expect(read.get('a')).toBe('b');
  });

  it('answers with status and headers, redirects not followed', async () => {
    const moved = await get(`${origin}/elsewhere`);
    expect([moved.status, moved.headers.get('Location')]).toEqual([302, '/']);
    const empty = await get(`${origin}/nothing`);
    expect([empty.status, empty.body]).toEqual([204, null]);
    expect((await get(origin)).headers.get('Set-Cookie')).toBe('a=1, b=2');
  });

  it('ends with the reason it was called off for, before or while it waits', async () => {
    const reason = new DOMException('late', 'TimeoutError');
    await expect(get(origin, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const abort = new AbortController();
    const waiting = get(`${origin}/never`, { signal: abort.signal });
    setTimeout(() => abort.abort(reason), 20);
    await expect(waiting).rejects.toBe(reason);
  });

  it('fails, and nothing else with it, when the status is none', async () => {
    await expect(get(`${origin}/odd`)).rejects.toThrow(RangeError);
  });

  it('says by its code that nobody listens', async () => {
    await expect(get('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
