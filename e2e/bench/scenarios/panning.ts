import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Locator } from '@playwright/test';
import { boxOf } from '../../tools/desk';
import { fillMiddle, openCompare } from '../../tools/filled';
import type { Bench } from '../bench';
import { rendererMemory } from '../cpu';
import type { Figure } from '../figure';
import { play } from '../play';
import { openApp, SQUARE, type Subject } from '../subject';
import type { Walk } from '../walks';

/** Of a pan, and its moves: 250 a second. */
const MOVES = 500;
const SETTLE_MS = 1000;
const KINDS = ['', ', raw'];

/** Panning all panes of Compare at once, four and nine pictures of 1440², and what they take of memory. */
export async function* panning(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const app = await openApp(bench, { photo: SQUARE, shown: 'fitted' });
  await fillMiddle(app.page, 4, [
    [600, 600],
    [900, 800],
  ]);
  await sleep(SETTLE_MS);
  const before = await rendererMemory(bench.cdp);
  const compare = await openCompare(app.page);
  const memory: Figure[] = [];
  const choose = async (panes: 4 | 9) => {
    await choosePictures(compare, panes);
    await sleep(SETTLE_MS);
    // What is drawn for the first time is slower once.
    await pan(app, compare, bench);
    await sleep(SETTLE_MS);
  };
  await choosePictures(compare, 9);
  await sleep(SETTLE_MS);
  const after = await rendererMemory(bench.cdp);
  if (before !== null && after !== null) {
    memory.push({ what: '9 panes: page process, more', value: after - before, unit: 'MB' });
  }
  for (const _ of bench.runs) {
    const figures: Figure[] = [];
    for (const panes of [4, 9] as const) {
      await choose(panes);
      const cost = await pan(app, compare, bench);
      const of = (figure: Figure) => ({ ...figure, what: `${panes} panes: ${figure.what}` });
      figures.push(
        of({ what: 'frame, 95 of 100', value: cost.frameP95, unit: 'ms', ...aim(panes) }),
        of({ what: 'frames dropped', value: cost.droppedPercent, unit: '%' }),
        of({ what: 'script of a move', value: cost.script, unit: 'ms' }),
        of({ what: 'React while panning', value: cost.commits, unit: 'commits', atMost: 0 }),
      );
    }
    yield [...figures, ...memory];
  }
  await app.page.close();
}

const aim = (panes: number) => (panes === 4 ? { atMost: 17 } : {});

/** Four fills, or the photo and four outputs, each as fill and as it came. */
async function choosePictures(compare: Locator, panes: 4 | 9): Promise<void> {
  await compare.getByRole('button', { name: /^Pictures/ }).click();
  const wish = (name: string, wanted: boolean) =>
    compare.getByLabel(name, { exact: true }).setChecked(wanted);
  for (const output of [1, 2, 3, 4]) {
    for (const kind of KINDS) {
      await wish(`Output ${output}, run 1${kind}`, kind === '' || panes === 9);
    }
  }
  await wish('Photo of run 1', panes === 9);
  await compare.getByRole('button', { name: /^Pictures/ }).click();
  await expect(compare.getByRole('figure')).toHaveCount(panes);
}

/** Drags the view round and round in the first pane. */
async function pan(app: Subject, compare: Locator, bench: Bench) {
  const box = await boxOf(compare.getByRole('figure').first());
  const reach = Math.min(box.width, box.height) / 4;
  const moves = bench.scaled(MOVES);
  const walk: Walk = Array.from({ length: moves + 1 }, (_, i) => {
    const turn = (i / 125) * 2 * Math.PI;
    return [
      box.x + box.width / 2 + Math.cos(turn) * reach,
      box.y + box.height / 2 + Math.sin(turn) * reach,
    ];
  });
  const toPage = async (walks: readonly Walk[]) => [...walks];
  return play({ ...app, toPage }, bench.cdp, [walk], 'steady');
}
