import { type BrowserContext, expect, type Page } from '@playwright/test';
import { aim, canvasOf, drag, maskHash, openPhoto, type Spot, setBrush } from './tools/desk';
import { killTab } from './tools/killTab';
import { textureFile } from './tools/picture';
import { test } from './tools/story';

const SIZE = { w: 400, h: 300 };
const STROKES = 80;
const KILLS = 25;

/** Stroke n as a line of its own, so that any number of first strokes makes a mask like no other. */
function strokeAt(n: number): readonly [Spot, Spot] {
  const [x, y] = [20 + 190 * (n % 2), 10 + 7 * Math.floor(n / 2)];
  return [
    [x, y],
    [x + 150, y],
  ];
}

async function openFresh(page: Page, url: string) {
  await page.goto(url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  await setBrush(page, 4);
}

async function saved(page: Page, hash: string | null) {
  await expect(canvasOf(page)).toHaveAttribute('data-saved-hash', hash ?? '');
}

/** A repeatable stream of numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The mask after each number of strokes. */
async function learnMasks(page: Page): Promise<string[]> {
  const masks = [String(await maskHash(page))];
  for (let n = 0; n < STROKES; n++) {
    await drag(page, strokeAt(n));
    masks.push(String(await maskHash(page)));
  }
  return masks;
}

/** Tells each hash as the page marks it saved, up to its very end. */
async function watchSaved(page: Page, onSaved: (hash: string) => void) {
  await page.exposeFunction('tellSaved', onSaved);
  await canvasOf(page).evaluate((canvas) => {
    const tell = () => {
      const hash = canvas.getAttribute('data-saved-hash');
      if (hash) (window as unknown as { tellSaved(hash: string): void }).tellSaved(hash);
    };
    new MutationObserver(tell).observe(canvas, { attributeFilter: ['data-saved-hash'] });
    tell();
  });
}

/** Draws on and on between places on the page; stops without a word once the tab is gone. */
async function draw(page: Page, places: readonly Spot[], hand: { isDown: boolean }) {
  try {
    for (let i = 0; i < places.length; i += 2) {
      await page.mouse.move(...places[i]);
      await page.mouse.down();
      hand.isDown = true;
      await page.mouse.move(...places[i + 1], { steps: 4 });
      await page.mouse.up();
      hand.isDown = false;
    }
  } catch {
    // Killed.
  }
}

/** Reopens the session, draws, kills the tab after a while; what was marked saved last is returned. */
async function drawAndKill(context: BrowserContext, url: string, masks: string[], after: number) {
  const page = await context.newPage();
  await page.goto(url);
  await expect(canvasOf(page)).toHaveAttribute('data-mask-hash', /./);
  const found = String(await maskHash(page));
  let last = found;
  const hand = { isDown: false };
  let strokes = Math.max(0, masks.indexOf(found));
  if (strokes > STROKES - 25) {
    await page.getByRole('button', { name: 'Clear mask' }).click();
    await saved(page, masks[0]);
    last = masks[0];
    strokes = 0;
  }
  await watchSaved(page, (hash) => {
    last = hash;
  });
  const lines = Array.from({ length: STROKES - strokes }, (_, i) => strokeAt(strokes + i));
  const places = await aim(page, lines.flat());
  const drawing = draw(page, places, hand);
  await page.waitForTimeout(after);
  const { isDown } = hand;
  await killTab(page);
  await drawing;
  return { found, last, isDown };
}

for (const part of [1, 2, 3, 4]) {
  test(`nothing marked saved is lost at ${KILLS} random kill points, part ${part}`, async ({
    context,
    server,
  }) => {
    test.setTimeout(900_000);
    const first = await context.newPage();
    await openFresh(first, server.url);
    const masks = await learnMasks(first);
    await first.getByRole('button', { name: 'Clear mask' }).click();
    await saved(first, masks[0]);
    await killTab(first);
    const random = numbers(part);
    let before = masks[0];
    let midStroke = 0;
    for (let kill = 0; kill <= KILLS; kill++) {
      const { found, last, isDown } = await drawAndKill(context, server.url, masks, 600 * random());
      const where = `kill ${kill} of part ${part}`;
      expect(masks, `${where}: a whole mask, as it was after some stroke`).toContain(found);
      const [now, then] = [masks.indexOf(found), masks.indexOf(before)];
      expect(now, `${where}: at or after what was marked saved`).toBeGreaterThanOrEqual(then);
      before = last;
      if (isDown) midStroke++;
    }
    expect(midStroke, 'some of the kills were in the middle of a stroke').toBeGreaterThan(0);
  });
}

test('a tab killed in the middle of a stroke: the stroke is gone, all before it is there', async ({
  context,
  server,
}) => {
  const page = await context.newPage();
  await openFresh(page, server.url);
  await drag(page, strokeAt(0));
  const hash = await maskHash(page);
  await saved(page, hash);
  const [from, to] = await aim(page, strokeAt(1));
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await killTab(page);
  const again = await context.newPage();
  await again.goto(server.url);
  await expect(canvasOf(again)).toHaveAttribute('data-mask-hash', hash ?? '');
});

for (const [when, scenario] of [
  ['as soon as it is sent', ''],
  ['during the run', ' [scenario:slow-it]'],
] as const) {
  test(`a tab killed ${when}: the result arrives, one prediction was made`, async ({
    context,
    remote,
  }) => {
    const page = await context.newPage();
    await openFresh(page, remote.server.url);
    await setBrush(page, 60);
    await drag(page, strokeAt(20));
    const hash = await maskHash(page);
    await saved(page, hash);
    await page.getByLabel('Prompt').fill(`a hat, killed ${when}${scenario}`);
    const before = remote.creates().length;
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect.poll(() => remote.creates().length).toBe(before + 1);
    await killTab(page);
    const again = await context.newPage();
    await again.goto(remote.server.url);
    const results = again.getByRole('list', { name: 'Results' });
    const output = results.getByRole('img', { name: 'Output 1 of 1, run 1' });
    await expect(output).toBeVisible({ timeout: 30_000 });
    await expect(canvasOf(again)).toHaveAttribute('data-mask-hash', hash ?? '');
    expect(remote.creates()).toHaveLength(before + 1);
  });
}
