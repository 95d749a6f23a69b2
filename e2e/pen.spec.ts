import { expect, type Page, test } from '@playwright/test';
import {
  aim,
  canvasOf,
  drag,
  maskHash,
  openPhoto,
  savedMask,
  setBrush,
  viewOf,
} from './tools/desk';
import { fingersOn } from './tools/fingers';
import { penOn } from './tools/pen';
import { type Pixels, textureFile } from './tools/picture';
import { type Server, startServer } from './tools/server';

const SIZE = { w: 400, h: 300 };

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test.use({ hasTouch: true });

test.beforeEach(async ({ page }) => {
  await page.goto(server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  await setBrush(page, 40);
});

const becomes = (page: Page, hash: string | null) => expect.poll(() => maskHash(page)).toBe(hash);
const changesFrom = (page: Page, hash: string | null) =>
  expect.poll(() => maskHash(page)).not.toBe(hash);

/** How many pixels are painted in a column of the photo. */
function thickness({ w, h, data }: Pixels, x: number): number {
  return Array.from({ length: h }, (_, y) => data[y * w + x]).filter((byte) => byte === 255).length;
}

test('a pen draws, and the hand that holds it does not', async ({ page }) => {
  const [pen, fingers] = [await penOn(page), await fingersOn(page)];
  const canvas = canvasOf(page);
  const [a, b, palm, heel] = await aim(page, [
    [100, 60],
    [300, 60],
    [200, 200],
    [260, 240],
  ]);
  const view = await viewOf(canvas);

  await pen.hover(a);
  await pen.down([...a, 0.4]);
  await fingers.down(0, 1, palm);
  await fingers.down(300, 2, heel);
  await fingers.move(600, 1, [palm[0] + 60, palm[1] - 20]);
  await pen.move([...b, 0.4]);
  await pen.up();
  await fingers.up(700, 1, 2);

  const painted = await savedMask(page);
  expect(thickness(painted, 200)).toBeGreaterThan(0);
  for (let y = 120; y < SIZE.h; y++) expect(painted.data[y * SIZE.w + 230]).toBe(0);
  expect(await viewOf(canvas)).toEqual(view);
  const one = await maskHash(page);

  await test.step('from then on a finger moves the photo', async () => {
    await page.waitForTimeout(600);
    await fingers.down(0, 1, palm);
    await fingers.move(400, 1, [palm[0] + 30, palm[1] + 10]);
    await fingers.up(500, 1);
    await expect.poll(() => viewOf(canvas)).toEqual({ ...view, x: view.x + 30, y: view.y + 10 });
    expect(await maskHash(page)).toBe(one);
  });
});

test('a palm that was there before the pen leaves no mark', async ({ page }) => {
  const [pen, fingers] = [await penOn(page), await fingersOn(page)];
  const [a, b, palm] = await aim(page, [
    [100, 60],
    [300, 60],
    [200, 200],
  ]);
  await fingers.down(0, 1, palm);
  await fingers.move(300, 1, [palm[0] + 20, palm[1]]);
  await pen.down([...a, 0.5]);
  await pen.move([...b, 0.5]);
  await pen.up();
  await fingers.up(900, 1);
  const painted = await savedMask(page);
  expect(thickness(painted, 150)).toBe(40);
  expect(painted.data.subarray(120 * SIZE.w).every((byte) => byte === 0)).toBe(true);
});

test('the harder a pen is pressed the broader it paints', async ({ page }) => {
  const pen = await penOn(page);
  const stroke = async (y: number, pressures: readonly number[]) => {
    const before = await maskHash(page);
    const spots = await aim(
      page,
      pressures.map((_, i) => [50 + i * 50, y] as const),
    );
    await pen.down([...spots[0], pressures[0]]);
    for (const [i, spot] of spots.entries()) await pen.move([...spot, pressures[i]]);
    await pen.up();
    await changesFrom(page, before);
    return savedMask(page);
  };

  const swelling = await stroke(100, [0.1, 0.1, 0.4, 0.7, 0.9, 0.9]);
  const widths = [75, 150, 200, 275].map((x) => thickness(swelling, x));
  expect(widths).toEqual(widths.toSorted((p, q) => p - q));
  expect(widths[0]).toBeLessThan(20);
  expect(widths[3]).toBeGreaterThan(32);
  await page.getByRole('button', { name: 'Undo' }).click();

  await test.step('trap 11: a single 1 as it is lifted is not pressure, nor is the 0.5 of no sensor', async () => {
    const lifted = await stroke(100, [0.2, 0.2, 0.2, 0.2, 1]);
    expect(thickness(lifted, 248)).toBe(thickness(lifted, 150));
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(thickness(await stroke(100, [0.5, 0.5, 0.5]), 100)).toBe(40);
  });
});

test('the barrel button and the eraser end erase', async ({ page }) => {
  const pen = await penOn(page);
  const empty = await maskHash(page);
  const line = [
    [100, 100],
    [300, 100],
  ] as const;
  const [a, b] = await aim(page, line);
  await setBrush(page, 60);

  await drag(page, line);
  await pen.down([...a, 0.5], 'barrel');
  await pen.move([...b, 0.5]);
  await pen.up();
  await becomes(page, empty);

  await drag(page, line);
  await canvasOf(page).evaluate(
    (element, spots) => {
      // The protocol has no eraser: the events as a browser makes them, with the id of a pointer that exists.
      const pointer = { pointerId: 1, pointerType: 'pen', isPrimary: true, bubbles: true };
      const send = (type: string, [clientX, clientY]: readonly number[], buttons: number) => {
        const button = type === 'pointermove' ? -1 : 5;
        const at = { clientX, clientY, button, buttons, pressure: 0.5 };
        element.dispatchEvent(new PointerEvent(type, { ...pointer, ...at, cancelable: true }));
      };
      send('pointerdown', spots[0], 32);
      send('pointermove', spots[1], 32);
      send('pointerup', spots[1], 0);
    },
    [a, b],
  );
  await becomes(page, empty);
});
