import type { Scenario } from './bench';
import { measure } from './measure';
import { feather } from './scenarios/feather';
import { growth } from './scenarios/growth';
import { history } from './scenarios/history';
import { idle } from './scenarios/idle';
import { maskFile } from './scenarios/maskFile';
import { memory } from './scenarios/memory';
import { moves } from './scenarios/moves';
import { opening } from './scenarios/opening';
import { operations } from './scenarios/operations';
import { slowCpu } from './scenarios/slowCpu';
import { undo } from './scenarios/undo';
import { zoom } from './scenarios/zoom';
import { LARGE, type Look, SQUARE } from './subject';

const LOOKS: readonly Look[] = [
  { photo: SQUARE, shown: '100 %' },
  { photo: SQUARE, shown: 'fitted' },
  { photo: LARGE, shown: '100 %' },
  { photo: LARGE, shown: 'fitted' },
];

/** What the mask editor costs in the built app, beside its budgets: canvas.md §11. */
const SCENARIOS: Record<string, Scenario> = {
  moves: moves(1, LOOKS),
  'moves at ratio 2': moves(2, LOOKS),
  'slow CPU': slowCpu,
  growth,
  undo,
  history,
  operations,
  feather,
  'mask file': maskFile,
  zoom,
  opening,
  idle,
  memory,
};

await measure(SCENARIOS);
