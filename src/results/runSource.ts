import type { Coverage } from '../mask/coverage';
import type { Run } from '../session/run';

/** Where results get a run's parts from; the app supplies it. Each promise may be asked for again and again. */
export type RunSource = {
  /** The photo the run was made of, decoded. It stays open: whoever made it does not close it. */
  photo(run: Run): Promise<ImageBitmap>;
  /** The photo's own file. */
  photoFile(run: Run): Promise<Blob>;
  /** The mask of that run, in photo pixels, before growing. */
  mask(run: Run): Promise<Coverage>;
  /** The two pictures as they went over the wire. */
  sent(run: Run): Promise<{ readonly image: Blob; readonly mask: Blob }>;
  /** The raw bytes of an output that is ready. */
  output(run: Run, index: number): Promise<Blob>;
};
