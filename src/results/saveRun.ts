import type { QueryClient } from '@tanstack/react-query';
import { download } from '../image/download';
import { encodeMaskPng } from '../image/maskPng';
import type { Run } from '../session/run';
import { fileName } from './fileName';
import { type RunFiles, runArchive } from './runArchive';
import type { RunSource } from './runSource';
import { fillBlob } from './saveFill';

/** Saves everything about a run as one zip. Pictures are made one after the other: each may be large. */
export async function saveRun(client: QueryClient, source: RunSource, run: Run): Promise<void> {
  const outputs: RunFiles['outputs'][number][] = [];
  for (const { index, state } of run.outputs) {
    if (state !== 'ready') continue;
    const raw = await source.output(run, index);
    outputs.push({ index, raw, fill: await fillBlob(client, source, run, index, 'png') });
  }
  const photo = await source.photoFile(run);
  const mask = await encodeMaskPng(await source.mask(run));
  const archive = await runArchive(run, { photo, mask, outputs });
  download(archive, fileName({ photo: run.photo.name, run: run.number }, 'zip'));
}
