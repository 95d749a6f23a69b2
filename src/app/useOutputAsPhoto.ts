import { useQueryClient } from '@tanstack/react-query';
import type { RunSource } from '../results/runSource';
import { isOutpainted } from '../session/outpaint';
import type { Photo } from '../session/photo';
import type { Run } from '../session/run';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { closePhoto } from './closePhoto';
import type { Desk } from './desk';
import { freshId } from './freshId';
import type { NoticeContent } from './Notice';
import { photoStep, watchDesk } from './photoStep';
import type { Workspace } from './useWorkspace';

const t = text.app;

type On = {
  say: (notice: NoticeContent) => void;
  /** Something else may have taken the stage's place; what is done now is to be seen. */
  showStage: () => void;
  openFile: (file: File) => Promise<void>;
};

/**
 * Goes on with an output as the photo, a step of history, unless something else was done before it was ready. A larger
 * picture is opened as any other.
 */
export function useOutputAsPhoto(
  storage: Storage,
  { session, desk, deskNow, replacePhoto }: Workspace,
  source: RunSource,
  { say, showStage, openFile }: On,
) {
  const client = useQueryClient();

  /** A photo of this session from storage: were the history to hold it decoded, it would outgrow its budget. */
  const bring = async ({ mask, masked }: Desk, photo: Photo) => {
    const decoded = await decodeStored(storage, photo).catch(() => null);
    const now = deskNow();
    // Undo and redo may come faster than photos.
    if (now?.mask !== mask || masked.photo !== photo) {
      if (decoded) closePhoto(decoded);
    } else if (decoded) {
      replacePhoto(session.id, mask, photo, decoded);
    } else {
      masked.photo = now.photo;
      say({ message: t.problems.earlierPhoto });
    }
  };

  return async (run: Run, index: number) => {
    if (!desk) return;
    const isUnchanged = watchDesk(desk);
    const { fillBlob } = await import('../results/saveOutput');
    const { decodePhoto } = await import('../image/decodePhoto');
    const file = await fillBlob(client, source, run, index);
    // The mask and its history are not of that size.
    if (isOutpainted(run)) return openFile(new File([file], run.photo.name, { type: file.type }));
    const photo = { ...run.photo, id: freshId() };
    await storage.savePhoto(photo.id, file, session.id);
    const decoded = await decodePhoto(file);
    if (deskNow()?.mask !== desk.mask || !isUnchanged()) {
      closePhoto(decoded);
      return say({ message: t.problems.notUsedAsPhoto });
    }
    showStage();
    replacePhoto(session.id, desk.mask, photo, decoded);
    photoStep(desk, photo, (wanted) => bring(desk, wanted));
    say({ message: t.usedAsPhoto, tone: 'calm' });
  };
}

async function decodeStored(storage: Storage, { id }: Photo) {
  const file = await storage.loadPhoto(id);
  if (!file) throw new Error('its photo is gone');
  const { decodePhoto } = await import('../image/decodePhoto');
  return decodePhoto(file);
}
