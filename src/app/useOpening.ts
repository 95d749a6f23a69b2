import { startTransition, useRef, useState } from 'react';
import type { ImportedMask } from '../image/maskOf';
import type { Coverage } from '../mask/coverage';
import type { Session } from '../session/session';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { bringMask } from './bringMask';
import { closePhoto } from './closePhoto';
import type { Desk } from './desk';
import { type Brought, fetchPhoto } from './droppedPhoto';
import { loadOnce } from './loadOnce';
import type { NoticeContent } from './Notice';
import type { Opened } from './opening';
import { photoProblem, problemOr } from './problemText';
import type { Sample } from './samples';
import type { Workspace } from './useWorkspace';

const t = text.app;

/** Loaded with the first photo: the empty page does without decoding and masks. */
const loadOpening = loadOnce(() => import('./opening'));

type Say = (notice: NoticeContent | null) => void;

/** Everything that puts another photo, or another mask, on the desk. A failure leaves the desk as it is and says why. */
export function useOpening(
  storage: Storage,
  { session, desk, deskNow, open }: Workspace,
  /** `showStage`: something else may have taken its place; what is done to the mask is to be seen. */
  { say, showStage }: { say: Say; showStage: () => void },
) {
  const [opening, attempt] = useAttempt(say, desk !== null);

  /** Takes what was opened, unless something else was asked for meanwhile. */
  const take = (opened: Opened, isWanted: () => boolean) => {
    if (isWanted()) startTransition(() => open(opened));
    else closePhoto(opened.desk);
  };

  const bring = async (to: Desk, mask: ImportedMask) => {
    showStage();
    const outcome = await bringMask(to, mask, () => deskNow()?.mask === to.mask);
    if (outcome === 'overtaken') say({ message: t.problems.maskOvertaken });
  };

  const openFile = (file: File) =>
    attempt(async (isWanted) => {
      const { openPicture } = await loadOpening();
      const { transparency, ...opened } = await openPicture(storage, file, session.settings);
      take(opened, isWanted);
      if (!transparency || !isWanted()) return;
      say(askFor(() => bring(opened.desk, transparencyMask(transparency))));
    }, photoProblem);

  const openAddress = (address: string) =>
    attempt(
      async (isWanted) => {
        const file = await fetchPhoto(address);
        if (isWanted()) await openFile(file);
      },
      () => t.problems.siteForbids,
    );

  const openSample = (sample: Sample) =>
    attempt(
      async (isWanted) => {
        const opener = await loadOpening();
        take(await opener.openSample(storage, sample, session.settings), isWanted);
      },
      (error) => problemOr(error, t.problems.sample),
    );

  const openSession = (id: Session['id']) =>
    attempt(async (isWanted) => {
      showStage();
      take(await stored(storage, id), isWanted);
    }, photoProblem);

  /** The session on the desk, as the other page has left it. */
  const workHere = () =>
    attempt(async (isWanted) => {
      await storage.holds.takeOver(session.id);
      take(await stored(storage, session.id), isWanted);
    }, photoProblem);

  const openMask = (file: File) =>
    attempt(
      async (isWanted) => {
        const { readMask } = await import('../image/readMask');
        const read = desk && (await readMask(file, desk.photo));
        if (read && isWanted()) await bring(desk, read);
      },
      (error) => problemOr(error, t.problems.mask),
    );

  return {
    opening,
    openFile,
    openBrought: (brought: NonNullable<Brought>) =>
      'file' in brought ? openFile(brought.file) : openAddress(brought.address),
    openSample,
    // Opening the same anew would lose what can be undone.
    openSession: async (id: Session['id']) => {
      if (id !== session.id) await openSession(id);
    },
    workHere,
    openMask,
  };
}

/**
 * Whether something is being opened, and how to: what was said before is over, and what goes wrong is said. What was
 * asked for last counts, however long another takes: each task can tell whether it is still the one. Rendered in
 * slices: all of the page at once would be felt.
 */
function useAttempt(say: Say, hasPhoto: boolean) {
  const [opening, setOpening] = useState(false);
  const newest = useRef(0);
  const attempt = async (
    task: (isWanted: () => boolean) => Promise<void>,
    problem: (error: unknown) => string,
  ) => {
    const nth = ++newest.current;
    const isWanted = () => newest.current === nth;
    startTransition(() => {
      setOpening(true);
      say(null);
    });
    try {
      await task(isWanted);
    } catch (error) {
      if (!isWanted()) return;
      const kept = hasPhoto ? ` ${t.problems.kept}` : '';
      say({ message: problem(error) + kept });
    } finally {
      if (isWanted()) startTransition(() => setOpening(false));
    }
  };
  return [opening, attempt] as const;
}

async function stored(storage: Storage, id: Session['id']): Promise<Opened> {
  const { reopen } = await loadOpening();
  const session = await storage.loadSession(id);
  const opened = session && (await reopen(storage, session));
  if (!opened) throw new Error('its photo is gone');
  return opened;
}

function askFor(use: () => void): NoticeContent {
  const { message, use: yes, skip } = t.confirmTransparency;
  return {
    message,
    actions: [
      { label: yes, run: use },
      { label: skip, run: () => undefined },
    ],
  };
}

function transparencyMask(coverage: Coverage): ImportedMask {
  const { w, h } = coverage;
  return { coverage, picture: { w, h }, from: 'alpha', inverted: true };
}
