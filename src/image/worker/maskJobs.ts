import type { Frame } from '../../geometry/frame';
import type { Coverage } from '../../mask/coverage';
import { loading } from '../../mask/edits';
import { examine } from '../../mask/examine';
import { fillHoles } from '../../mask/fillHoles';
import type { Finding, FindingKind } from '../../mask/finding';
import type { Flips } from '../../mask/flips';
import { growCoverage } from '../../mask/growCoverage';
import { coverageOf, type MaskRuns } from '../../mask/maskRuns';
import { mend } from '../../mask/mend';
import { removeSpecks } from '../../mask/removeSpecks';
import { shrinkCoverage } from '../../mask/shrinkCoverage';
import { keptBytes } from './keptBytes';

/** An operation on a whole mask; lengths in photo pixels. */
export type MaskChange =
  | { readonly kind: 'grow' | 'shrink'; readonly radius: number }
  | { readonly kind: 'fillHoles' }
  | { readonly kind: 'removeSpecks'; readonly maxArea: number };

type ChangeInput = { mask: MaskRuns; change: MaskChange };
type ExamineInput = { mask: MaskRuns; frame: Frame };

/** Job: what an operation flips in a mask. */
export async function changeMask({ mask, change }: ChangeInput): Promise<Flips | null> {
  const coverage = decoded(mask);
  return loading(coverage, apply(coverage, change));
}

function decoded(mask: MaskRuns): Coverage {
  return coverageOf(mask, keptBytes('mask', mask.w * mask.h));
}

function apply(coverage: Coverage, change: MaskChange): Coverage {
  switch (change.kind) {
    case 'grow':
      return growCoverage(coverage, change.radius, keptBytes('changed', coverage.data.length));
    case 'shrink':
      return shrinkCoverage(coverage, change.radius, keptBytes('changed', coverage.data.length));
    case 'fillHoles':
      return fillHoles(coverage);
    case 'removeSpecks':
      return removeSpecks(coverage, change.maxArea);
  }
}

/** Job: what may be wrong with a mask. */
export async function examineMask({ mask, frame }: ExamineInput): Promise<readonly Finding[]> {
  return examine(decoded(mask), frame);
}

type MendInput = ExamineInput & { kind: FindingKind };

/** Job: what mending one finding flips in a mask. */
export async function mendMask({ mask, frame, kind }: MendInput): Promise<Flips | null> {
  const coverage = decoded(mask);
  return loading(coverage, mend(coverage, frame, kind));
}
