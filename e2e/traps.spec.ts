import { expect } from '@playwright/test';
import {
  aim,
  boxOf,
  canvasOf,
  drag,
  maskHash,
  openPhoto,
  pictureSpot,
  type Spot,
  savedMask,
  setBrush,
  viewOf,
} from './tools/desk';
import { drawn, stroke } from './tools/drawn';
import { changesMask, expectMask, keepsMask } from './tools/expectMask';
import { decodeGrey, textureFile } from './tools/picture';
import { bytesOf, inputOf } from './tools/remote';
import { test } from './tools/story';

const PHOTO = { w: 240, h: 180 };
test.use({ photo: PHOTO });

const LINE: Spot[] = [
  [40.5, 40.5],
  [160.5, 90.5],
];

test('trap 1: no canvas is set to a size while the pointer moves', async ({ desk }) => {
  await drag(desk, LINE);
  await desk.evaluate(() => {
    const counted = Object.assign(window, { resized: 0 });
    for (const side of ['width', 'height'] as const) {
      const own = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side);
      Object.defineProperty(HTMLCanvasElement.prototype, side, {
        ...own,
        set(length: number) {
          if (this.isConnected) counted.resized += 1;
          own?.set?.call(this, length);
        },
      });
    }
  });
  const resized = () => desk.evaluate('resized');
  await drag(desk, [
    [60.5, 150.5],
    [200.5, 120.5],
  ]);
  await drag(desk, [[200, 40]]);
  expect(await resized()).toBe(0);

  await test.step('and such a change would have been seen', async () => {
    await desk.setViewportSize({ width: 1000, height: 700 });
    await expect.poll(resized).toBeGreaterThan(0);
  });
});

test('trap 2: the mask has the photo’s pixels, however small it is shown', async ({
  page,
  server,
}) => {
  const size = { w: 3000, h: 2000 };
  await page.goto(server.url);
  const buffer = await textureFile(size.w, size.h, 'jpeg');
  await openPhoto(page, { name: 'large.jpg', mimeType: 'image/jpeg', buffer }, size);
  expect((await viewOf(canvasOf(page))).zoom).toBeLessThan(0.5);
  await setBrush(page, 1);
  await drag(page, [[1234.5, 567.5]]);
  const { w, h, data } = await savedMask(page);
  expect([w, h]).toEqual([size.w, size.h]);
  expect(data.filter((byte) => byte > 0).length).toBe(1);
  expect(data.indexOf(255)).toBe(567 * size.w + 1234);
});

test('trap 3: however fast the pointer moves there is no gap, and a click is a dot', async ({
  desk,
}) => {
  await setBrush(desk, 11);
  const [from, to] = await aim(desk, LINE);
  await changesMask(desk, async () => {
    await desk.mouse.move(...from);
    await desk.mouse.down();
    await desk.mouse.move(...to, { steps: 1 });
    await desk.mouse.up();
  });
  await drag(desk, [[200.5, 150.5]]);
  await expectMask(desk, stroke(11, LINE[0], LINE[1]), stroke(11, [200.5, 150.5]));
});

test('trap 6: keys for saving and copying, with nothing to save, break and promise nothing', async ({
  desk,
}) => {
  const events: string[] = [];
  desk.on('pageerror', (error) => events.push(String(error)));
  desk.on('download', (file) => events.push(file.suggestedFilename()));
  await canvasOf(desk).focus();
  await keepsMask(desk, async () => {
    for (const key of ['Control+s', 'Control+c', 'd', 'Shift+D', 'c', 'm', 's', '1', 'Shift+X']) {
      await desk.keyboard.press(key);
    }
  });
  expect(events).toEqual([]);
  await expect(desk.getByRole('alert')).toHaveCount(0);
  await expect(desk.getByRole('status').filter({ hasText: /saved|copied/i })).toHaveCount(0);
});

test('trap 8: a window resize keeps the zoom, and what is in the middle', async ({ desk }) => {
  const canvas = canvasOf(desk);
  const middle = async () => {
    const { x, y, width, height } = await boxOf(canvas);
    return pictureSpot(canvas, [x + width / 2, y + height / 2]);
  };
  await desk.mouse.move(...(await aim(desk, [[60, 50]]))[0]);
  for (let notch = 0; notch < 3; notch++) await desk.mouse.wheel(0, -100);
  await expect.poll(async () => (await viewOf(canvas)).zoom).toBeGreaterThan(6);
  const [{ zoom }, [x, y]] = [await viewOf(canvas), await middle()];
  for (const viewport of [
    { width: 900, height: 700 },
    { width: 1300, height: 950 },
  ]) {
    const before = await viewOf(canvas);
    await desk.setViewportSize(viewport);
    await expect.poll(() => viewOf(canvas)).not.toEqual(before);
    expect((await viewOf(canvas)).zoom).toBe(zoom);
    await expect.poll(async () => (await middle())[0]).toBeCloseTo(x, 1);
    expect((await middle())[1]).toBeCloseTo(y, 1);
  }
});

test('trap 10: the mask of run 1 is not in run 2', async ({ page, remote }) => {
  const size = { w: 256, h: 192 };
  await page.goto(remote.server.url);
  const buffer = await textureFile(size.w, size.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, size);
  await setBrush(page, 41);
  const runs: Spot[][] = [
    [
      [50.5, 50.5],
      [90.5, 60.5],
    ],
    [
      [180.5, 140.5],
      [200.5, 120.5],
    ],
  ];
  for (const [i, [from, to]] of runs.entries()) {
    if (i > 0)
      await changesMask(page, () => page.getByRole('button', { name: 'Clear mask' }).click());
    await drag(page, [from, to]);
    await page.getByLabel('Prompt').fill('a hat');
    const sent = remote.creates().length;
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect.poll(() => remote.creates().length).toBe(sent + 1);
    const create = remote.creates().at(-1);
    const { data } = await decodeGrey(bytesOf(create && inputOf(create).mask));
    const expected = drawn(size, stroke(41, from, to)).data;
    expect(data.findIndex((byte, at) => byte !== expected[at])).toBe(-1);
    const picture = page.getByRole('img', { name: `Output 1 of 1, run ${i + 1}` });
    await expect(picture).toBeVisible({ timeout: 30_000 });
  }
});

test('trap 17: single keys do nothing while a prompt is typed', async ({ desk }) => {
  const prompt = desk.getByLabel('Prompt');
  const size = desk.getByRole('slider', { name: 'Brush size' });
  const before = await size.inputValue();
  await drag(desk, LINE);
  await keepsMask(desk, async () => {
    await prompt.click();
    await desk.keyboard.type('Be exact: I hold [4] pixels? Q, r, w, x \\ 1');
  });
  await expect(prompt).toHaveValue('Be exact: I hold [4] pixels? Q, r, w, x \\ 1');
  await expect(desk.getByRole('radio', { name: 'Brush' })).toBeChecked();
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  expect(await size.inputValue()).toBe(before);
});

test('trap 18: undo in a text takes back typing, on the canvas the mask, never both', async ({
  desk,
}) => {
  const prompt = desk.getByLabel('Prompt');
  const empty = await maskHash(desk);
  await drag(desk, LINE);
  await prompt.click();
  await desk.keyboard.type('a hat');
  await keepsMask(desk, () => desk.keyboard.press('Control+z'));
  await expect(prompt).not.toHaveValue('a hat');
  await keepsMask(desk, () => desk.keyboard.press('Control+Shift+Z'));
  await expect(prompt).toHaveValue('a hat');
  await canvasOf(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect.poll(() => maskHash(desk)).toBe(empty);
  await expect(prompt).toHaveValue('a hat');
});
