import { rectOfSize } from '../../src/geometry/rect';
import type { Coverage } from '../../src/mask/coverage';
import { featherWeights } from '../../src/mask/featherWeights';

type Question = { readonly coverage: Coverage; readonly feather: number };

/** The kernel of the stitch alone in a worker: the mask is copied in, the weights move out. */
self.onmessage = ({ data: { coverage, feather } }: MessageEvent<Question>) => {
  const weights = featherWeights(coverage, feather, rectOfSize(coverage));
  self.postMessage(weights, { transfer: [weights.buffer] });
};
