import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Size } from '../../src/geometry/size';
import { toImagePoint, type View } from '../../src/geometry/view';
import { decode, decodeGrey, type Pixels } from './picture';

/** A point in photo pixels. */
export type Spot = readonly [x: number, y: number];

export type PictureFile = { name: string; mimeType: string; buffer: Buffer };

/** The painting surface. */
export function canvasOf(page: Page): Locator {
  return page.getByRole('application', { name: 'Mask canvas' });
}

/** A large photo takes its time on a busy machine. */
const OPENING = { timeout: 30_000 };

/** Opens a picture (or a file by its path) through the file input and waits until it can be painted on. */
export async function openPhoto(page: Page, file: PictureFile | string, size: Size) {
  await page.getByLabel('Open photo').setInputFiles(file);
  const canvas = canvasOf(page);
  await expect(canvas).toHaveAttribute('data-photo-width', String(size.w), OPENING);
  await expect(canvas).toHaveAttribute('data-photo-height', String(size.h), OPENING);
}

/** How the picture lies in the canvas or in a pane of Compare. */
export async function viewOf(element: Locator): Promise<View> {
  await expect(element).toHaveAttribute('data-view', /^[^,]+,[^,]+,[^,]+$/);
  const [x, y, zoom] = ((await element.getAttribute('data-view')) ?? '').split(',').map(Number);
  return { x, y, zoom };
}

/** The point of the picture that lies under a point of the page, in the canvas or in a pane of Compare. */
export async function pictureSpot(element: Locator, [x, y]: Spot): Promise<Spot> {
  const box = await boxOf(element);
  const point = toImagePoint(await viewOf(element), { x: x - box.x, y: y - box.y });
  return [point.x, point.y];
}

/** Where an element is on the page. */
export async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
}

/** Where photo points are on the page, in the CSS pixels that the mouse is given. */
export async function aim(page: Page, spots: readonly Spot[]): Promise<Spot[]> {
  return canvasOf(page).evaluate((element, points) => {
    const box = element.getBoundingClientRect();
    const [x, y, zoom] = (element.dataset.view ?? '').split(',').map(Number);
    const scale = box.width / element.clientWidth;
    return points.map(
      ([px, py]) =>
        [box.left + (px * zoom + x) * scale, box.top + (py * zoom + y) * scale] as const,
    );
  }, spots);
}

/** The colours on screen at photo points. */
export async function coloursAt(page: Page, spots: readonly Spot[]): Promise<number[][]> {
  const places = await aim(page, spots);
  const screen = await decode(await page.screenshot());
  const ratio = screen.w / (page.viewportSize()?.width ?? 0);
  return places.map(([x, y]) => {
    const at = (Math.floor(y * ratio) * screen.w + Math.floor(x * ratio)) * screen.channels;
    return [...screen.data.subarray(at, at + 3)];
  });
}

type Button = 'left' | 'right';

/** Paints (or whatever the tool does) along photo points with the mouse; waits for the stroke to be committed. */
export async function drag(page: Page, spots: readonly Spot[], button: Button = 'left') {
  const before = await maskHash(page);
  const [first, ...rest] = await aim(page, spots);
  await page.mouse.move(...first);
  await page.mouse.down({ button });
  for (const spot of rest) await page.mouse.move(...spot, { steps: 8 });
  await page.mouse.up({ button });
  await expect.poll(() => maskHash(page)).not.toBe(before);
}

/** The hash of the mask as last committed. */
export async function maskHash(page: Page): Promise<string | null> {
  return canvasOf(page).getAttribute('data-mask-hash');
}

export type ToolName =
  | 'Brush'
  | 'Eraser'
  | 'Rectangle'
  | 'Ellipse'
  | 'Lasso'
  | 'Polygon'
  | 'Magic wand'
  | 'Hand';

/** Chooses a tool by its name. */
export async function choose(page: Page, tool: ToolName) {
  await page.getByRole('radiogroup', { name: 'Tools' }).getByRole('radio', { name: tool }).check();
}

/** Sets the brush's diameter in photo pixels. */
export async function setBrush(page: Page, size: number) {
  await page.getByRole('slider', { name: 'Brush size' }).fill(String(size));
}

/** The mask as "Save mask" writes it: a byte for each photo pixel. */
export async function savedMask(page: Page): Promise<Pixels> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save mask' }).click(),
  ]);
  return decodeGrey(await readFile(await file.path()));
}

/** Unfolds a part of the run's settings. */
export async function unfold(page: Page, title: 'Frame' | 'Mask edge' | 'Advanced') {
  await page.locator('summary').filter({ hasText: title }).click();
}

/** Chooses how many outputs the next run asks for. */
export async function askFor(page: Page, outputs: 1 | 2 | 3 | 4) {
  const choices = page.getByRole('radiogroup', { name: 'Outputs' });
  await choices.getByRole('radio', { name: String(outputs) }).check();
}
