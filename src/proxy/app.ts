import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Engine } from '../engine/engine';
import { requireAccess } from './access';
import { ApiFailure, failureResponse } from './apiFailure';
import { type Clock, realClock } from './clock';
import { createDriver, type Fetch } from './driver';
import type { Env } from './env';
import { guard } from './guard';
import { noStore, securityHeaders } from './headers';
import { type Log, redacted } from './log';
import { describeModels } from './models';
import { onlyAllow } from './onlyAllow';
import { predictionRoutes } from './predictionRoutes';
import { createPredictions } from './predictions';
import { createRateLimit } from './rateLimit';
import { type AppEnv, clientOf, requestLog } from './requestLog';
import { AttemptFailed } from './retries';
import { sessionRoutes } from './sessionRoutes';

type AppOptions = {
  readonly env: Env;
  /** How the upstream and its outputs are reached. */
  readonly fetch: Fetch;
  /** Needed when the settings name the engine. */
  readonly engine: Engine | null;
  readonly log?: Log;
} & Partial<Clock>;

/** Paths that need no access token: a probe, and the way to a session. */
const OPEN_PATHS = new Set(['/api/health', '/api/session']);

/** The server as one function from Request to Response; `pages` come on top of it. */
export function createApp({ env, fetch, engine, log = () => {}, ...time }: AppOptions) {
  const clock: Clock = { ...realClock, ...time };
  const driver = createDriver(env, fetch, engine);
  const write = redacted(log, [env.key, env.accessToken]);
  const predictions = createPredictions(driver, clock, (line) => write({ level: 'warn', ...line }));
  const takeCreate = createRateLimit(env.createPerMinute, clock.now);
  const app = new Hono<AppEnv>();

  app.use(requestLog(write, clock.now), securityHeaders());
  for (const path of ['/api/*', '/replicate/*']) {
    app.use(path, noStore, guard(env));
    if (env.accessToken !== null) app.use(path, requireAccess(env.accessToken, OPEN_PATHS));
    app.use(path, bodyLimit({ maxSize: env.maxUploadBytes, onError: refuseBody }));
  }

  app.get('/api/health', (c) => c.json({ status: 'ok', upstream: driver.name }));
  app.all('/api/health', onlyAllow('GET'));
  app.get('/api/config', (c) => c.json(describeModels(driver, env.maxUploadBytes)));
  app.all('/api/config', onlyAllow('GET'));
  app.route('/api/predictions', predictionRoutes(predictions, driver, env.loraHosts, takeCreate));
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

function refuseBody(): never {
  throw new ApiFailure('too_large', 'the request is too large');
}

function asFailure(error: Error, log: Log): ApiFailure {
  if (error instanceof ApiFailure) return error;
  if (error instanceof AttemptFailed) return error.failure;
  if (error.name === 'AbortError') return new ApiFailure('network', 'the client went away');
  log({ level: 'error', error: error.stack ?? error.message });
  return new ApiFailure('upstream', 'internal error', { status: 500 });
}
