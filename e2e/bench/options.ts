import { parseArgs } from 'node:util';

export type Options = {
  /** How often each scenario is measured; the median counts. */
  readonly runs: number;
  /** Part of the strokes that is played, 0…1. */
  readonly share: number;
  /** Only the scenarios with this in their name. */
  readonly only: string;
};

/** The command line: `--runs 3 --share 1 --only zoom`. Throws on anything else. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '3' },
      share: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  });
  const options = { runs: Number(values.runs), share: Number(values.share), only: values.only };
  if (!(options.runs >= 1 && options.share > 0)) throw new Error('--runs 1… --share 0…1');
  return options;
}
