/** The log of a prediction while its outputs are made, in the words of flux-fill-dev (upstream.md §1.8). */
export type StepLog = {
  /** Everything written so far. */
  text(): string;
  /** Tells which fraction (0…1) of an output is done; whole steps that are new are written. */
  advance(output: number, fraction: number): void;
};

/** So that fractions which should add up to a whole step do. */
const ROUNDING = 1e-6;

/**
 * Progress bars, one after another, each counting to `steps`, as parseProgress of the contract reads them. Outputs are
 * made side by side, so a bar stands for a share of all the work and not for one picture: the count of steps done in
 * all outputs together fills the first bar, then the second, and only ever rises.
 * @param now milliseconds
 */
export function createStepLog(
  head: readonly string[],
  steps: number,
  outputs: number,
  now: () => number,
): StepLog {
  const lines = [...head];
  const fractions = new Array<number>(outputs).fill(0);
  let written = 0;
  let barBegan = now();

  function openBar(): void {
    barBegan = now();
    lines.push('0it [00:00, ?it/s]');
  }

  function writeStep(): void {
    const count = (written % steps) + 1;
    const line = barLine(count, (now() - barBegan) / 1000);
    lines.push(line);
    written += 1;
    if (count < steps) return;
    lines.push(line);
    if (written < steps * outputs) openBar();
  }

  return {
    text: () => lines.join('\n'),
    advance(output, fraction) {
      if (lines.length === head.length) openBar();
      fractions[output] = Math.max(fractions[output], fraction);
      const done = fractions.reduce((sum, each) => sum + each, 0) * steps;
      while (written < Math.floor(done + ROUNDING)) writeStep();
    },
  };
}

/** A line of tqdm without a total, such as `10it [00:02,  4.60it/s]`. */
function barLine(count: number, seconds: number): string {
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0');
  const rest = String(Math.floor(seconds % 60)).padStart(2, '0');
  const rate = seconds > 0 ? (count / seconds).toFixed(2).padStart(5) : '    ?';
  return `${count}it [${minutes}:${rest}, ${rate}it/s]`;
}
