import type { QueryClient } from '@tanstack/react-query';
import { encodeMaskPng } from '../image/maskPng';
import type { Run } from '../session/run';
import { fileName, runNameParts } from './fileName';
import { type Folder, saveStream } from './folder';
import { type RunFiles, runArchive } from './runArchive';
import type { RunSource } from './runSource';
import { fillBlob } from './saveOutput';
import { zipFiles } from './zipFiles';

/** Saves everything about a run as one zip. Pictures are made one after the other: each may be large. */
export async function saveRun(
  client: QueryClient,
  source: RunSource,
  run: Run,
  folder: Folder | null,
): Promise<void> {
  const ready = run.outputs.filter(({ state }) => state === 'ready');
  const files: RunFiles = {
    photo: () => source.photoFile(run),
    mask: async () => encodeMaskPng(await source.mask(run)),
    sent: run.mix ? null : () => source.sent(run),
    outputs: ready.map(({ index }) => ({
      index,
      raw: () => source.output(run, index),
      fill: () => fillBlob(client, source, run, index),
    })),
  };
  const name = fileName(runNameParts(run), 'zip');
  await saveStream(folder, zipFiles(runArchive(run, files)), name);
}
