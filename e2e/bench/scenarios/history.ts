import type { Bench } from '../bench';
import type { Figure } from '../figure';
import { painted } from '../painted';
import { randomWalks } from '../walks';

const STROKES = 500;
const MOVES = 40;

/** What an ordinary stroke takes in the history: the engine is the page's own, played here without a page. */
export async function* history({ runs }: Bench): AsyncGenerator<readonly Figure[]> {
  for (const run of runs) {
    const mask = painted(randomWalks(STROKES, MOVES, 307 + run));
    const value = mask.historyBytes / STROKES;
    yield [{ what: 'history of a stroke', value, unit: 'B', atMost: 6000 }];
  }
}
