import { test as base, expect, type Page } from '@playwright/test';
import type { Size } from '../../src/geometry/size';
import { openPhoto } from './desk';
import { textureFile } from './picture';
import { type Remote, startRemote } from './remote';
import { type Server, startServer } from './server';

type PerTest = {
  /** Of the photo that `desk` opens: `test.use({ photo: { w: 64, h: 48 } })`. */
  photo: Size;
  /** The page with a textured photo open on it, ready to paint. */
  desk: Page;
};

type PerWorker = {
  /** The built server with its built-in engine. */
  server: Server;
  /** The built server before the fake upstream. */
  remote: Remote;
};

/** Playwright's `test` with what nearly every story begins with; each is started only where a story asks for it. */
export const test = base.extend<PerTest, PerWorker>({
  page: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    await use(page);
    expect(troubles, 'errors that nobody caught in the page').toEqual([]);
  },
  photo: [{ w: 400, h: 300 }, { option: true }],
  desk: async ({ page, server, photo }, use) => {
    await page.goto(server.url);
    const buffer = await textureFile(photo.w, photo.h, 'png');
    await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, photo);
    await use(page);
  },
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  remote: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
    async ({}, use) => {
      const remote = await startRemote();
      await use(remote);
      await remote.stop();
    },
    { scope: 'worker' },
  ],
});
