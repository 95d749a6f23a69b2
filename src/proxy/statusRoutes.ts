import { Hono } from 'hono';
import { describeModels } from './describeModels';
import type { Driver } from './driver';
import type { Metrics } from './metrics';
import { onlyAllow } from './onlyAllow';
import type { AppEnv } from './requestLog';
import type { Upstream } from './upstream';

type Parts = {
  readonly driver: Driver;
  readonly upstream: Pick<Upstream, 'state'>;
  readonly metrics: Pick<Metrics, 'response'>;
  readonly maxUploadBytes: number;
};

/** What the server says of itself: `/health`, `/config`, `/metrics`. */
export function statusRoutes({ driver, upstream, metrics, maxUploadBytes }: Parts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/health', async (c) => {
    const state = await upstream.state();
    return c.json({ status: 'ok', upstream: driver.name, ...(state !== null && { state }) });
  });
  routes.get('/config', (c) => c.json(describeModels(driver, maxUploadBytes)));
  routes.get('/metrics', () => metrics.response());
  for (const path of ['/health', '/config', '/metrics']) routes.all(path, onlyAllow('GET'));
  return routes;
}
