import type { Megapixels } from '../geometry/serverSize';

export type OutputFormat = 'webp' | 'jpg' | 'png';

/** What one worker does at a time: one output of one prediction. Encoded pictures in, an encoded picture out. */
export type FillJob = {
  readonly image: Uint8Array;
  readonly mask: Uint8Array;
  readonly megapixels: Megapixels;
  readonly seed: number;
  /** Which output this is, from 0; each is filled differently. */
  readonly variant: number;
  readonly steps: number;
  readonly format: OutputFormat;
  /** 0…100; png ignores it. */
  readonly quality: number;
};

/** What a worker knows from its start: the path of a model to fill with instead of the patches. */
export type WorkerData = { readonly model: string | null };

/** To the worker. `cancel` is shared memory: the first number becomes 1 when the job is no longer wanted. */
export type WorkerRequest = { readonly job: FillJob; readonly cancel: Int32Array };

/** From the worker. */
export type WorkerReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' };
