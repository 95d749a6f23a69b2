import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../tools/browser';
import { aim, canvasOf, maskHash, openPhoto, setBrush } from '../tools/desk';
import { textureFile } from '../tools/picture';
import { startServer } from '../tools/server';
import { type Cost, type Pace, play, RECORDER } from './play';
import { randomWalks, type Walk } from './walks';

/** What painting costs in the built app, as a ratio to the least a page can do, measured in the same run. */
const SIDE = 1440;
const BRUSH = 40;
const MOVES = 120;
/** `npm run bench:paint -- 0.2` plays a fifth of the strokes. */
const SHARE = Number(process.argv[2] ?? 1);
const STROKES: Record<Pace, number> = {
  steady: Math.ceil(60 * SHARE),
  lockstep: Math.ceil(15 * SHARE),
};
/** Other strokes for each pace, so that each paints something new. */
const SEEDS: Record<Pace, number> = { steady: 7, lockstep: 23 };
const WARM_UP = randomWalks(5, MOVES, SIDE, 41);
const WINDOW = { width: 1440, height: 900 };

/** A page to paint on, with the way from photo pixels to page pixels. */
type Subject = { name: string; page: Page; toPage(walk: Walk): Promise<Walk> };

async function openBare(browser: Browser): Promise<Subject> {
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
  await page.addInitScript(RECORDER);
  await page.goto(new URL('./bare.html', import.meta.url).href);
  return { name: 'bare canvas', page, toPage: async (walk) => walk };
}

async function openApp(browser: Browser, url: string, name: string): Promise<Subject> {
  const page = await browser.newPage({ viewport: WINDOW });
  await page.addInitScript(RECORDER);
  await page.goto(url);
  const buffer = await textureFile(SIDE, SIDE, 'jpeg');
  await openPhoto(
    page,
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer },
    { w: SIDE, h: SIDE },
  );
  await setBrush(page, BRUSH);
  return { name, page, toPage: (walk) => aim(page, walk) };
}

/** The app in a window so large that the whole photo is shown at 100 %. */
async function openAppAtFullSize(browser: Browser, url: string): Promise<Subject> {
  const subject = await openApp(browser, url, 'Maskroom, 100 %');
  const box = await canvasOf(subject.page).boundingBox();
  if (!box) throw new Error('the canvas is not on the page');
  await subject.page.setViewportSize({
    width: Math.ceil(WINDOW.width + SIDE - box.width),
    height: Math.ceil(WINDOW.height + SIDE - box.height),
  });
  await subject.page.getByRole('button', { name: 'Fit', exact: true }).click();
  await subject.page.getByRole('button', { name: '100%', exact: true }).click();
  return subject;
}

/** The browser compiles what it runs often: the first strokes cost up to twice as much. */
async function warmUp(subject: Subject): Promise<void> {
  await play(subject.page, await toPage(subject, WARM_UP), 'lockstep');
}

async function toPage(subject: Subject, walks: readonly Walk[]): Promise<Walk[]> {
  return Promise.all(walks.map((walk) => subject.toPage(walk)));
}

async function measure(subject: Subject, pace: Pace): Promise<Cost> {
  const walks = randomWalks(STROKES[pace], MOVES, SIDE, SEEDS[pace]);
  return play(subject.page, await toPage(subject, walks), pace);
}

async function measureApp(subject: Subject, pace: Pace): Promise<Cost> {
  const before = await maskHash(subject.page);
  const cost = await measure(subject, pace);
  if ((await maskHash(subject.page)) === before)
    throw new Error(`${subject.name}: nothing painted`);
  return cost;
}

const mean = (a: number, b: number) => (a + b) / 2;

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(12))).join('');
}

function report(name: string, cost: Cost, baseline: number): string {
  return row([
    name,
    cost.mainPerMove.toFixed(3),
    (cost.mainPerMove / baseline).toFixed(2),
    cost.scriptPerMove.toFixed(3),
    cost.frameP95.toFixed(1),
    cost.droppedPercent.toFixed(1),
    String(cost.commits),
  ]);
}

/** The baseline runs before and after each subject: the machine drifts. */
async function compare(bare: Subject, apps: readonly Subject[], pace: Pace): Promise<void> {
  console.log(`\n${pace}, ${STROKES[pace]} strokes × ${MOVES} moves, brush ${BRUSH} px`);
  console.log(
    row(['', 'main ms/move', '× bare', 'script ms', 'frame p95', 'dropped %', 'commits']),
  );
  let before = await measure(bare, pace);
  console.log(report(bare.name, before, before.mainPerMove));
  for (const app of apps) {
    const cost = await measureApp(app, pace);
    const after = await measure(bare, pace);
    console.log(report(app.name, cost, mean(before.mainPerMove, after.mainPerMove)));
    console.log(report(bare.name, after, after.mainPerMove));
    before = after;
  }
}

const executablePath = findBrowser();
const server = await startServer();
const browser = await chromium.launch({
  args: BROWSER_FLAGS,
  ...(executablePath && { executablePath }),
});
try {
  const bare = await openBare(browser);
  const apps = [
    await openAppAtFullSize(browser, server.url),
    await openApp(browser, server.url, 'Maskroom, fitted'),
  ];
  for (const subject of [bare, ...apps]) await warmUp(subject);
  for (const pace of ['lockstep', 'steady'] as const) await compare(bare, apps, pace);
} finally {
  await browser.close();
  await server.stop();
}
