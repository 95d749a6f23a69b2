import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createEngine } from '../engine/engine';
import { createApp } from './app';
import { answerClientError, answerUnreadable } from './clientError';
import { type Env, EnvError, readEnv } from './env';
import type { Line } from './log';
import { isApiPath, servePages } from './pages';

const LONGEST_STOP_MS = 10_000;

/** The whole server: settings, engine, API and page on one port. With `--dev`, Vite serves the page. */
async function start(): Promise<void> {
  const env = settings();
  const engine =
    env.upstream === 'engine'
      ? createEngine({ workerUrl: new URL('./worker.js', import.meta.url) })
      : null;
  const app = createApp({ env, fetch, engine, log });
  const answer = getRequestListener(app.fetch, { errorHandler: answerUnreadable });
  const server = createServer();
  server.on('clientError', answerClientError);
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    giveUp(taken ? `PORT ${env.port} on ${env.host} is in use` : error.message);
  });

  const pages = process.argv.includes('--dev') ? await startVite(server) : null;
  if (pages) {
    server.on('request', (request, response) =>
      isApiPath(request.url ?? '/')
        ? answer(request, response)
        : pages.middlewares(request, response),
    );
  } else {
    servePages(app, fileURLToPath(new URL('../client', import.meta.url)));
    server.on('request', answer);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => stop(server, [engine, pages]));
  }
  server.listen(env.port, env.host, () => process.stdout.write(`${greeting(server, env)}\n`));
}

function settings(): Env {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    return readEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) giveUp(error.message);
    throw error;
  }
}

function log(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function giveUp(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Vite in this process; its hot reload shares our port. */
async function startVite(server: Server) {
  const vite = await import('vite');
  return vite.createServer({
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server } },
  });
}

function greeting(server: Server, env: Env): string {
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : env.port;
  const name = ['0.0.0.0', '::'].includes(env.host) ? 'localhost' : env.host;
  return `Maskroom is at http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Takes no more requests, lets those under way finish, closes what is open; leaves after ten seconds in any case. */
async function stop(
  server: Server,
  open: readonly ({ close(): Promise<void> } | null)[],
): Promise<void> {
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  const closed = new Promise((resolve) => server.close(resolve));
  await Promise.all(open.map((thing) => thing?.close()));
  await closed;
  process.exit(0);
}

await start();
