/** One measured number, and what it may be at most where there is a budget. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  readonly atMost?: number;
};

export type Unit = '×' | 'ms' | '%' | 'B' | 'MB' | 'commits' | 'errors';

const DIGITS: Record<Unit, number> = { '×': 2, ms: 2, '%': 2, B: 0, MB: 1, commits: 0, errors: 0 };

/** The runs of a scenario as one: of each figure the median. */
export function medians(runs: readonly (readonly Figure[])[]): Figure[] {
  return (runs[0] ?? []).map((figure, i) => ({
    ...figure,
    value: median(runs.map((run) => run[i].value)),
  }));
}

/** The middle value; of an even count, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/** The middle value of one part of all. */
export function medianOf<Part extends string>(
  all: readonly Readonly<Record<Part, number>>[],
  part: Part,
): number {
  return median(all.map((one) => one[part]));
}

export function holds({ value, atMost }: Figure): boolean {
  return atMost === undefined || value <= atMost;
}

/** A line of the table: what, the figure, its budget and whether it holds. */
export function line(figure: Figure): string {
  const { what, value, unit, atMost } = figure;
  const shown = `${value.toFixed(DIGITS[unit])} ${unit}`;
  const budget = atMost === undefined ? '' : `≤ ${atMost} ${unit}`;
  const verdict = atMost === undefined ? '' : holds(figure) ? 'holds' : 'OVER';
  return `${what.padEnd(58)}${shown.padStart(14)}${budget.padStart(16)}  ${verdict}`;
}
