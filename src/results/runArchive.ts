import type { Run } from '../session/run';
import { extensionOf } from './extensionOf';
import { fileName, outputNameParts, runNameParts, sentNames } from './fileName';
import { runRecord } from './runRecord';
import type { NamedFile } from './zipFiles';

type Make = () => Promise<Blob>;

/** How to get what goes into a run's archive; each is asked for once, when its turn comes. */
export type RunFiles = {
  readonly photo: Make;
  /** PNG, in photo pixels. */
  readonly mask: Make;
  /** The two pictures as they went over the wire; null for a mix, of which nothing did. */
  readonly sent: (() => Promise<{ readonly image: Blob; readonly mask: Blob }>) | null;
  /** One for each output that is ready: as it came, and stitched into the photo (PNG). */
  readonly outputs: readonly { readonly index: number; readonly raw: Make; readonly fill: Make }[];
};

/** Everything about a run, one file after the other: photo, mask, what was sent, raw outputs, fills, and `run.json`. */
export async function* runArchive(run: Run, files: RunFiles): AsyncGenerator<NamedFile> {
  const { name } = run.photo;
  const photo = await files.photo();
  const photoName = fileName({ photo: name }, await extensionOf(photo));
  yield { name: photoName, blob: photo };
  const maskName = fileName({ ...runNameParts(run), kind: 'mask' }, 'png');
  yield { name: maskName, blob: await files.mask() };
  const sent = (await files.sent?.()) ?? null;
  const names = sent && (await sentNames(run, sent.image));
  if (sent && names) {
    yield { name: names.image, blob: sent.image };
    yield { name: names.mask, blob: sent.mask };
  }
  const outputs: { index: number; rawName: string; fillName: string }[] = [];
  for (const { index, raw, fill } of files.outputs) {
    const parts = outputNameParts(run, index);
    const blob = await raw();
    const rawName = fileName({ ...parts, kind: 'raw' }, await extensionOf(blob));
    const fillName = fileName(parts, 'png');
    outputs.push({ index, rawName, fillName });
    yield { name: rawName, blob };
    yield { name: fillName, blob: await fill() };
  }
  const record = runRecord(run, { photo: photoName, mask: maskName, sent: names, outputs });
  yield { name: 'run.json', blob: new Blob([JSON.stringify(record, null, 2)]) };
}
