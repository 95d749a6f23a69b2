import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf, openPhoto, type Spot, viewOf } from './tools/desk';
import { fillMiddle, openCompare } from './tools/filled';
import { fingersOn } from './tools/fingers';
import { decode, type Pixels, texture, textureFile } from './tools/picture';
import { test } from './tools/story';

const PHOTO = { w: 320, h: 256 };
test.use({ photo: PHOTO });

const mixOf = (page: Page) => page.getByRole('region', { name: 'Pick and mix' });
const canvasIn = (page: Page) => page.getByRole('application', { name: 'Mix canvas' });

/** Fills the middle twice and puts both outputs and the photo together; the first output is the base. */
async function openMix(page: Page): Promise<Locator> {
  await fillMiddle(page);
  const compare = await openCompare(page);
  await compare.getByRole('button', { name: 'Pick and mix' }).click();
  await expect(canvasIn(page)).toBeVisible();
  return mixOf(page);
}

/** Where photo points are on the page. */
async function aim(page: Page, spots: readonly Spot[]): Promise<Spot[]> {
  const canvas = canvasIn(page);
  const [{ x, y, zoom }, box] = [await viewOf(canvas), await boxOf(canvas)];
  return spots.map(([px, py]) => [box.x + x + px * zoom, box.y + y + py * zoom]);
}

async function paint(page: Page, spots: readonly Spot[]) {
  const [first, ...rest] = await aim(page, spots);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const spot of rest) await page.mouse.move(...spot, { steps: 8 });
  await page.mouse.up();
}

const setSlider = (within: Locator | Page, name: string, value: number) =>
  within.getByRole('slider', { name }).fill(String(value));

/** The photo's pixels in a file that was downloaded by a button. */
async function downloaded(page: Page, button: Locator): Promise<{ name: string; pixels: Pixels }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return {
    name: file.suggestedFilename(),
    pixels: await decode(await readFile(await file.path())),
  };
}

/** The files of both outputs and of the newest mix, as the results give them. */
async function fills(page: Page) {
  const results = page.getByRole('list', { name: 'Results' });
  const of = (name: string) =>
    downloaded(
      page,
      results
        .getByRole('listitem')
        .filter({ has: page.getByRole('img', { name }) })
        .getByRole('button', { name: 'Download', exact: true }),
    );
  return {
    first: await of('Output 1 of 2, run 1'),
    second: await of('Output 2 of 2, run 1'),
    mix: await of('Mix 2'),
  };
}

const byteAt = ({ w, channels, data }: Pixels, x: number, y: number) => [
  ...data.subarray((y * w + x) * channels, (y * w + x) * channels + 3),
];

/** How many pixels of a rectangle differ. */
function differing(
  a: Pixels,
  b: Pixels,
  [left, top, w, h]: readonly [number, number, number, number] = [0, 0, PHOTO.w, PHOTO.h],
): number {
  let count = 0;
  for (let y = top; y < top + h; y++) {
    for (let x = left; x < left + w; x++) {
      if (byteAt(a, x, y).join() !== byteAt(b, x, y).join()) count += 1;
    }
  }
  return count;
}

