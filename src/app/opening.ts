import { decodePhoto } from '../image/decodePhoto';
import { readMask } from '../image/readMask';
import type { Coverage } from '../mask/coverage';
import { unpackCoverage } from '../mask/packCoverage';
import type { Photo } from '../session/photo';
import { newSession, type Session } from '../session/session';
import type { Settings } from '../session/settings';
import type { Storage } from '../storage/openStorage';
import { closePhoto } from './closePhoto';
import { type Desk, setDesk } from './desk';
import { freshId } from './freshId';
import type { Sample } from './samples';

/** A session and the desk it is worked on. */
export type Opened = { readonly session: Session; readonly desk: Desk };

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
    await storage.savePhoto(photo.id, file);
    await storage.saveSession(session);
  } catch (error) {
    closePhoto(decoded);
    throw error;
  }
  return { session, desk: setDesk(photo, decoded), transparency };
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
  const file = session.photo && (await storage.loadPhoto(session.photo.id));
  if (!session.photo || !file) return null;
  const mask = await savedMask(storage, session.photo, session.id);
  return { session, desk: setDesk(session.photo, await decodePhoto(file), mask) };
}

/** The mask as it was put away; null when there is none, or it is damaged: the photo and the runs are worth opening. */
async function savedMask(
  storage: Storage,
  photo: Photo,
  sessionId: string,
): Promise<Coverage | null> {
  // Masks were once kept by their session.
  const saved = (await storage.loadMask(photo.id)) ?? (await storage.loadMask(sessionId));
  try {
    return saved && unpackCoverage(saved.packed, photo);
  } catch {
    return null;
  }
}
