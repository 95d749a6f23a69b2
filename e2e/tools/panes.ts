import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Size } from '../../src/geometry/size';
import { openPhoto, type Spot } from './desk';
import { decode, type Pixels } from './picture';
import type { Server } from './server';

/** What a pane shows on the page, decoded. */
export const shot = async (pane: Locator): Promise<Pixels> => decode(await pane.screenshot());

/** What a pane has drawn, to the pixel: on the page, panes may begin within one. */
export async function drawnIn(pane: Locator): Promise<Pixels> {
  const url = await pane
    .locator('canvas')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  return decode(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

export const colourAt = ({ w, channels, data }: Pixels, [x, y]: Spot): number[] => {
  const at = (Math.round(y) * w + Math.round(x)) * channels;
  return [...data.subarray(at, at + 3)];
};

export const isRed = (r: number, g: number, b: number) => r > 180 && g < 90 && b < 90;
export const isBlue = (r: number, g: number, b: number) => b > 180 && r < 90 && g < 90;

/** The middle of all pixels of a colour, relative to the pane. */
export function middleOf(
  pixels: Pixels,
  isColour: (r: number, g: number, b: number) => boolean,
): Spot {
  let [count, x, y] = [0, 0, 0];
  for (let i = 0; i < pixels.w * pixels.h; i++) {
    const [r, g, b] = pixels.data.subarray(i * pixels.channels);
    if (!isColour(r, g, b)) continue;
    count += 1;
    x += i % pixels.w;
    y += Math.floor(i / pixels.w);
  }
  expect(count).toBeGreaterThan(20);
  return [x / count, y / count];
}

/** Opens a grey photo with a red mark of 60 px at (150, 100), and a blue one near the opposite corner. */
export async function openMarked(page: Page, server: Server, { w, h }: Size): Promise<void> {
  const mark = (background: string) =>
    sharp({ create: { width: 60, height: 60, channels: 3, background } })
      .png()
      .toBuffer();
  const [red, blue] = await Promise.all([mark('#ff0000'), mark('#0000ff')]);
  const buffer = await sharp({
    create: { width: w, height: h, channels: 3, background: '#808080' },
  })
    .composite([
      { input: red, left: 150, top: 100 },
      { input: blue, left: w - 260, top: h - 200 },
    ])
    .png()
    .toBuffer();
  await page.goto(server.url);
  await openPhoto(page, { name: 'marks.png', mimeType: 'image/png', buffer }, { w, h });
}
