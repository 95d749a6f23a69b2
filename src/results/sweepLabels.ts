import type { Sweep, SweepAxis, SweepCell } from '../session/sweep';
import { text } from '../text/text';

const t = text.results.sweep;

/** What stands at each value of an axis: `Guidance 30`. */
export function axisLabels({ param, values }: SweepAxis): readonly string[] {
  return values.map((value) => t.value(t.params[param], value));
}

/** What a cell is called: both of its values. */
export function cellLabel({ across, down }: Sweep, { column, row }: SweepCell): string {
  return t.cell(axisLabels(across)[column] ?? '', down ? (axisLabels(down)[row] ?? '') : '');
}
