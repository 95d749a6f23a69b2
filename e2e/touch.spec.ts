import { type CDPSession, expect, test } from '@playwright/test';
import { aim, canvasOf, maskHash, openPhoto, type Spot } from './tools/desk';
import { textureFile } from './tools/picture';
import { type Server, startServer } from './tools/server';

const SIZE = { w: 400, h: 300 };

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

type Phase = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel';

/** Real touch input: where the fingers are after the event. */
function touch(cdp: CDPSession, type: Phase, fingers: readonly Spot[]) {
  const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }));
  return cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
}

test('one finger paints; two fingers navigate and never leave a mark', async ({ page }) => {
  await page.goto(server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  const canvas = canvasOf(page);
  const cdp = await page.context().newCDPSession(page);
  const empty = await maskHash(page);
  const [a, b, c] = await aim(page, [
    [100, 100],
    [200, 150],
    [300, 200],
  ]);

  await test.step('two fingers, the second 40 ms after the first', async () => {
    const view = await canvas.getAttribute('data-view');
    await touch(cdp, 'touchStart', [a]);
    await page.waitForTimeout(40);
    await touch(cdp, 'touchStart', [a, b]);
    for (let step = 1; step <= 8; step++) {
      await touch(cdp, 'touchMove', [
        [a[0] - step * 3, a[1] - step * 3],
        [b[0] + step * 6, b[1] + step * 6],
      ]);
    }
    await touch(cdp, 'touchEnd', []);
    await expect.poll(() => canvas.getAttribute('data-view')).not.toBe(view);
    expect(await maskHash(page)).toBe(empty);
    const zoom = (text: string | null) => Number(text?.split(',')[2]);
    expect(zoom(await canvas.getAttribute('data-view'))).toBeGreaterThan(zoom(view));
  });

  await test.step('a second finger in the middle of a stroke takes the stroke back', async () => {
    await touch(cdp, 'touchStart', [a]);
    await touch(cdp, 'touchMove', [b]);
    await touch(cdp, 'touchStart', [b, c]);
    await touch(cdp, 'touchMove', [b, [c[0] + 20, c[1] + 20]]);
    await touch(cdp, 'touchEnd', []);
    expect(await maskHash(page)).toBe(empty);
  });

  await test.step('one finger paints', async () => {
    const view = await canvas.getAttribute('data-view');
    await touch(cdp, 'touchStart', [a]);
    await touch(cdp, 'touchMove', [b]);
    await touch(cdp, 'touchEnd', []);
    await expect.poll(() => maskHash(page)).not.toBe(empty);
    expect(await canvas.getAttribute('data-view')).toBe(view);
  });
});
