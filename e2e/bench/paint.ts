import { type Scenario, withBench } from './bench';
import { type Figure, holds, line, medians } from './figure';
import { readOptions } from './options';
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
import { LARGE, SQUARE } from './subject';

/** What the mask editor costs in the built app, beside its budgets: canvas.md §11. */
const SCENARIOS: Record<string, Scenario> = {
  moves: moves(1, [
    { photo: SQUARE, shown: '100 %' },
    { photo: SQUARE, shown: 'fitted' },
    { photo: LARGE, shown: '100 %' },
    { photo: LARGE, shown: 'fitted' },
  ]),
  'moves at ratio 2': moves(2, [
    { photo: SQUARE, shown: '100 %' },
    { photo: SQUARE, shown: 'fitted' },
  ]),
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

const options = readOptions(process.argv.slice(2));
const wanted = Object.entries(SCENARIOS).filter(([name]) => name.includes(options.only));
const results: Figure[] = [];

await withBench(options, async (bench) => {
  const start = performance.now();
  for (const [name, scenario] of wanted) {
    const runs: (readonly Figure[])[] = [];
    for await (const figures of scenario(bench)) {
      runs.push(figures);
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`${seconds} s  ${name}, run ${runs.length} of ${options.runs}`);
    }
    for (const figure of medians(runs)) {
      console.log(line(figure));
      results.push(figure);
    }
  }
});

const budgets = results.filter(({ atMost }) => atMost !== undefined);
const over = budgets.filter((figure) => !holds(figure));
console.log(`\n${budgets.length - over.length} of ${budgets.length} budgets hold`);
for (const figure of over) console.log(line(figure));
if (over.length > 0) process.exitCode = 1;
