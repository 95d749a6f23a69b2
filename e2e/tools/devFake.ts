import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { COG_TOKEN } from '../fake/fakeCog';
import { startFake } from '../fake/startFake';

/**
 * Maskroom with hot reload before the fake upstream: what it does is chosen in the prompt, as in
 * `a hat [scenario:slow-bar]` (the names are in `e2e/fake/scenarios.ts`).
 * `--upstream quickrouter|replicate|cog`, `--speed 10` for a faster clock there.
 */
const { values } = parseArgs({
  options: {
    upstream: { type: 'string', default: 'quickrouter' },
    speed: { type: 'string', default: '1' },
  },
});

const KEY = 'fake-key';
const fake = await startFake({ key: KEY, speed: Number(values.speed) });
const port = process.env.PORT ?? '5173';
const cog = {
  UPSTREAM_URL: fake.cogUrl,
  COG_WEBHOOK_URL: `http://127.0.0.1:${port}`,
  COG_WEBHOOK_TOKEN: COG_TOKEN,
};
const remote = { UPSTREAM_URL: fake.url, QUICKROUTER_API_KEY: KEY, REPLICATE_API_TOKEN: KEY };

const child = spawn(process.execPath, ['dist/server/server.js', '--dev'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: port,
    UPSTREAM: values.upstream,
    OUTPUT_HOSTS: fake.outputOrigin,
    ...(values.upstream === 'cog' ? cog : remote),
  },
});
child.on('exit', async (code) => {
  await fake.close();
  process.exit(code ?? 0);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
