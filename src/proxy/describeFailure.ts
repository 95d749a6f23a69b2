import type { FAILURES, Prediction } from '../contract/prediction';

type Failure = (typeof FAILURES)[number];

/** How vendors word the failures a person can do something about (upstream.md §1.9), and how we do. */
const KNOWN: readonly (readonly [RegExp, Failure, string])[] = [
  [/nsfw|sensitive|safety|E005/i, 'safety', 'the safety filter held everything back'],
  [/E1001|out of memory/i, 'memory', 'the upstream ran out of memory'],
  [/interrupted|code: PA|E1000|E6716|timeout starting/i, 'interrupted', 'the run was interrupted'],
];

/** A failed prediction's error in our words; of the vendor's, only its code is kept. */
export function describeFailure(text: string): NonNullable<Prediction['error']> {
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  const code = /\bE\d{3,4}\b/.exec(text)?.[0];
  const [, failure, message] = known ?? [null, 'other' as const, 'the upstream failed'];
  return { kind: 'upstream', failure, message: code ? `${message} (${code})` : message };
}
