import type { Rect } from '../geometry/rect';
import type { Run } from '../session/run';
import type { Sweep, SweepCell } from '../session/sweep';
import type { CellRun } from '../session/sweepRuns';
import type { RunAction } from './runMessage';
import type { RunSource } from './runSource';
import { SweepCellView } from './SweepCellView';
import { axisLabels, cellLabel } from './sweepLabels';

type Props = {
  sweep: Sweep;
  cells: readonly CellRun[];
  source: RunSource;
  /** What is shown of the photo, its pixels; all when undefined. */
  area: Rect | undefined;
  chosen: readonly SweepCell[];
  onChoose: (cell: SweepCell, chosen: boolean) => void;
  onSelect: (cell: SweepCell) => void;
  onAction: (action: RunAction, run: Run) => void;
  onMake: (cell: SweepCell) => void;
};

/** The grid of a sweep, its values at the edges. */
export function SweepTable({ sweep, cells, chosen, onChoose, onSelect, ...on }: Props) {
  const { across, down } = sweep;
  const rows = down ? axisLabels(down) : [null];
  const width = across.values.length;
  return (
    <div className="min-h-0 flex-1 overflow-auto p-3">
      <table className="border-separate border-spacing-2">
        <thead>
          <tr>
            {down && <td />}
            {axisLabels(across).map((label) => (
              <th key={label} scope="col" className="font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((label, row) => (
            <tr key={label ?? ''}>
              {label !== null && (
                <th scope="row" className="max-w-24 pr-1 text-right font-medium">
                  {label}
                </th>
              )}
              {cells.slice(row * width, (row + 1) * width).map(({ cell, run }) => (
                <td key={cell.column} className="p-0">
                  <div className="h-40 w-52">
                    <SweepCellView
                      {...on}
                      cell={cell}
                      run={run}
                      name={cellLabel(sweep, cell)}
                      chosen={chosen.some((other) => isSame(other, cell))}
                      onChoose={(is) => onChoose(cell, is)}
                      onSelect={() => onSelect(cell)}
                    />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether it is the same place in the grid. */
export function isSame(a: SweepCell, b: SweepCell): boolean {
  return a.column === b.column && a.row === b.row;
}
