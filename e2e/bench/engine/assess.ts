import type { Picture } from '../../../src/engine/fill/picture';
import type { Coverage } from '../../../src/mask/coverage';
import { median } from '../figure';
import { greyOf } from './grey';
import { innerHole } from './innerHole';
import { layout, psnr, ssim } from './likeness';
import { detail, histogramDistance } from './texture';

/** How well a hole was filled, by the measures of engine.md §9, and for scratches by likeness. */
export type Marks = {
  readonly detail: number;
  readonly histogram: number;
  /** dB, as `psnr`. */
  readonly layout: number;
  readonly psnr: number;
  readonly ssim: number;
};

/** Measures a fill against the picture that was there. */
export function assess(result: Picture, truth: Picture, hole: Coverage): Marks {
  const [ours, theirs] = [greyOf(result), greyOf(truth)];
  const inner = innerHole(hole);
  return {
    detail: detail(ours, theirs, truth.w, inner),
    histogram: histogramDistance(ours, theirs, truth.w, inner),
    layout: layout(ours, theirs, hole),
    psnr: psnr(result, truth, hole),
    ssim: ssim(ours, theirs, hole),
  };
}

/** The marks of several pictures as one: the median of detail, the mean of the others. */
export function aggregate(all: readonly Marks[]): Marks {
  const mean = (of: (marks: Marks) => number) =>
    all.reduce((sum, marks) => sum + of(marks), 0) / all.length;
  return {
    detail: median(all.map((marks) => marks.detail)),
    histogram: mean((marks) => marks.histogram),
    layout: mean((marks) => marks.layout),
    psnr: mean((marks) => marks.psnr),
    ssim: mean((marks) => marks.ssim),
  };
}
