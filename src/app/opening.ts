import type { Size } from '../geometry/size';
import { decodePhoto } from '../image/decodePhoto';
import { readMask } from '../image/readMask';
import type { Coverage } from '../mask/coverage';
import { unpackCoverage } from '../mask/packCoverage';
import { newSession, type Session } from '../session/session';
import type { Settings } from '../session/settings';
import type { Storage } from '../storage/openStorage';
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
  const { bitmap, size, transparency } = await decodePhoto(file);
  const photo = { id: freshId(), name: file.name || 'photo', w: size.w, h: size.h };
  const session = { ...newSession(freshId(), Date.now(), settings), photo };
  await storage.savePhoto(photo.id, file);
  await storage.saveSession(session);
  return { session, desk: setDesk(photo, bitmap), transparency };
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
  opened.desk.mask.load(await readMask(mask, opened.desk.photo));
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
  const { bitmap } = await decodePhoto(file);
  const mask = await savedMask(storage, session.id, session.photo);
  return { session, desk: setDesk(session.photo, bitmap, mask) };
}

/** The mask as it was put away; null when there is none, or it is damaged: the photo and the runs are worth opening. */
async function savedMask(
  storage: Storage,
  sessionId: string,
  size: Size,
): Promise<Coverage | null> {
  const saved = await storage.loadMask(sessionId);
  try {
    return saved && unpackCoverage(saved.packed, size);
  } catch {
    return null;
  }
}
