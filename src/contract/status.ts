/** The statuses of a prediction on our wire (Replicate's, upstream.md §1.4). */
export const STATUSES = [
  'starting',
  'processing',
  'succeeded',
  'failed',
  'canceled',
  'aborted',
] as const;

export type Status = (typeof STATUSES)[number];

/** Whether the prediction has ended for good, one way or another. */
export function isFinal(status: Status): boolean {
  return status !== 'starting' && status !== 'processing';
}
