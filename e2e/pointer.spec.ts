import { expect, type Page, test } from '@playwright/test';
import { wholePhotoFrame } from '../src/geometry/frame';
import { FLUX_FILL_LIMITS, type Size } from '../src/geometry/size';
import type { Coverage } from '../src/mask/coverage';
import { sendMask } from '../src/mask/sendMask';
import {
  canvasOf,
  coloursAt,
  drag,
  openPhoto,
  type Spot,
  savedMask,
  setBrush,
  unfold,
  viewOf,
} from './tools/desk';
import { decodeGrey, textureFile } from './tools/picture';
import { bytesOf, inputOf, type Remote, startRemote } from './tools/remote';

// A multiple of 32 both ways, small enough that a fitted photo shows each pixel 8 × 8 or larger.
const SIZE = { w: 64, h: 32 };
const PATH: Spot[] = [
  [12.5, 6.5],
  [40.5, 14.5],
  [40.5, 26.5],
];
const TINT = [255, 46, 99];

let remote: Remote;
test.beforeAll(async () => {
  remote = await startRemote();
});
test.afterAll(() => remote.stop());

const CASES = [
  { name: 'device pixel ratio 1', ratio: 1 },
  { name: 'device pixel ratio 1.25', ratio: 1.25 },
  { name: 'device pixel ratio 2', ratio: 2 },
  { name: 'device pixel ratio 3', ratio: 3 },
  { name: 'CSS zoom 1.5', ratio: 1, before: 'document.documentElement.style.zoom = "1.5"' },
  { name: 'browser zoom 150 %', ratio: 1.5, viewport: { width: 960, height: 600 } },
  {
    name: 'a scrolled page',
    ratio: 1,
    before:
      'document.body.style.overflow = "auto"; document.getElementById("root").style.marginTop = "300px"; scrollTo(0, 250); if (scrollY !== 250) throw new Error("not scrolled")',
  },
];

for (const { name, ratio, before, viewport } of CASES) {
  test(`what is painted is what is shown and what is sent: ${name}`, async ({ browser }) => {
    const context = await browser.newContext({
      deviceScaleFactor: ratio,
      viewport: viewport ?? { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(remote.server.url);
    const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
    await openPhoto(page, { name: 'small.png', mimeType: 'image/png', buffer }, SIZE);
    if (before) await page.evaluate(before);
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    await page.getByLabel('Mask opacity').fill('100');
    await setBrush(page, 5);
    await drag(page, PATH);
    await page.mouse.move(2, 2);

    const shown = await shownCoverage(page, SIZE);
    for (const [x, y] of PATH) expect(shown.data[Math.floor(y) * SIZE.w + Math.floor(x)]).toBe(255);
    expect(shown.data[0]).toBe(0);

    const mask = await postedMask(page, `a hat at ${name}`);
    const expected = sendMask(shown, wholePhotoFrame(SIZE, 'pad', FLUX_FILL_LIMITS), 0);
    expect(differing(mask, expected)).toBe(0);
    expect(differing(mask, shown)).toBe(0);
    await context.close();
  });
}

const SMALL = { w: 70, h: 45 };
const LARGE = { w: 2200, h: 1500 };

const FRAMES = [
  { name: 'padded', photo: SMALL, fit: 'pad', grow: 0, working: { w: 96, h: 64 } },
  { name: 'cropped', photo: SMALL, fit: 'crop', grow: 0, working: { w: 64, h: 32 } },
  {
    name: 'padded, and grown by 6 px',
    photo: SMALL,
    fit: 'pad',
    grow: 6,
    working: { w: 96, h: 64 },
  },
  { name: 'scaled down', photo: LARGE, fit: 'pad', grow: 0, working: { w: 1440, h: 992 } },
] as const;

for (const { name, photo, fit, grow, working } of FRAMES) {
  test(`what is painted is what is sent: a photo that is ${name}`, async ({ page }) => {
    await page.goto(remote.server.url);
    const buffer = await textureFile(photo.w, photo.h, 'png');
    await openPhoto(page, { name: 'odd.png', mimeType: 'image/png', buffer }, photo);
    await unfold(page, 'Frame');
    const fits = page.getByRole('radiogroup', { name: 'Photo fit' });
    await fits.getByRole('radio', { name: fit === 'pad' ? 'Pad' : 'Crop' }).check();
    await unfold(page, 'Mask edge');
    await page.getByRole('spinbutton', { name: 'Grow' }).fill(String(grow));
    const at = (x: number, y: number): Spot => [x * photo.w, y * photo.h];
    await setBrush(page, Math.round(photo.w / 14));
    // Over the photo's lower edge, part of which a crop leaves out.
    await drag(page, [at(0.1, 0.3), at(0.6, 0.5), at(0.5, 0.99)]);
    // So small that scaling down must not lose it.
    await setBrush(page, 1);
    await drag(page, [at(0.87, 0.5)]);

    const saved = await savedMask(page);
    expect([saved.w, saved.h]).toEqual([photo.w, photo.h]);
    if (photo === SMALL && fit === 'pad') {
      await page.getByLabel('Mask opacity').fill('100');
      await page.mouse.move(2, 2);
      expect(differing(await shownCoverage(page, photo), saved)).toBe(0);
    }
    const mask = await postedMask(page, `a hat, ${name}`);
    expect([mask.w, mask.h]).toEqual([working.w, working.h]);
    const frame = wholePhotoFrame(photo, fit, FLUX_FILL_LIMITS);
    const expected = sendMask(saved, frame, grow);
    expect(differing(mask, expected)).toBe(0);
    expect(expected.data).toContain(255);
    if (grow > 0) expect(differing(mask, sendMask(saved, frame, 0))).toBeGreaterThan(0);
  });
}

/** Generates, and reads the mask that arrives upstream. */
async function postedMask(page: Page, prompt: string) {
  const sent = remote.creates().length;
  await page.getByLabel('Prompt').fill(prompt);
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect.poll(() => remote.creates().length).toBe(sent + 1);
  const create = remote.creates().at(-1);
  const file = bytesOf(create && inputOf(create).mask);
  expect([...file.subarray(24, 26)], '8 bits, greyscale').toEqual([8, 0]);
  return decodeGrey(file);
}

/** How many bytes of two masks are not the same. */
function differing(a: Coverage, b: Coverage): number {
  expect([a.w, a.h, a.data.length]).toEqual([b.w, b.h, b.data.length]);
  return a.data.filter((byte, i) => byte !== b.data[i]).length;
}

/** The mask as the eye has it: the pixels on screen at the centres of photo pixels, tint or not. */
async function shownCoverage(page: Page, { w, h }: Size): Promise<Coverage> {
  expect((await viewOf(canvasOf(page))).zoom).toBeGreaterThanOrEqual(8);
  const centres = Array.from(
    { length: w * h },
    (_, i): Spot => [(i % w) + 0.5, Math.floor(i / w) + 0.5],
  );
  const isTint = (colour: number[]) => TINT.every((level, c) => Math.abs(colour[c] - level) <= 2);
  const colours = await coloursAt(page, centres);
  return { w, h, data: Uint8Array.from(colours, (colour) => (isTint(colour) ? 255 : 0)) };
}
