import { type Scenario, withBench } from './bench';
import { type Figure, holds, line, medians } from './figure';
import { readOptions } from './options';

/** Measures those of the scenarios that the command line asks for, tells each figure, and fails when any is over. */
export async function measure(scenarios: Record<string, Scenario>): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const wanted = Object.entries(scenarios).filter(([name]) => name.includes(options.only));
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
}
