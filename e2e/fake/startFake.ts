import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { fakeClock } from './fakeClock';
import { createFakeUpstream } from './fakeUpstream';

/**
 * The fake as two real servers on loopback: the API at `url`, Cog at `cogUrl`, the outputs at `outputOrigin` (for
 * OUTPUT_HOSTS). Its clock jumps by `advance`.
 * @param speed how fast its clock runs
 */
export async function startFake({ speed = 1, key = '', port = 0 } = {}) {
  const clock = fakeClock(speed);
  let outputOrigin = '';
  const fake = createFakeUpstream({ now: clock.now, outputOrigin: () => outputOrigin, key });
  const api = createAdaptorServer({ fetch: fake.app.fetch });
  const outputs = createAdaptorServer({ fetch: fake.outputs.fetch });
  const origin = await listen(api, port);
  outputOrigin = await listen(outputs, 0);
  return {
    url: `${origin}/replicate/v1`,
    cogUrl: `${origin}/cog`,
    outputOrigin,
    journal: fake.journal,
    jobs: fake.jobs,
    cog: fake.cog,
    advance: clock.advance,
    now: clock.now,
    close: () => Promise.all([api, outputs].map(close)),
  };
}

function listen(server: ServerType, port: number): Promise<string> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${bound.port}`);
    });
  });
}

function close(server: ServerType): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
