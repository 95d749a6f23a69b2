import { expect, type Page, test } from '@playwright/test';
import { wholePhotoFrame } from '../src/geometry/frame';
import { FLUX_FILL_LIMITS } from '../src/geometry/size';
import { sendMask } from '../src/mask/sendMask';
import { aim, canvasOf, drag, openPhoto, type Spot, setBrush } from './tools/desk';
import { decode, decodeGrey, textureFile } from './tools/picture';
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

    const shown = await shownCoverage(page);
    for (const [x, y] of PATH) expect(shown.data[Math.floor(y) * SIZE.w + Math.floor(x)]).toBe(255);
    expect(shown.data[0]).toBe(0);

    const sent = remote.creates().length;
    await page.getByLabel('Prompt').fill(`a hat at ${name}`);
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect.poll(() => remote.creates().length).toBe(sent + 1);
    const create = remote.creates().at(-1);
    const file = bytesOf(create && inputOf(create).mask);
    expect([...file.subarray(24, 26)], '8 bits, greyscale').toEqual([8, 0]);
    const mask = await decodeGrey(file);
    const expected = sendMask(shown, wholePhotoFrame(SIZE, 'pad', FLUX_FILL_LIMITS), 0);
    expect([mask.w, mask.h]).toEqual([SIZE.w, SIZE.h]);
    expect(Buffer.from(mask.data).equals(Buffer.from(expected.data))).toBe(true);
    expect(Buffer.from(expected.data).equals(Buffer.from(shown.data))).toBe(true);
    await context.close();
  });
}

/** The mask as the eye has it: the pixels on screen at the centres of photo pixels, tint or not. */
async function shownCoverage(page: Page) {
  const zoom = Number((await canvasOf(page).getAttribute('data-view'))?.split(',')[2]);
  expect(zoom).toBeGreaterThanOrEqual(8);
  const centres: Spot[] = [];
  for (let y = 0; y < SIZE.h; y++) {
    for (let x = 0; x < SIZE.w; x++) centres.push([x + 0.5, y + 0.5]);
  }
  const places = await aim(page, centres);
  const screen = await decode(await page.screenshot());
  const ratio = screen.w / (page.viewportSize()?.width ?? 0);
  const data = new Uint8Array(SIZE.w * SIZE.h);
  places.forEach(([x, y], i) => {
    const at = (Math.floor(y * ratio) * screen.w + Math.floor(x * ratio)) * screen.channels;
    if (TINT.every((level, c) => Math.abs(screen.data[at + c] - level) <= 2)) data[i] = 255;
  });
  return { ...SIZE, data };
}
