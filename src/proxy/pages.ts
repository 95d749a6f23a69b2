import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import type { AppEnv } from './requestLog';

/** Whether a path (a query may follow) is answered by the API and not by the page. */
export function isApiPath(path: string): boolean {
  return /^\/(api|replicate|cog)([/?]|$)/.test(path);
}

/** Puts the built page behind the API; an unknown page path gets the page, a missing file does not. */
export function servePages(app: Hono<AppEnv>, directory: string): void {
  const files = serveStatic<AppEnv>({ root: directory });
  const page = serveStatic<AppEnv>({ root: directory, path: 'index.html' });
  app.get('*', async (c, next) => {
    await next();
    if (c.res.ok && !isApiPath(c.req.path)) {
      c.res.headers.set('Cache-Control', cachingOf(c.req.path));
    }
  });
  app.get('*', (c, next) => (isApiPath(c.req.path) ? next() : files(c, next)));
  app.get('*', (c, next) => (isPagePath(c.req.path) ? page(c, next) : next()));
}

function isPagePath(path: string): boolean {
  return !isApiPath(path) && !/\.\w+$/.test(path);
}

/** Files under /assets carry a hash in their names. */
function cachingOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
