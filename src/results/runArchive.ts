import type { Run } from '../session/run';
import { extensionOf } from './extensionOf';
import { fileName, outputNameParts } from './fileName';
import { runRecord } from './runRecord';
import { zipFiles } from './zipFiles';

/** What goes into a run's archive. */
export type RunFiles = {
  readonly photo: Blob;
  /** PNG, in photo pixels. */
  readonly mask: Blob;
  /** One for each output that is ready: as it came, and stitched into the photo (PNG). */
  readonly outputs: readonly { readonly index: number; readonly raw: Blob; readonly fill: Blob }[];
};

/** Everything about a run in one zip: photo, mask, raw outputs, fills, and `run.json`. */
export async function runArchive(run: Run, { photo, mask, outputs }: RunFiles): Promise<Blob> {
  const { name } = run.photo;
  const photoName = fileName({ photo: name }, await extensionOf(photo));
  const maskName = fileName({ photo: name, run: run.number, kind: 'mask' }, 'png');
  const named = await Promise.all(
    outputs.map(async (output) => {
      const parts = outputNameParts(run, output.index);
      const rawName = fileName({ ...parts, kind: 'raw' }, await extensionOf(output.raw));
      return { ...output, rawName, fillName: fileName(parts, 'png') };
    }),
  );
  const record = runRecord(run, { photo: photoName, mask: maskName, outputs: named });
  return zipFiles([
    { name: photoName, blob: photo },
    { name: maskName, blob: mask },
    ...named.map(({ rawName, raw }) => ({ name: rawName, blob: raw })),
    ...named.map(({ fillName, fill }) => ({ name: fillName, blob: fill })),
    { name: 'run.json', blob: new Blob([JSON.stringify(record, null, 2)]) },
  ]);
}
