import { useState } from 'react';
import type { Session } from '../session/session';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { type Brought, fetchPhoto } from './droppedPhoto';
import type { NoticeContent } from './Notice';
import type { Opened } from './opening';
import { photoProblem, problemOr } from './problemText';
import type { Sample } from './samples';
import type { Workspace } from './useWorkspace';

const t = text.app;

/** Loaded with the first photo: the empty page does without decoding and masks. */
const loadOpening = () => import('./opening');

/** Everything that puts another photo, or another mask, on the desk. A failure leaves the desk as it is and says why. */
export function useOpening(
  storage: Storage,
  { session, desk, open }: Workspace,
  say: (notice: NoticeContent | null) => void,
) {
  const [opening, setOpening] = useState(false);

  const attempt = async (task: () => Promise<void>, problem: (error: unknown) => string) => {
    setOpening(true);
    say(null);
    try {
      await task();
    } catch (error) {
      const kept = desk ? ` ${t.problems.kept}` : '';
      say({ message: problem(error) + kept });
    } finally {
      setOpening(false);
    }
  };

  const openFile = (file: File) =>
    attempt(async () => {
      const { openPicture } = await loadOpening();
      const { transparency, ...opened } = await openPicture(storage, file, session.settings);
      open(opened);
      if (!transparency) return;
      const use = () => opened.desk.mask.load(transparency);
      const { message, use: yes, skip } = t.confirmTransparency;
      say({
        message,
        actions: [
          { label: yes, run: use },
          { label: skip, run: () => undefined },
        ],
      });
    }, photoProblem);

  const openAddress = (address: string) =>
    attempt(
      async () => {
        const file = await fetchPhoto(address);
        await openFile(file);
      },
      () => t.problems.siteForbids,
    );

  const put = (opened: Opened | null) => {
    if (!opened) throw new Error('its photo is gone');
    open(opened);
  };

  return {
    opening,
    openFile,
    openBrought: (brought: NonNullable<Brought>) =>
      'file' in brought ? openFile(brought.file) : openAddress(brought.address),
    openSample: (sample: Sample) =>
      attempt(
        async () => {
          const { openSample } = await loadOpening();
          put(await openSample(storage, sample, session.settings));
        },
        (error) => problemOr(error, t.problems.sample),
      ),
    openSession: (id: Session['id']) => {
      // Opening it anew would lose what can be undone.
      if (id === session.id) return;
      attempt(async () => {
        const { reopen } = await loadOpening();
        const stored = await storage.loadSession(id);
        put(stored && (await reopen(storage, stored)));
      }, photoProblem);
    },
    openMask: (file: File) =>
      attempt(
        async () => {
          const { readMask } = await import('../image/readMask');
          if (desk) desk.mask.load(await readMask(file, desk.photo));
        },
        (error) => problemOr(error, t.problems.mask),
      ),
  };
}
