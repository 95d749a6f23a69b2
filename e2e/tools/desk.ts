import { expect, type Locator, type Page } from '@playwright/test';

/** A point in photo pixels. */
export type Spot = readonly [x: number, y: number];

export type PictureFile = { name: string; mimeType: string; buffer: Buffer };

/** The painting surface. */
export function canvasOf(page: Page): Locator {
  return page.getByRole('application', { name: 'Mask canvas' });
}

/** Opens a picture through the file input and waits until it can be painted on. */
export async function openPhoto(page: Page, file: PictureFile, size: { w: number; h: number }) {
  await page.getByLabel('Open photo').setInputFiles(file);
  const canvas = canvasOf(page);
  await expect(canvas).toHaveAttribute('data-photo-width', String(size.w));
  await expect(canvas).toHaveAttribute('data-photo-height', String(size.h));
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

/** Paints (or whatever the tool does) along photo points with the mouse; waits for the stroke to be committed. */
export async function drag(page: Page, spots: readonly Spot[]) {
  const before = await maskHash(page);
  const [first, ...rest] = await aim(page, spots);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const spot of rest) await page.mouse.move(...spot, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => maskHash(page)).not.toBe(before);
}

/** The hash of the mask as last committed. */
export async function maskHash(page: Page): Promise<string | null> {
  return canvasOf(page).getAttribute('data-mask-hash');
}

/** Chooses a tool by its name. */
export async function choose(page: Page, tool: 'Brush' | 'Eraser' | 'Hand') {
  await page.getByRole('radiogroup', { name: 'Tools' }).getByRole('radio', { name: tool }).check();
}

/** Sets the brush's diameter in photo pixels. */
export async function setBrush(page: Page, size: number) {
  await page.getByRole('slider', { name: 'Brush size' }).fill(String(size));
}
