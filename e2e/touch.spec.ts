import { expect, test } from '@playwright/test';
import { aim, canvasOf, maskHash, openPhoto, viewOf } from './tools/desk';
import { fingersOn } from './tools/fingers';
import { textureFile } from './tools/picture';
import { type Server, startServer } from './tools/server';

const SIZE = { w: 400, h: 300 };

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('one finger paints, two navigate, and taps undo and redo', async ({ page }) => {
  await page.goto(server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  const canvas = canvasOf(page);
  const fingers = await fingersOn(page);
  const empty = await maskHash(page);
  const becomes = (hash: string | null) => expect.poll(() => maskHash(page)).toBe(hash);
  const changesFrom = (hash: string | null) => expect.poll(() => maskHash(page)).not.toBe(hash);
  const [a, b, c] = await aim(page, [
    [100, 100],
    [200, 150],
    [300, 200],
  ]);
  const showAll = () => page.getByRole('button', { name: 'Fit', exact: true }).click();

  await test.step('two fingers, the second 40 ms after the first, leave no mark', async () => {
    const before = await viewOf(canvas);
    await fingers.down(0, 1, a);
    await fingers.down(40, 2, b);
    for (let step = 1; step <= 8; step++) {
      await fingers.move(40 + step * 16, 1, [a[0] - step * 3, a[1] - step * 3]);
      await fingers.move(48 + step * 16, 2, [b[0] + step * 6, b[1] + step * 6]);
    }
    await fingers.up(200, 1, 2);
    expect((await viewOf(canvas)).zoom).toBeGreaterThan(before.zoom);
    expect(await maskHash(page)).toBe(empty);
    await showAll();
  });

  await test.step('nor does the first when it rested before the second came', async () => {
    await fingers.down(0, 1, a);
    await fingers.move(600, 1, [a[0] + 6, a[1]]);
    await fingers.down(1200, 2, c);
    await fingers.move(1300, 2, [c[0] + 30, c[1]]);
    await fingers.up(1400, 1, 2);
    expect(await maskHash(page)).toBe(empty);
    await showAll();
  });

  await test.step('lifting one of two fingers neither paints nor jumps', async () => {
    await fingers.down(0, 1, a);
    await fingers.down(40, 2, b);
    await fingers.move(400, 2, [b[0] + 20, b[1]]);
    const pinched = await viewOf(canvas);
    await fingers.up(420, 1);
    expect(await viewOf(canvas)).toEqual(pinched);
    await fingers.move(500, 2, [b[0] + 25, b[1] + 3]);
    await fingers.up(520, 2);
    const { x, y, zoom } = pinched;
    expect(await viewOf(canvas)).toEqual({ x: x + 5, y: y + 3, zoom });
    expect(await maskHash(page)).toBe(empty);
    await showAll();
  });

  await test.step('one finger paints', async () => {
    const before = await viewOf(canvas);
    await fingers.down(0, 1, a);
    await fingers.move(100, 1, b);
    await fingers.up(200, 1);
    await changesFrom(empty);
    expect(await viewOf(canvas)).toEqual(before);
  });
  const one = await maskHash(page);

  await test.step('what was painted when the second finger came late is a step of its own', async () => {
    const before = await viewOf(canvas);
    await fingers.down(0, 1, b);
    await fingers.move(200, 1, c);
    await fingers.down(300, 2, a);
    await fingers.move(350, 2, [a[0] - 20, a[1] - 20]);
    await fingers.up(700, 1, 2);
    await changesFrom(one);
    expect(await viewOf(canvas)).not.toEqual(before);
    await showAll();
  });
  const two = await maskHash(page);

  await test.step('a tap of two fingers undoes, one of three does again; the view rests', async () => {
    const before = await viewOf(canvas);
    const tap = async (...spots: (typeof a)[]) => {
      for (const [i, spot] of spots.entries()) await fingers.down(i * 30, i, spot);
      await fingers.move(100, 0, [spots[0][0] + 5, spots[0][1]]);
      await fingers.up(180, ...spots.keys());
    };
    await tap(a, b);
    await becomes(one);
    await tap(a, b);
    await becomes(empty);
    await tap(a, b, c);
    await becomes(one);
    await tap(a, b, c);
    await becomes(two);
    expect(await viewOf(canvas)).toEqual(before);
  });

  await test.step('a third finger changes nothing, and paints nothing', async () => {
    await fingers.down(0, 1, a);
    await fingers.down(40, 2, b);
    await fingers.move(400, 2, [b[0] + 20, b[1]]);
    const pinched = await viewOf(canvas);
    await fingers.down(450, 3, c);
    await fingers.move(500, 3, [c[0] + 40, c[1] + 40]);
    await fingers.up(900, 1, 2, 3);
    expect(await viewOf(canvas)).toEqual(pinched);
    expect(await maskHash(page)).toBe(two);
  });
});
