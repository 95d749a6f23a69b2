import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { expect, test } from '@playwright/test';
import { createForm } from './fake/createForm';
import { startRemote } from './tools/remote';

/** A create on its own connection. */
async function create(url: string, prompt: string): Promise<{ status: number; body: string }> {
  const form = new Response(await createForm({ prompt }));
  const headers = {
    'Content-Type': form.headers.get('Content-Type') ?? '',
    'X-Request-Id': randomUUID(),
  };
  const body = Buffer.from(await form.arrayBuffer());
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/predictions`, { method: 'POST', headers }, (response) => {
      let said = '';
      response.on('data', (chunk) => {
        said += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: said }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('asked to stop, it answers what it is at, takes nothing new, and is gone within ten seconds', async () => {
  const remote = await startRemote();
  const { url } = remote.server;
  // The upstream takes two seconds to answer this one.
  const underWay = create(url, 'a hat [scenario:slow-create]');
  await expect.poll(() => remote.creates().length).toBe(1);
  const stopped = remote.server.stop();
  expect((await underWay).status).toBe(201);
  await stopped;
  expect(remote.server.exitCode()).toBe(0);
  await expect(create(url, 'a hat')).rejects.toThrow(/ECONNREFUSED/);
  expect(remote.creates()).toHaveLength(1);
  await remote.stop();
});

test('it does not wait for an upstream that never answers', async () => {
  test.setTimeout(30_000);
  const remote = await startRemote();
  const underWay = create(remote.server.url, 'a hat [scenario:create-hang]').catch(() => null);
  await expect.poll(() => remote.creates().length).toBe(1);
  await remote.server.stop();
  expect(await underWay).toBeNull();
  expect(remote.server.exitCode()).toBe(1);
  await remote.stop();
});
