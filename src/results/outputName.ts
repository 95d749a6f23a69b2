import type { Run } from '../session/run';
import { mix } from '../text/mix';
import { text } from '../text/text';

/** What an output is called among the results. @param index 0-based */
export function outputName(run: Run, index: number): string {
  if (run.mix) return mix.mix(run.number);
  return text.results.output(index + 1, run.outputs.length, run.number);
}
