import { Hono } from 'hono';
import { contextStorage, tryGetContext } from 'hono/context-storage';
import type { Engine } from '../engine/engine';
import { requireAccess } from './access';
import { ApiFailure, failureResponse } from './apiFailure';
import { type Clock, realClock } from './clock';
import { cogHook } from './cogHook';
import { createDriver, type Network } from './driver';
import type { Env } from './env';
import { MAX_ANSWER_BYTES } from './exchange';
import { createFairQueue } from './fairQueue';
import { guard } from './guard';
import { noStore, securityHeaders } from './headers';
import { limitBody } from './limitBody';
import { type Line, type Log, redacted } from './log';
import { createMetrics, type Metrics } from './metrics';
import { predictionRoutes } from './predictionRoutes';
import { createPredictions } from './predictions';
import { createRateLimit } from './rateLimit';
import { refuseWhen } from './refuseWhen';
import { type AppEnv, clientOf, requestLog } from './requestLog';
import { AttemptFailed } from './retries';
import { sessionRoutes } from './sessionRoutes';
import { statusRoutes } from './statusRoutes';

type AppOptions = {
  readonly env: Env;
  /** How the upstream and its outputs are reached; `fetch` does for both unless told otherwise. */
  readonly fetch: Network['fetch'];
  readonly fetchPublic?: Network['fetchPublic'];
  /** Needed when the settings name the engine. */
  readonly engine: Engine | null;
  readonly log?: Log;
  readonly metrics?: Metrics;
  /** Aborted when the server is to stop: then no more work is taken. */
  readonly stopping?: AbortSignal;
} & Partial<Clock>;

/** Looks per client and minute at predictions this process does not know. */
const STRANGERS_PER_MINUTE = 120;
/** Creates of one client that may wait for their turn. */
const MAX_WAITING = 8;

/** Paths that need no access token: a probe, and the way to a session. */
const OPEN_PATHS = new Set(['/api/health', '/api/session']);

/** The server as one function from Request to Response; `pages` come on top of it. */
export function createApp(options: AppOptions) {
  const { env, fetch, fetchPublic = fetch, engine, stopping, ...rest } = options;
  const { log = () => {}, metrics = createMetrics(), ...time } = rest;
  const clock: Clock = { ...realClock, ...time };
  const write = redacted(log, [env.key, env.accessToken, env.cogWebhook?.token ?? null]);
  const note = (line: Line) => {
    metrics.noted(line);
    const requestId = tryGetContext<AppEnv>()?.get('requestId') ?? null;
    write({ time: new Date(clock.now()).toISOString(), level: 'warn', requestId, ...line });
  };
  const driver = createDriver(env, { fetch, fetchPublic }, engine);
  const upstream = driver.connect(clock, note);
  const queue = createFairQueue(env.maxConcurrent, MAX_WAITING);
  metrics.watch(queue);
  const predictions = createPredictions(upstream, queue, clock, note);
  const takeCreate = createRateLimit(env.createPerMinute, clock.now, env.createPerMinuteInAll);
  const takeStranger = createRateLimit(STRANGERS_PER_MINUTE, clock.now);
  const app = new Hono<AppEnv>();

  app.use(contextStorage(), requestLog(write, metrics, clock.now), securityHeaders());
  if (stopping) app.use(refuseWhen(stopping));
  protect(app, env);
  if (upstream.hook) app.route('/cog', cogHook(upstream.hook));

  const { maxUploadBytes } = env;
  app.route('/api', statusRoutes({ driver, upstream, metrics, maxUploadBytes }));
  const limits = { loraHosts: env.loraHosts, takeCreate, takeStranger };
  app.route('/api/predictions', predictionRoutes(predictions, driver, limits));
  if (env.accessToken !== null) {
    app.route('/api/session', sessionRoutes(env.accessToken, clock.now));
  }
  if (engine && env.upstream === 'engine') {
    app.post('/replicate/v1/models/:owner/:name/predictions', (c, next) => {
      takeCreate(clientOf(c));
      return next();
    });
    app.all('/replicate/v1/*', (c) => engine.fetch(c.req.raw));
  }

  app.notFound((c) => {
    return failureResponse(new ApiFailure('not_found', 'no such path'), c.get('requestId'));
  });
  app.onError((error, c) => failureResponse(asFailure(error, write), c.get('requestId')));
  return app;
}

/** Who may ask, and how much at once. Cog's reports carry a token of their own, and up to four pictures. */
function protect(app: Hono<AppEnv>, env: Env): void {
  for (const path of ['/api/*', '/replicate/*']) {
    app.use(path, noStore, guard(env));
    if (env.accessToken !== null) app.use(path, requireAccess(env.accessToken, OPEN_PATHS));
    app.use(path, limitBody(env.maxUploadBytes));
  }
  app.use('/cog/*', noStore, limitBody(MAX_ANSWER_BYTES));
}

function asFailure(error: Error, log: Log): ApiFailure {
  if (error instanceof ApiFailure) return error;
  if (error instanceof AttemptFailed) return error.failure;
  if (error.name === 'AbortError') return new ApiFailure('network', 'the client went away');
  log({ level: 'error', error: error.stack ?? error.message });
  return new ApiFailure('upstream', 'internal error', { status: 500 });
}
