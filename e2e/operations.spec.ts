import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Coverage } from '../src/mask/coverage';
import { addBoxes, takeBox } from './tools/box';
import { drag, maskHash, setBrush } from './tools/desk';
import { type Area, box, disc, drawn, stroke, without } from './tools/drawn';
import { changesMask, expectMask } from './tools/expectMask';
import { redo, undo } from './tools/keys';
import { decodeGrey } from './tools/picture';
import { test } from './tools/story';

const PHOTO = { w: 240, h: 180 };
test.use({ photo: PHOTO });

const ALL = box(0, 0, PHOTO.w, PHOTO.h);
const BLOCK = [60, 50, 40, 30] as const;

/** Every pixel at most so far from one of the block's, centre to centre. */
function grown(radius: number): Area {
  const [left, top, w, h] = BLOCK;
  const beyond = (v: number, from: number, length: number) =>
    Math.max(from + 0.5 - v, 0, v - (from + length - 0.5));
  return ({ x, y }) => Math.hypot(beyond(x, left, w), beyond(y, top, h)) <= radius;
}

const press = (page: Page, name: string) =>
  changesMask(page, () => page.getByRole('button', { name, exact: true }).click());
const slide = (page: Page, name: string, to: number) =>
  changesMask(page, () => page.getByRole('slider', { name }).fill(String(to)));

test('a rectangle by numbers; grow and shrink, with a slider that changes the same step', async ({
  desk,
}) => {
  await addBoxes(desk, BLOCK);
  await expectMask(desk, box(...BLOCK));
  const painted = await maskHash(desk);

  await press(desk, 'Grow mask');
  await expectMask(desk, grown(8));
  await slide(desk, 'Grow by', 20);
  await expectMask(desk, grown(20));
  await slide(desk, 'Grow by', 3);
  await expectMask(desk, grown(3));
  await changesMask(desk, () => undo(desk));
  expect(await maskHash(desk)).toBe(painted);

  await press(desk, 'Shrink mask');
  await expectMask(desk, box(68, 58, 24, 14));
  await slide(desk, 'Shrink by', 2);
  await expectMask(desk, box(62, 52, 36, 26));
  await changesMask(desk, () => undo(desk));
  expect(await maskHash(desk)).toBe(painted);
  await changesMask(desk, () => redo(desk));
  await expectMask(desk, box(62, 52, 36, 26));

  await test.step('an undo while it is worked out takes back nothing else', async () => {
    const now = await maskHash(desk);
    await desk.evaluate(() => {
      const named = (name: string) =>
        document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click();
      named('Grow mask');
      named('Undo');
    });
    await desk.waitForTimeout(500);
    expect(await maskHash(desk)).toBe(now);
  });
  await test.step('until something else happens to the mask', async () => {
    await press(desk, 'Grow mask');
    const slider = desk.getByRole('slider', { name: 'Grow by' });
    await expect(slider).toHaveValue('3');
    await press(desk, 'Invert mask');
    await expect(slider).toHaveCount(0);
  });
});

test('holes are filled, specks removed, the whole inverted and cleared', async ({ desk }) => {
  await addBoxes(desk, BLOCK);
  await takeBox(desk, 70, 60, 8, 6);
  await press(desk, 'Fill holes');
  await expectMask(desk, box(...BLOCK));

  await test.step('specks, as large as the slider says', async () => {
    const [small, larger] = [[150, 20, 4, 4] as const, [180, 20, 12, 12] as const];
    await addBoxes(desk, small, larger);
    await press(desk, 'Remove specks');
    await slide(desk, 'Specks up to', 20);
    await expectMask(desk, box(...BLOCK));
    await slide(desk, 'Specks up to', 6);
    await expectMask(desk, box(...BLOCK), box(...larger));
    await slide(desk, 'Specks up to', 1);
    await expectMask(desk, box(...BLOCK), box(...larger), box(...small));
  });

  await press(desk, 'Invert mask');
  const left = without(without(ALL, box(150, 20, 4, 4)), box(180, 20, 12, 12));
  await expectMask(desk, without(left, box(...BLOCK)));
  await press(desk, 'Clear mask');
  await expectMask(desk);
  await changesMask(desk, () => undo(desk));
  await expectMask(desk, without(left, box(...BLOCK)));
});

/** A mask as a grey picture file, in these two shades. */
function greyFile({ w, h, data }: Coverage, painted: number, kept: number): Promise<Buffer> {
  const shades = Uint8Array.from(data, (byte) => (byte > 0 ? painted : kept));
  const raw = { width: w, height: h, channels: 1 } as const;
  return sharp(shades, { raw }).png().toBuffer();
}

/** The same, as a colourful picture that is transparent where the mask is painted. */
function cutFile({ w, h, data }: Coverage): Promise<Buffer> {
  const pixels = new Uint8Array(w * h * 4);
  for (let i = 0; i < w * h; i++) pixels.set([200, 90, 30, 255 - data[i]], i * 4);
  return sharp(pixels, { raw: { width: w, height: h, channels: 4 } })
    .png()
    .toBuffer();
}

async function openMask(page: Page, buffer: Buffer) {
  const file = { name: 'mask.png', mimeType: 'image/png', buffer };
  await changesMask(page, () => page.getByLabel('Open mask').setInputFiles(file));
}

test('a mask is opened whatever its size and polarity, and says what was made of it', async ({
  desk,
}) => {
  const spot = disc(90.5, 80.5, 30.2);
  const told = (words: string) => desk.getByRole('status').filter({ hasText: words });

  await test.step('twice as large', async () => {
    const large = drawn({ w: 480, h: 360 }, box(120, 100, 80, 60));
    await openMask(desk, await greyFile(large, 255, 0));
    await expect(told('480 × 360')).toContainText('scaled to the photo, white is repainted');
    await expectMask(desk, box(...BLOCK));
  });
  await test.step('black on white, which can be swapped', async () => {
    await openMask(desk, await greyFile(drawn(PHOTO, spot), 20, 240));
    await expect(told('240 × 180')).toContainText('black is repainted');
    await expectMask(desk, spot);
    await press(desk, 'Swap black and white');
    await expectMask(desk, without(ALL, spot));
    await expect(told('240 × 180')).toContainText('white is repainted');
    await changesMask(desk, () => undo(desk));
    await expectMask(desk, box(...BLOCK));
  });
  await test.step('transparent', async () => {
    await openMask(desk, await cutFile(drawn(PHOTO, spot)));
    await expect(told('240 × 180')).toContainText('what is transparent is repainted');
    await expectMask(desk, spot);
  });
});

test('a mask that was saved comes back byte by byte', async ({ desk }) => {
  await setBrush(desk, 21);
  const [a, b] = [[40.5, 40.5] as const, [160.5, 120.5] as const];
  await drag(desk, [a, b]);
  await addBoxes(desk, [0, 150, 240, 30]);
  const hash = await maskHash(desk);
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Save mask' }).click(),
  ]);
  const bytes = await readFile(await file.path());
  const { w, h, channels } = await decodeGrey(bytes);
  expect([w, h, channels]).toEqual([PHOTO.w, PHOTO.h, 1]);
  await press(desk, 'Clear mask');
  await openMask(desk, bytes);
  await expect.poll(() => maskHash(desk)).toBe(hash);
  await expectMask(desk, stroke(21, a, b), box(0, 150, 240, 30));
});
