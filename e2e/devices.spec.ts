import { expect, type Page, test } from '@playwright/test';
import {
  aim,
  canvasOf,
  choose,
  drag,
  maskHash,
  openPhoto,
  savedMask,
  setBrush,
  viewOf,
} from './tools/desk';
import { fingersOn } from './tools/fingers';
import { penOn } from './tools/pen';
import { textureFile } from './tools/picture';
import { type Server, startServer } from './tools/server';

const SIZE = { w: 400, h: 300 };

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test.use({ hasTouch: true });

test.beforeEach(async ({ page }) => {
  await page.goto(server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  await setBrush(page, 40);
});

const becomes = (page: Page, hash: string | null) => expect.poll(() => maskHash(page)).toBe(hash);
const changesFrom = (page: Page, hash: string | null) =>
  expect.poll(() => maskHash(page)).not.toBe(hash);
const brushSize = (page: Page) => page.getByRole('slider', { name: 'Brush size' }).inputValue();

test('a stroke that the browser takes away has never begun', async ({ page }) => {
  const fingers = await fingersOn(page);
  const [a, b] = await aim(page, [
    [100, 100],
    [300, 200],
  ]);
  await drag(page, [[50, 50]]);
  const dot = await maskHash(page);
  await fingers.down(0, 1, a);
  await fingers.move(200, 1, b);
  await fingers.lose(300);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => maskHash(page)).not.toBe(dot);
  await page.getByRole('button', { name: 'Redo' }).click();
  await becomes(page, dot);
});

/** Presses, and takes the pointer away in the page as a system does: no input of ours can, but for fingers. */
async function pressAndLose(page: Page, press: () => Promise<unknown>) {
  await page.evaluate(() => {
    const remember = ({ pointerId, pointerType }: PointerEvent) => {
      document.body.dataset.pointer = JSON.stringify({ pointerId, pointerType, bubbles: true });
    };
    addEventListener('pointerdown', remember, { capture: true, once: true });
  });
  await press();
  await canvasOf(page).evaluate((canvas) => {
    const pointer = JSON.parse(document.body.dataset.pointer ?? '');
    canvas.dispatchEvent(new PointerEvent('pointercancel', pointer));
  });
}

for (const device of ['mouse', 'pen'] as const) {
  test(`a stroke by ${device} that is taken away has never begun`, async ({ page }) => {
    const pen = await penOn(page);
    const [a, b, c] = await aim(page, [
      [100, 100],
      [300, 200],
      [200, 250],
    ]);
    await drag(page, [[50, 50]]);
    const dot = await maskHash(page);
    const view = await viewOf(canvasOf(page));
    if (device === 'pen') await pen.hover(a);
    else await page.mouse.move(...a);
    await pressAndLose(page, async () => {
      if (device === 'pen') {
        await pen.down([...a, 0.5]);
        await pen.move([...b, 0.5]);
        return;
      }
      await page.mouse.down();
      await page.mouse.move(...b, { steps: 4 });
    });
    // What is still moved and let go belongs to no stroke.
    if (device === 'pen') {
      await pen.move([...c, 0.5]);
      await pen.up();
    } else {
      await page.mouse.move(...c, { steps: 4 });
      await page.mouse.up();
    }
    await page.waitForTimeout(150);
    expect(await maskHash(page)).toBe(dot);
    expect(await viewOf(canvasOf(page))).toEqual(view);
    await page.getByRole('button', { name: 'Undo' }).click();
    await changesFrom(page, dot);
  });
}

test('trap 16: a pinch on the trackpad zooms and leaves the brush as it is', async ({ page }) => {
  const canvas = canvasOf(page);
  const cdp = await page.context().newCDPSession(page);
  const [[x, y]] = await aim(page, [[200, 150]]);
  const CTRL = 2;
  const pinch = (deltaY: number) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...{ x, y, deltaX: 0, deltaY, modifiers: CTRL },
    });
  const zoom = async () => (await viewOf(canvas)).zoom;
  const before = await zoom();
  await page.mouse.move(x, y);
  await pinch(-10);
  await expect.poll(zoom).toBeCloseTo(before * Math.exp(0.1), 6);
  expect(await brushSize(page)).toBe('40');

  await test.step('with the key itself, Ctrl+wheel changes the brush, and so does Alt+wheel', async () => {
    const zoomed = await zoom();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await expect.poll(() => brushSize(page)).toBe('44');
    await page.keyboard.up('Control');
    await page.keyboard.down('Alt');
    await page.mouse.wheel(0, 100);
    await expect.poll(() => brushSize(page)).toBe('40');
    await page.keyboard.up('Alt');
    expect(await zoom()).toBe(zoomed);
  });

  await test.step('Shift+wheel pans sideways', async () => {
    const { x: left, ...rest } = await viewOf(canvas);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 50);
    await page.keyboard.up('Shift');
    await expect.poll(() => viewOf(canvas)).toEqual({ x: left - 50, ...rest });
  });

  await test.step('trap 19: a Ctrl that was held as the window went is held no more', async () => {
    const zoomed = await zoom();
    await page.keyboard.down('Control');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await pinch(-10);
    await expect.poll(zoom).toBeGreaterThan(zoomed);
    expect(await brushSize(page)).toBe('40');
  });
});

