import { decodeInspected, decodePhoto, inspectPhoto } from '../image/decodePhoto';
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
  const inspected = await inspectPhoto(file);
  const [sessionId, photoId] = [freshId(), freshId()];
  const decoding = decodeInspected(inspected);
  const storing = storePhoto(storage, sessionId, photoId, file);
  try {
    const [decoded] = await Promise.all([decoding, storing]);
    const { size, transparency } = decoded;
    const photo = { id: photoId, name: file.name || 'photo', w: size.w, h: size.h };
    const session = { ...newSession(sessionId, Date.now(), settings), photo };
    await storage.saveSession(session);
    const desk = setDesk(storage, sessionId, photo, decoded);
    return { session, desk, isOurs: true, transparency };
  } catch (error) {
    await Promise.allSettled([
      decoding.then(closePhoto),
      storing.finally(async () => {
        await storage.shelf.removeForGood(sessionId);
        await storage.holds.release(sessionId);
      }),
    ]);
    throw error;
  }
}

/** While it is decoded, which takes longer. */
async function storePhoto(storage: Storage, sessionId: string, photoId: string, file: File) {
  // New: nobody else can have it.
  await storage.holds.take(sessionId);
  await storage.savePhoto(photoId, file, sessionId);
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
