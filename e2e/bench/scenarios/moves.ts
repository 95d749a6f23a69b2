import type { Bench, Scenario } from '../bench';
import type { Figure } from '../figure';
import { type Cost, type Pace, play } from '../play';
import { type Look, openApp, openBare, type Subject } from '../subject';
import { randomWalks } from '../walks';

const MOVES = 120;
const STROKES: Record<Pace, number> = { lockstep: 3, steady: 12 };
/** Other strokes for each pace and run. */
const SEEDS: Record<Pace, number> = { lockstep: 23, steady: 1007 };

/** What a move costs in the app, against the bare page before and after, at one device pixel ratio. */
export function moves(ratio: number, looks: readonly Look[]): Scenario {
  return async function* (bench) {
    const bare = await openBare(bench, ratio);
    const apps: [Subject, Look][] = [];
    for (const look of looks) apps.push([await openApp(bench, { ...look, ratio }), look]);
    for (const [subject] of [[bare], ...apps]) await warmUp(subject, bench);
    for (const run of bench.runs) {
      const figures: Figure[] = [];
      let before = await paint(bare, bench, 'lockstep', run);
      for (const [app, look] of apps) {
        const lockstep = await paint(app, bench, 'lockstep', run);
        const after = await paint(bare, bench, 'lockstep', run);
        const steady = await paint(app, bench, 'steady', run);
        const prefixed = (figure: Figure) => ({ ...figure, what: `${app.name}: ${figure.what}` });
        const costs = [
          ...lockstepFigures(lockstep, [before, after], look),
          ...steadyFigures(steady),
        ];
        figures.push(...costs.map(prefixed));
        before = after;
      }
      yield figures;
    }
    for (const [{ page }] of [[bare], ...apps]) await page.close();
  };
}

/** The browser compiles what it runs often: the first strokes cost up to twice as much. */
export async function warmUp(subject: Subject, bench: Bench): Promise<void> {
  await play(subject, bench.cdp, randomWalks(3, MOVES, 41), 'lockstep');
}

/** Paints on an empty mask; other strokes in each run, the same for every subject. */
export async function paint(subject: Subject, bench: Bench, pace: Pace, run: number) {
  await subject.clear();
  const walks = randomWalks(bench.scaled(STROKES[pace]), MOVES, SEEDS[pace] + run);
  return play(subject, bench.cdp, walks, pace);
}

function lockstepFigures(cost: Cost, bare: readonly [Cost, Cost], { shown }: Look): Figure[] {
  const times = (part: 'main' | 'total') => cost[part] / ((bare[0][part] + bare[1][part]) / 2);
  const atFullSize = shown === '100 %';
  return [
    { what: 'main thread', value: times('main'), unit: '×', atMost: atFullSize ? 1.25 : 1.05 },
    { what: 'all processes', value: times('total'), unit: '×', ...(atFullSize && { atMost: 1.2 }) },
    { what: 'main thread of a move and its frame', value: cost.main, unit: 'ms' },
  ];
}

function steadyFigures(cost: Cost): Figure[] {
  return [
    { what: 'frames dropped', value: cost.droppedPercent, unit: '%', atMost: 0.5 },
    { what: 'script of a move', value: cost.script, unit: 'ms', atMost: 0.25 },
    { what: 'frame, 99 of 100', value: cost.frameP99, unit: 'ms', atMost: 17 },
    { what: 'React during strokes', value: cost.commits, unit: 'commits', atMost: 0 },
  ];
}
