import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { createApp } from './app';
import { readEnv } from './env';
import { isApiPath, servePages } from './pages';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<title>page</title>');
  writeFileSync(join(directory, 'assets/main-abc.js'), 'script');
});
afterAll(() => rmSync(directory, { recursive: true }));

const FOREVER = 'public, max-age=31536000, immutable';
it.each([
  ['/', 200, 'no-cache', '<title>page</title>'],
  ['/anything/else?x=1', 200, 'no-cache', '<title>page</title>'],
  ['/assets/main-abc.js', 200, FOREVER, 'script'],
  ['/assets/main-old.js', 404, 'no-store', '"not_found"'],
  ['/..%2f..%2fetc/passwd.txt', 404, 'no-store', '"not_found"'],
  ['/api', 404, 'no-store', '"not_found"'],
  ['/api/unknown', 404, 'no-store', '"not_found"'],
])('%s → %d, %s', async (path, status, caching, content) => {
  const fake = inProcessFake();
  const app = createApp({ env: readEnv(fake.variables), engine: null, ...fake.parts });
  servePages(app, directory);
  const response = await app.request(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('Cache-Control')).toBe(caching);
  expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self';");
  expect(await response.text()).toContain(content);
});

it.each([
  ['/api', true],
  ['/api?x', true],
  ['/replicate/v1/x', true],
  ['/apiary', false],
  ['/', false],
])('isApiPath(%s) is %s', (path, expected) => {
  expect(isApiPath(path)).toBe(expected);
});