test('painted places get the second output’s bytes, elsewhere stay the first’s, seams in between; kept, reloaded, downloaded', async ({
  desk: page,
}) => {
  const mix = await openMix(page);
  const canvas = canvasIn(page);
  await expect(mix.getByRole('combobox', { name: 'Base' })).toHaveValue('1');
  const palette = mix.getByRole('radiogroup', { name: 'Picture to paint with' });
  await expect(palette.getByRole('radio')).toHaveCount(3);
  await expect(palette.getByRole('radio', { name: 'Output 2, run 1' })).toBeChecked();
  await expect(mix.getByRole('button', { name: 'Keep mix' })).toBeDisabled();
  await setSlider(page, 'Brush size', 60);
  await setSlider(mix, 'Blend width', 12);
  // The right half of the filled area, and beyond it.
  await paint(page, [
    [190, 60],
    [190, 190],
  ]);
  await expect(canvas).toHaveAttribute('aria-busy', 'false');
  await expect(
    page.getByRole('status').filter({ hasText: /Output 2, run 1 picked in/ }),
  ).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mix.getByRole('button', { name: 'Keep mix' })).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await mix.getByRole('button', { name: 'Keep mix' }).click();

  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('img', { name: 'Mix 2' })).toBeVisible();
  const { first, second, mix: kept } = await fills(page);
  expect(kept.name).toBe('a_mix2.png');
  const photo = texture(PHOTO.w, PHOTO.h);
  expect(differing(first.pixels, second.pixels)).toBeGreaterThan(2000);
  // The brush reached from 160 to 220; a seam takes 6 pixels on either side.
  expect(differing(kept.pixels, second.pixels, [167, 70, 46, 110])).toBe(0);
  expect(differing(kept.pixels, first.pixels, [0, 0, 153, 256])).toBe(0);
  expect(differing(kept.pixels, first.pixels, [227, 0, 93, 256])).toBe(0);
  // Outside of what was filled it is the photo.
  expect(differing(kept.pixels, photo, [0, 0, 320, 55])).toBe(0);
  expect(differing(kept.pixels, photo, [0, 190, 320, 66])).toBe(0);
  const seam = [158, 159, 160, 161].flatMap((x) => byteAt(kept.pixels, x, 120));
  const firsts = [158, 159, 160, 161].flatMap((x) => byteAt(first.pixels, x, 120));
  const seconds = [158, 159, 160, 161].flatMap((x) => byteAt(second.pixels, x, 120));
  expect(seam).not.toEqual(firsts);
  expect(seam).not.toEqual(seconds);

  await page.reload();
  await expect(results.getByRole('img', { name: 'Mix 2' })).toBeVisible({ timeout: 60_000 });
  const again = await fills(page);
  expect(differing(again.mix.pixels, kept.pixels)).toBe(0);
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  const row = page.getByRole('list', { name: 'All runs' }).getByRole('listitem').first();
  await expect(row.getByText('Mixed from Output 1, run 1, Output 2, run 1')).toBeVisible();
  await expect(row.getByText('seams blended over 12 px')).toBeVisible();
});

test('by keyboard alone: digits take a picture, arrows paint, Escape leaves and the picks stay', async ({
  desk: page,
}) => {
  const mix = await openMix(page);
  const canvas = canvasIn(page);
  await expect(canvas).toBeFocused();
  await page.keyboard.press('1');
  await expect(mix.getByRole('radio', { name: 'Photo of run 1' })).toBeChecked();
  await page.keyboard.press('3');
  await expect(mix.getByRole('radio', { name: 'Output 2, run 1' })).toBeChecked();
  // The crosshair shows itself in the middle, then goes and paints.
  await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  const startOver = mix.getByRole('button', { name: 'Start over' });
  await expect(startOver).toBeEnabled();
  await startOver.press('Enter');
  await expect(startOver).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(startOver).toBeEnabled();

  await page.keyboard.press('Escape');
  await expect(mix).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Your picks are kept' })).toBeVisible();
  const compare = await openCompare(page);
  await compare.getByRole('button', { name: 'Pick and mix' }).click();
  await expect(startOver).toBeEnabled();
  await expect(mix.getByRole('radio', { name: 'Output 2, run 1' })).toBeChecked();
});

test('fingers: one paints, two pinch, a tap of two undoes; a kept mix can be taken back', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(server.url);
  const buffer = await textureFile(PHOTO.w, PHOTO.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, PHOTO);
  const mix = await openMix(page);
  const canvas = canvasIn(page);
  const keep = mix.getByRole('button', { name: 'Keep mix' });
  const fingers = await fingersOn(page);
  const [from, to] = await aim(page, [
    [180, 90],
    [180, 160],
  ]);
  await fingers.down(0, 1, from);
  await fingers.move(200, 1, to);
  await fingers.up(300, 1);
  await expect(keep).toBeEnabled();

  const before = (await viewOf(canvas)).zoom;
  const box = await boxOf(canvas);
  const middle = box.y + box.height / 2;
  await fingers.down(0, 1, [250, middle]);
  await fingers.down(10, 2, [340, middle]);
  await fingers.move(100, 1, [200, middle]);
  await fingers.move(150, 2, [390, middle]);
  await fingers.up(600, 1, 2);
  expect((await viewOf(canvas)).zoom).toBeGreaterThan(before * 1.5);

  await fingers.down(0, 1, [250, middle]);
  await fingers.down(10, 2, [340, middle]);
  await fingers.up(80, 1, 2);
  await expect(keep).toBeDisabled();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(keep).toBeEnabled();
  await keep.click();

  const results = page.getByRole('list', { name: 'Results' });
  const kept = results.getByRole('img', { name: 'Mix 2' });
  await expect(kept).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(kept).toBeHidden();
  await context.close();
});
