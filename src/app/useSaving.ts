import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Folder, folderPicker } from '../results/folder';
import type { RunSource } from '../results/runSource';
import type { Saving } from '../results/saving';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { isAbort } from './isAbort';
import type { NoticeContent } from './Notice';
import type { Prefer } from './preferences';
import { useOneAtATime } from './useOneAtATime';

const t = text.results.saving;
const { problems } = text.app;

type Say = (notice: NoticeContent) => void;

/** Taking outputs home: as files, by the clipboard, by the share sheet. */
export function useSaving(source: RunSource, saving: Saving, prefer: Prefer, say: Say) {
  const client = useQueryClient();
  const [folder, setFolder] = useState<Folder | null>(null);
  const attempt = useOneAtATime(say);
  const pick = folderPicker();

  const save = async (run: Run, index: number, how: Saving) => {
    const { saveOutput } = await import('../results/saveOutput');
    await saveOutput(client, source, run, index, how, folder);
    told();
  };
  /** A download shows by itself; what went into a folder does not. */
  const told = () => {
    if (folder) say({ message: t.saved(folder.name), tone: 'calm' });
  };
  const saveAll = async (run: Run) => {
    const { saveRun } = await import('../results/saveRun');
    await saveRun(client, source, run, folder);
    told();
  };
  const copy = async (run: Run, index: number) => {
    const { canCopyPictures, copyPicture } = await import('../results/copyPicture');
    if (!canCopyPictures()) {
      await save(run, index, { what: 'fill', type: 'png', quality: 100 });
      return say({ message: t.savedInstead, tone: 'calm' });
    }
    const { fillBlob } = await import('../results/saveOutput');
    await copyPicture(fillBlob(client, source, run, index));
    say({ message: t.copied, tone: 'calm' });
  };
  const share = async (run: Run, index: number) => {
    const { outputFile } = await import('../results/saveOutput');
    const { sharePicture } = await import('../results/sharePicture');
    const file = await outputFile(client, source, run, index, saving);
    const pass = async () => {
      if ((await sharePicture(file)) === 'done') return;
      const again = () => void attempt(pass, problems.download);
      say({ message: t.readyToShare, actions: [{ label: t.share, run: again }] });
    };
    await pass();
  };
  const choose = async () => {
    // Closing the dialog is an answer too.
    await pick?.({ mode: 'readwrite' }).then(setFolder, (error: unknown) => {
      if (!isAbort(error)) throw error;
    });
  };

  return {
    download: (run: Run, index: number) =>
      attempt(() => save(run, index, saving), problems.download),
    saveRaw: (run: Run, index: number) =>
      attempt(() => save(run, index, { ...saving, what: 'raw' }), problems.download),
    downloadAll: (run: Run) => attempt(() => saveAll(run), problems.download),
    saveSent: (run: Run) =>
      attempt(async () => {
        const { saveSent } = await import('../results/saveSent');
        await saveSent(source, run, folder);
      }, problems.saveSent),
    copy: (run: Run, index: number) => attempt(() => copy(run, index), problems.copyPicture),
    share: (run: Run, index: number) => attempt(() => share(run, index), problems.download),
    saveAs: {
      saving,
      onSaving: (change: Partial<Saving>) => prefer({ saving: { ...saving, ...change } }),
      folder: folder?.name ?? null,
      onChooseFolder: pick ? () => void attempt(choose, problems.folder) : undefined,
      onNoFolder: () => setFolder(null),
    },
  };
}
