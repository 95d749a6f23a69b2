import { decodePhoto } from '../image/decodePhoto';
import { readMask } from '../image/readMask';
import type { Coverage } from '../mask/coverage';
import type { Photo } from '../session/photo';
import { newSession, type Session } from '../session/session';
import type { Settings } from '../session/settings';
import type { Storage } from '../storage/openStorage';
import { closePhoto } from './closePhoto';
import { type Desk, setDesk } from './desk';
import { freshId } from './freshId';
import type { Sample } from './samples';

/** A session and the desk it is worked on. */
export type Opened = {
  readonly session: Session;
  readonly desk: Desk;
  /** Whether this page may change it; else another one has it. */
  readonly isOurs: boolean;
};

/**
 * Opens a picture as a new session, which is stored before it is shown; other sessions stay as they are.
 * Rejects with a `PhotoError` or a `StorageError`, and then nothing has changed.
 * @returns also the picture's transparent pixels, if it has any
 */
export async function openPicture(
  storage: Storage,
  file: File,
  settings: Settings,
): Promise<Opened & { transparency: Coverage | null }> {
  const decoded = await decodePhoto(file);
  const { size, transparency } = decoded;
  const photo = { id: freshId(), name: file.name || 'photo', w: size.w, h: size.h };
  const session = { ...newSession(freshId(), Date.now(), settings), photo };
  try {
    // New: nobody else can have it.
    await storage.holds.take(session.id);
    await storage.savePhoto(photo.id, file, session.id);
    await storage.saveSession(session);
  } catch (error) {
    closePhoto(decoded);
    throw error;
  }
  const desk = setDesk(storage, session.id, photo, decoded);
  return { session, desk, isOurs: true, transparency };
}

/** Opens a sample with its prepared mask and prompt. */
export async function openSample(
  storage: Storage,
  sample: Sample,
  settings: Settings,
): Promise<Opened> {
  const [photo, mask] = await Promise.all([fetchBlob(sample.photo), fetchBlob(sample.mask)]);
  const file = new File([photo], `${sample.key}.jpg`, { type: photo.type });
  const opened = await openPicture(storage, file, { ...settings, prompt: sample.prompt });
  const { coverage } = await readMask(mask, opened.desk.photo);
  opened.desk.mask.load(coverage);
  return opened;
}

async function fetchBlob(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.blob();
}

/** Takes up a stored session where it was left; null when its photo is no longer there. */
export async function reopen(storage: Storage, session: Session): Promise<Opened | null> {
  const { id, photo } = session;
  const file = photo && (await storage.loadPhoto(photo.id));
  if (!photo || !file) return null;
  const isOurs = await storage.holds.take(id);
  const mask = await savedMask(storage, photo, id);
  const desk = setDesk(storage, id, photo, await decodePhoto(file), mask);
  if (!isOurs) desk.keeper.stop();
  return { session, desk, isOurs };
}

/** The mask as it was put away; null when there is none, or it is damaged: the photo and the runs are worth opening. */
async function savedMask(
  storage: Storage,
  photo: Photo,
  sessionId: string,
): Promise<Coverage | null> {
  try {
    // Masks were once kept by their session.
    const saved =
      (await storage.loadMask(photo.id, photo)) ?? (await storage.loadMask(sessionId, photo));
    return saved?.coverage ?? null;
  } catch {
    return null;
  }
}
