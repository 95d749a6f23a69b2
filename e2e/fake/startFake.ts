import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createFakeUpstream } from './fakeUpstream';

/**
 * The fake as two real servers on loopback: the API at `url`, the outputs at `outputOrigin` (for OUTPUT_HOSTS).
 * @param speed how fast its clock runs
 */
export async function startFake({ speed = 1, key = '' } = {}) {
  const start = Date.now();
  let outputOrigin = '';
  const fake = createFakeUpstream({
    now: () => start + (Date.now() - start) * speed,
    outputOrigin: () => outputOrigin,
    key,
  });
  const servers = [fake.app, fake.outputs].map((app) => createAdaptorServer({ fetch: app.fetch }));
  const [url, outputs] = await Promise.all(servers.map(listen));
  outputOrigin = outputs;
  return {
    url: `${url}/replicate/v1`,
    outputOrigin,
    journal: fake.journal,
    jobs: fake.jobs,
    close: () => Promise.all(servers.map(close)),
  };
}

function listen(server: ServerType): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

function close(server: ServerType): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
