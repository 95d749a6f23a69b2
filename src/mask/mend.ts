import type { Frame } from '../geometry/frame';
import type { Coverage } from './coverage';
import type { FindingKind } from './finding';
import { CHECKS } from './findings/checks';
import { keepInside } from './findings/outside';
import { takeSent } from './findings/sent';
import { writeRect } from './tiles';

/** The coverage without a finding of this kind; pixels that have nothing to do with it stay. Always a new array. */
export function mend(coverage: Coverage, frame: Frame, kind: FindingKind): Coverage {
  const sent = takeSent(coverage, frame);
  const check = CHECKS.find((one) => one.kind === kind);
  // Only `outside` is no matter of what is sent.
  if (!check) return keepInside(coverage, sent.part);
  const mended = { ...coverage, data: coverage.data.slice() };
  writeRect(mended, sent.part, check.mend(sent).data);
  return mended;
}
