import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createEngine, type Engine } from '../engine/engine';
import { createApp } from './app';
import { answerUnreadable } from './clientError';
import { type Env, EnvError, readEnv } from './env';
import { closeServer, createHttpServer } from './httpServer';
import type { Line } from './log';
import { createMetrics } from './metrics';
import { nodeFetch } from './nodeFetch';
import { isApiPath, servePages } from './pages';
import { publicFetch } from './publicFetch';

/** Answers under way may take this long to finish, and closing the rest a second more. */
const FINISH_MS = 8500;
const LONGEST_STOP_MS = 9500;

/** The whole server: settings, engine, API and page on one port. With `--dev`, Vite serves the page. */
async function start(): Promise<void> {
  const env = settings();
  const engine = env.upstream === 'engine' ? await startEngine(env.engineModel) : null;
  const stopping = new AbortController();
  const metrics = createMetrics();
  metrics.watchProcess();
  const app = createApp({
    env,
    fetch: nodeFetch(),
    fetchPublic: publicFetch(),
    engine,
    log,
    metrics,
    stopping: stopping.signal,
  });
  const answer = getRequestListener(app.fetch, { errorHandler: answerUnreadable });
  const server = createHttpServer((request, response) => {
    if (!pages || isApiPath(request.url ?? '/')) return void answer(request, response);
    pages.middlewares(request, response);
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    giveUp(taken ? `PORT ${env.port} on ${env.host} is in use` : error.message);
  });

  const pages = process.argv.includes('--dev') ? await startVite(server) : null;
  if (!pages) servePages(app, fileURLToPath(new URL('../client', import.meta.url)));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stopping.abort();
      void stop(server, pages, engine);
    });
  }
  server.listen(env.port, env.host, () => process.stdout.write(`${greeting(server, env)}\n`));
}

/** With a model of the user's own, what is wrong with it is said now rather than by each run. */
async function startEngine(model: string | null): Promise<Engine> {
  const workerUrl = new URL('./worker.js', import.meta.url);
  if (model === null) return createEngine({ workerUrl });
  const engine = createEngine({ workerUrl, model: resolve(model) });
  await engine.tryOut().catch((error: Error) => giveUp(`ENGINE_MODEL: ${error.message}`));
  return engine;
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

type Closable = { close(): Promise<void> } | null;

/** Lets the answers under way finish, closes what is open; leaves within ten seconds in any case. */
async function stop(server: Server, pages: Closable, engine: Closable): Promise<void> {
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  // Vite's own connections would keep the server open.
  const [finished] = await Promise.all([closeServer(server, FINISH_MS), pages?.close()]);
  await engine?.close();
  process.exit(finished ? 0 : 1);
}

await start();
