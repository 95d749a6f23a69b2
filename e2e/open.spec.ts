import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Size } from '../src/geometry/size';
import { canvasOf, coloursAt, drag, maskHash, openPhoto, type Spot } from './tools/desk';
import { textureFile } from './tools/picture';
import { test } from './tools/story';

const SIZE = { w: 120, h: 80 };
const TALL = { w: 80, h: 120 };

const source = async () => sharp(await textureFile(SIZE.w, SIZE.h, 'png'));

const RED = [214, 48, 49];
const GREEN = [38, 166, 91];
const BLUE = [41, 98, 218];
const YELLOW = [240, 200, 60];
/** Upper left, upper right, lower left, lower right. */
const QUARTERS = [RED, GREEN, BLUE, YELLOW];

/** A picture of four quarters, each of its own colour. */
function quarters({ w, h }: Size, colours = QUARTERS) {
  const data = new Uint8Array(w * h * 3);
  for (let i = 0; i < w * h; i++) {
    const right = i % w >= w / 2 ? 1 : 0;
    const below = i >= (w * h) / 2 ? 2 : 0;
    data.set(colours[right + below], i * 3);
  }
  return sharp(data, { raw: { width: w, height: h, channels: 3 } });
}

/** Upright it stands on its short side; it is stored as a camera turned by 90° to the left would. */
async function onItsSide(): Promise<Buffer> {
  const stored = await quarters(TALL).rotate(270).png().toBuffer();
  return sharp(stored).withMetadata({ orientation: 6 }).jpeg({ quality: 90 }).toBuffer();
}

/** Two frames, the second with the colours in another order. */
async function moving(): Promise<Buffer> {
  const frames = [quarters(SIZE), quarters(SIZE, QUARTERS.toReversed())];
  const files = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
  return sharp(files, { join: { animated: true } })
    .gif({ delay: [80, 80] })
    .toBuffer();
}

type Readable = { type: string; file: () => Promise<Buffer>; within: number; size?: Size };
const READABLE: Record<string, Readable> = {
  'a JPEG': {
    type: 'image/jpeg',
    file: () => quarters(SIZE).jpeg({ quality: 90 }).toBuffer(),
    within: 24,
  },
  'a PNG': { type: 'image/png', file: () => quarters(SIZE).png().toBuffer(), within: 2 },
  'a WebP': {
    type: 'image/webp',
    file: () => quarters(SIZE).webp({ lossless: true }).toBuffer(),
    within: 2,
  },
  'an AVIF': { type: 'image/avif', file: () => quarters(SIZE).avif().toBuffer(), within: 24 },
  'a GIF': { type: 'image/gif', file: () => quarters(SIZE).gif().toBuffer(), within: 40 },
  'a moving GIF': { type: 'image/gif', file: moving, within: 40 },
  'a JPEG that lies on its side': {
    type: 'image/jpeg',
    file: onItsSide,
    within: 24,
    size: TALL,
  },
};

for (const [name, { type, file, within, size = SIZE }] of Object.entries(READABLE)) {
  test(`${name} opens upright, in its colours`, async ({ page, server }) => {
    await page.goto(server.url);
    await openPhoto(page, { name: 'photo', mimeType: type, buffer: await file() }, size);
    const corners: Spot[] = [
      [6, 6],
      [size.w - 6, 6],
      [6, size.h - 6],
      [size.w - 6, size.h - 6],
    ];
    const farthest = async () => {
      const shown = await coloursAt(page, corners);
      return Math.max(...QUARTERS.flat().map((level, i) => Math.abs(level - shown.flat()[i])));
    };
    await expect.poll(farthest).toBeLessThanOrEqual(within);
    // Longer than a frame of the moving one.
    await page.waitForTimeout(200);
    expect(await farthest()).toBeLessThanOrEqual(within);
  });
}

/** A PNG that says it is far too large, which is found out before it is decoded. */
async function hugePng(): Promise<Buffer> {
  const png = await (await source()).png().toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  return png;
}

const UNREADABLE: Record<string, { file: () => Promise<Buffer>; says: RegExp }> = {
  'a PDF': { file: async () => Buffer.from('%PDF-1.7\n1 0 obj'), says: /not a picture/ },
  'an empty file': { file: async () => Buffer.alloc(0), says: /empty/ },
  'a JPEG cut short': {
    file: async () => (await textureFile(600, 400, 'jpeg')).subarray(0, 20_000),
    says: /damaged/,
  },
  'a picture of 30 000 × 30 000 px': { file: hugePng, says: /30000 × 30000/ },
};

