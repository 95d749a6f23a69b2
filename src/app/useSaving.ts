import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Folder } from '../results/folder';
import type { RunSource } from '../results/runSource';
import type { Saving } from '../results/saving';
import type { Run } from '../session/run';
import { text } from '../text/text';
import type { NoticeContent } from './Notice';
import type { Prefer } from './preferences';
import { useOneAtATime } from './useOneAtATime';

const { problems } = text.app;

/** Saving outputs, as the person likes it, into a folder if one was chosen. */
export function useSaving(
  source: RunSource,
  saving: Saving,
  prefer: Prefer,
  say: (notice: NoticeContent) => void,
) {
  const client = useQueryClient();
  const [folder, setFolder] = useState<Folder | null>(null);
  const attempt = useOneAtATime(say);

  const save = async (run: Run, index: number, how: Saving) => {
    const { saveOutput } = await import('../results/saveOutput');
    await saveOutput(client, source, run, index, how, folder);
    told();
  };
  const saveAll = async (run: Run) => {
    const { saveRun } = await import('../results/saveRun');
    await saveRun(client, source, run, folder);
    told();
  };
  /** A download shows by itself; what went into a folder does not. */
  const told = () => {
    if (folder) say({ message: text.results.saving.saved(folder.name), tone: 'calm' });
  };

  return {
    client,
    attempt,
    folder,
    setFolder,
    told,
    saving,
    onSaving: (change: Partial<Saving>) => prefer({ saving: { ...saving, ...change } }),
    download: (run: Run, index: number, how: Partial<Saving> = {}) =>
      attempt(() => save(run, index, { ...saving, ...how }), problems.download),
    downloadAll: (run: Run) => attempt(() => saveAll(run), problems.download),
  };
}
