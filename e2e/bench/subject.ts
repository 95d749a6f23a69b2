import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { Size } from '../../src/geometry/size';
import { aim, canvasOf, maskHash, openPhoto, setBrush } from '../tools/desk';
import { textureFile } from '../tools/picture';
import type { Bench } from './bench';
import { enableCpu } from './cpu';
import { BRUSH, SIDE, type Walk } from './walks';

/** A page to paint on, with the way from the walks' square to page pixels. */
export type Subject = {
  readonly name: string;
  readonly page: Page;
  readonly cdp: CDPSession;
  toPage(walks: readonly Walk[]): Promise<Walk[]>;
  /** Empties the mask, where there is one. */
  clear(): Promise<void>;
};

/** Whether the whole photo is fitted into an ordinary window, or a large window shows it pixel by pixel. */
export type Shown = 'fitted' | '100 %';

export type Look = { readonly photo: Size; readonly shown: Shown; readonly ratio?: number };

export const SQUARE: Size = { w: SIDE, h: SIDE };
/** 24 megapixels. */
export const LARGE: Size = { w: 6000, h: 4000 };

const WINDOW = { width: 1440, height: 900 };

/** The least that paints, at the same device pixel ratio. */
export async function openBare({ browser }: Bench, ratio = 1): Promise<Subject> {
  const viewport = { width: SIDE, height: SIDE };
  const page = await browser.newPage({ viewport, deviceScaleFactor: ratio });
  const cdp = await measured(page);
  await page.goto(new URL('./bare.html', import.meta.url).href);
  const toPage = async (walks: readonly Walk[]) => [...walks];
  return { name: 'bare canvas', page, cdp, toPage, clear: async () => undefined };
}

/** The app with a photo open and a brush that covers, on screen, the same part of the walks' square for any photo. */
export async function openApp({ browser, url }: Bench, look: Look): Promise<Subject> {
  const { photo, shown, ratio = 1 } = look;
  const page = await browser.newPage({ viewport: WINDOW, deviceScaleFactor: ratio });
  const cdp = await measured(page);
  await page.goto(url);
  await openPhoto(page, await photoFile(photo), photo);
  if (shown === '100 %') await showAtFullSize(page);
  const square = squareOn(photo, shown);
  await setBrush(page, Math.round(BRUSH * square.scale));
  return {
    name: `${nameOf(photo)}, ${shown}${ratio === 1 ? '' : `, ratio ${ratio}`}`,
    page,
    cdp,
    async toPage(walks) {
      const spots = walks.flat().map(([x, y]) => square.at(x, y));
      const aimed = await aim(page, spots);
      return walks.map((walk) => aimed.splice(0, walk.length));
    },
    clear: () => page.getByRole('button', { name: 'Clear mask' }).click(),
  };
}

function nameOf(photo: Size): string {
  return photo === LARGE ? '24 MP' : `${photo.w}²`;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(folder, { recursive: true }));

/** The path of the photo as a JPEG file, made when first asked for: sent as bytes, it would burden the page. */
export async function photoFile({ w, h }: Size): Promise<string> {
  const path = join(folder, `${w}x${h}.jpg`);
  if (!existsSync(path)) writeFileSync(path, await textureFile(w, h, 'jpeg'));
  return path;
}

async function measured(page: Page): Promise<CDPSession> {
  await page.addInitScript({ path: new URL('./recorder.js', import.meta.url).pathname });
  const cdp = await page.context().newCDPSession(page);
  await enableCpu(cdp);
  return cdp;
}

/** Makes the window so large that the walks' square is seen pixel by pixel. */
async function showAtFullSize(page: Page): Promise<void> {
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('the canvas is not on the page');
  await page.setViewportSize({
    width: Math.ceil(WINDOW.width + SIDE - box.width),
    height: Math.ceil(WINDOW.height + SIDE - box.height),
  });
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await page.getByRole('button', { name: '100%', exact: true }).click();
}

/** Where the walks' square lies on the photo: in its middle, as large as is seen. */
function squareOn(photo: Size, shown: Shown) {
  const side = shown === '100 %' ? SIDE : Math.min(photo.w, photo.h);
  const scale = side / SIDE;
  const at = (x: number, y: number) =>
    [(photo.w - side) / 2 + x * scale, (photo.h - side) / 2 + y * scale] as const;
  return { scale, at };
}

/** Many strokes at once, by events made in the page: as real input they would take minutes. They are steps to undo. */
export async function paintQuickly({ page, toPage }: Subject, walks: readonly Walk[]) {
  const before = await maskHash(page);
  const aimed = await toPage(walks);
  await canvasOf(page).evaluate(
    (canvas, strokes) =>
      (globalThis as unknown as { bench: Recorder }).bench.strokes(canvas, strokes),
    aimed,
  );
  if ((await maskHash(page)) === before) throw new Error('nothing was painted');
}

type Recorder = { strokes(canvas: Element, walks: readonly Walk[]): Promise<void> };