for (const [name, { file, says }] of Object.entries(UNREADABLE)) {
  test(`${name} is refused in plain words, and the open session stays`, async ({
    page,
    server,
  }) => {
    await page.goto(server.url);
    const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
    await openPhoto(page, { name: 'good.png', mimeType: 'image/png', buffer }, SIZE);
    await drag(page, [
      [20, 20],
      [90, 60],
    ]);
    const before = await maskHash(page);
    await page
      .getByLabel('Open photo')
      .setInputFiles({ name: 'bad.jpg', mimeType: 'image/jpeg', buffer: await file() });
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(canvasOf(page)).toHaveAttribute('data-photo-width', String(SIZE.w));
    expect(await maskHash(page)).toBe(before);
  });
}

test('transparent pixels are offered as the mask', async ({ page, server }) => {
  const half = await sharp({
    create: { width: 60, height: 80, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const buffer = await (await source())
    .ensureAlpha()
    .composite([{ input: half, left: 0, top: 0, blend: 'dest-in' }])
    .png()
    .toBuffer();
  await page.goto(server.url);
  await openPhoto(page, { name: 'cut.png', mimeType: 'image/png', buffer }, SIZE);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('transparent');
  await alert.getByRole('button', { name: 'Use as mask' }).click();
  await expect(page.getByText(/mask \d+\.\d %/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('nothing painted yet')).toBeVisible();
});

/** Nothing can be dropped on or pasted into a page that is not there yet, and people wait to see it. */
function untilItListens(page: Page) {
  return expect(page.getByRole('button', { name: 'Try a sample' })).toBeVisible();
}

/** Drops or pastes a file as another program would. */
async function bring(page: Page, how: 'drop' | 'paste', bytes: Buffer) {
  await untilItListens(page);
  const data = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    transfer.items.add(new File([content], 'brought.png', { type: 'image/png' }));
    return transfer;
  }, bytes.toString('base64'));
  if (how === 'drop') {
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  } else {
    await page.evaluate((transfer) => {
      const paste = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true });
      document.body.dispatchEvent(paste);
    }, data);
  }
}

for (const how of ['drop', 'paste'] as const) {
  test(`a picture comes in by ${how}`, async ({ page, server }) => {
    await page.goto(server.url);
    await bring(page, how, await textureFile(SIZE.w, SIZE.h, 'png'));
    await expect(canvasOf(page)).toHaveAttribute('data-photo-width', String(SIZE.w));
  });
}

test('of two photos the one asked for last is opened, though the other takes longer', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  const large = { w: 5000, h: 4000 };
  const name = { name: 'large.jpg', mimeType: 'image/jpeg' };
  const input = page.getByLabel('Open photo');
  await input.setInputFiles({ ...name, buffer: await textureFile(large.w, large.h, 'jpeg') });
  const small = { name: 'small.png', mimeType: 'image/png' };
  await input.setInputFiles({ ...small, buffer: await textureFile(SIZE.w, SIZE.h, 'png') });
  await expect(canvasOf(page)).toHaveAttribute('data-photo-width', String(SIZE.w));
  // The large one would be there by now.
  await page.waitForTimeout(2000);
  await expect(canvasOf(page)).toHaveAttribute('data-photo-width', String(SIZE.w));
});

test('a sample starts a whole first run', async ({ page, server }) => {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Fig in a bowl' }).click();
  await expect(canvasOf(page)).toHaveAttribute('data-photo-width', '512');
  await expect(page.getByText(/mask 14\.\d %/)).toBeVisible();
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByRole('img', { name: 'Output 1 of 1, run 1' })).toBeVisible({
    timeout: 60_000,
  });
});

test.describe('a pasted address', () => {
  let site: HttpServer;
  let origin: string;
  test.beforeAll(async () => {
    const picture = await textureFile(SIZE.w, SIZE.h, 'png');
    site = createServer((request, response) => {
      // Without the header, the interception below would add one that lets us in.
      const allowed = request.url === '/open.png' ? '*' : 'https://elsewhere.example';
      const headers = { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': allowed };
      response.writeHead(200, headers).end(picture);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  test.afterAll(() => {
    site.close();
  });

  /** Pastes an address as soon as the page listens; the browser is told that it is a secure one, which our page asks for. */
  async function paste(page: Page, path: string) {
    await page.route(`https://pictures.example${path}`, async (route) => {
      const answer = await fetch(origin + path);
      const headers = Object.fromEntries(answer.headers);
      await route.fulfill({ headers, body: Buffer.from(await answer.arrayBuffer()) });
    });
    await untilItListens(page);
    await page.evaluate((address) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', address);
      const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true });
      document.body.dispatchEvent(event);
    }, `https://pictures.example${path}`);
  }

  test('is fetched by the browser itself', async ({ page, server }) => {
    await page.goto(server.url);
    await paste(page, '/open.png');
    await expect(canvasOf(page)).toHaveAttribute('data-photo-width', String(SIZE.w));
  });

  test('whose site forbids it gets a plain sentence', async ({ page, server }) => {
    await page.goto(server.url);
    await paste(page, '/closed.png');
    await expect(page.getByRole('alert')).toContainText('does not let other pages read it');
  });
});
