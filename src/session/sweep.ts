/** What a sweep can vary. All but the feather change what is sent, so that each value wants a run of its own. */
export const SWEEP_PARAMS = ['guidance', 'steps', 'seed', 'grow', 'feather'] as const;
export type SweepParam = (typeof SWEEP_PARAMS)[number];

/** One parameter and the values it takes, in the order in which they are shown. */
export type SweepAxis = { readonly param: SweepParam; readonly values: readonly number[] };

/** A grid of pictures over one or two parameters; each of its runs carries it. */
export type Sweep = {
  readonly id: string;
  /** The columns. */
  readonly across: SweepAxis;
  /** The rows; null: there is one. */
  readonly down: SweepAxis | null;
};

/** Everything a sweep can vary, as one cell has it. Steps, guidance and seed as on the wire, the others in photo pixels. */
export type CellSettings = Readonly<Record<SweepParam, number>>;

/** One picture of the grid; column and row count from 0. */
export type SweepCell = {
  readonly column: number;
  readonly row: number;
  readonly settings: CellSettings;
};

/** Which runs a sweep needs, and which of them each cell is stitched from. */
export type SweepPlan = {
  readonly cells: readonly SweepCell[];
  /** The settings of each run to be made; its feather is that of its first cell. */
  readonly creates: readonly CellSettings[];
  /** For each cell, the index of its run in `creates`. */
  readonly createOf: readonly number[];
};

/** The cells of a sweep, row by row. @param base what every cell has where no axis says otherwise */
function sweepCells(
  { across, down }: Pick<Sweep, 'across' | 'down'>,
  base: CellSettings,
): readonly SweepCell[] {
  const rows = down ? down.values : [null];
  return rows.flatMap((high, row) =>
    across.values.map((wide, column) => ({
      column,
      row,
      settings: {
        ...base,
        ...(down && high !== null ? { [down.param]: high } : {}),
        [across.param]: wide,
      },
    })),
  );
}

/** Plans a sweep: cells that differ by stitching only share a run, and so do cells that are the same altogether. */
export function planSweep(sweep: Pick<Sweep, 'across' | 'down'>, base: CellSettings): SweepPlan {
  const cells = sweepCells(sweep, base);
  const creates: CellSettings[] = [];
  const createOf = cells.map(({ settings }) => {
    const known = creates.findIndex((create) => needsSameRun(create, settings));
    return known >= 0 ? known : creates.push(settings) - 1;
  });
  return { cells, creates, createOf };
}

/** Whether one run gives both pictures. */
export function needsSameRun(a: CellSettings, b: CellSettings): boolean {
  return SWEEP_PARAMS.every((param) => param === 'feather' || a[param] === b[param]);
}