test('trap 19: after Alt-Tab with Space held, a drag paints', async ({ page }) => {
  const canvas = canvasOf(page);
  const view = await viewOf(canvas);
  const empty = await maskHash(page);
  const [[x, y]] = await aim(page, [[200, 150]]);
  await page.mouse.move(x, y);
  await page.keyboard.down('Space');
  await expect(canvas).toHaveCSS('cursor', 'grab');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await drag(page, [
    [100, 100],
    [300, 200],
  ]);
  expect(await maskHash(page)).not.toBe(empty);
  expect(await viewOf(canvas)).toEqual(view);
});

test('the cursor is the outline of what a press would paint', async ({ page }) => {
  const canvas = canvasOf(page);
  const cursor = canvas.locator('[data-brush-cursor]');
  const [ring, minus] = [cursor.locator('div').first(), cursor.locator('div').last()];
  const { zoom } = await viewOf(canvas);
  const [at, next] = await aim(page, [
    [200, 150],
    [250, 150],
  ]);
  await page.mouse.move(...at);
  const box = await ring.boundingBox();
  expect(box?.width).toBeCloseTo(40 * zoom, 1);
  expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(at[0], 1);
  await expect(canvas).toHaveCSS('cursor', 'none');
  await expect(minus).toBeHidden();

  await test.step('with a minus for what erases', async () => {
    await page.keyboard.down('Alt');
    await expect(minus).toBeVisible();
    await page.keyboard.up('Alt');
    await expect(minus).toBeHidden();
    await page.mouse.down({ button: 'right' });
    await expect(minus).toBeVisible();
    await page.mouse.up({ button: 'right' });
    await expect(minus).toBeHidden();
    await choose(page, 'Eraser');
    await page.mouse.move(...next);
    await expect(minus).toBeVisible();
    await choose(page, 'Brush');
  });

  await test.step('with the very pixels where those are seen', async () => {
    const empty = await maskHash(page);
    await setBrush(page, 3);
    await page.mouse.move(...at);
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, -100);
    const zoomed = async () => (await viewOf(canvas)).zoom;
    await expect.poll(zoomed).toBeGreaterThan(16);
    await expect(ring).toBeHidden();
    const edge = await cursor.evaluate((element) => {
      const path = element.querySelector('path');
      // The outline itself, without the breadth of its line.
      const { x = 0, y = 0, width = 0 } = path?.getBBox() ?? {};
      const onPage = path?.getScreenCTM();
      const from = new DOMPoint(x, y).matrixTransform(onPage ?? undefined);
      return { x: from.x, y: from.y, width: width * (onPage?.a ?? 0) };
    });
    await page.mouse.down();
    await page.mouse.up();
    await changesFrom(page, empty);

    const { data } = await savedMask(page);
    const painted = [...data.keys()].filter((i) => data[i] === 255);
    const columns = painted.map((i) => i % SIZE.w);
    const [[left, top]] = await aim(page, [
      [Math.min(...columns), Math.floor(painted[0] / SIZE.w)],
    ]);
    expect(edge.x).toBeCloseTo(left, 0);
    expect(edge.y).toBeCloseTo(top, 0);
    expect(edge.width).toBeCloseTo(new Set(columns).size * (await zoomed()), 0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
  });

  await test.step('and a crosshair where it is tiny', async () => {
    await setBrush(page, 1);
    await page.mouse.move(...at);
    await expect(canvas).toHaveCSS('cursor', /^url\("data:image\/svg/);
  });

  await test.step('under a pen, but not under a finger', async () => {
    await setBrush(page, 40);
    const [pen, fingers] = [await penOn(page), await fingersOn(page)];
    await pen.hover(next);
    await expect(ring).toBeVisible();
    await page.waitForTimeout(600);
    await fingers.down(0, 1, at);
    await fingers.move(100, 1, next);
    await expect(ring).toBeHidden();
    await fingers.up(400, 1);
  });
});
