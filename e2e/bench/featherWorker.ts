import { rectOfSize } from '../../src/geometry/rect';
import { keptBytes } from '../../src/image/worker/keptBytes';
import type { Coverage } from '../../src/mask/coverage';
import { featherWeights } from '../../src/mask/featherWeights';

type Question = { readonly coverage: Coverage; readonly feather: number };

/** The kernel of the stitch alone in a worker: as there, the mask is copied in, and the weights stay. */
self.onmessage = ({ data: { coverage, feather } }: MessageEvent<Question>) => {
  const memory = keptBytes('weights', coverage.data.length);
  const weights = featherWeights(coverage, feather, rectOfSize(coverage), memory);
  self.postMessage(weights[0]);
};
