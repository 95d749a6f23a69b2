import { saveStream } from '../results/folder';
import { zipFiles } from '../results/zipFiles';
import type { Storage } from '../storage/openStorage';

/** Saves everything of a session as one `.maskroom` file. */
export async function exportSession(storage: Storage, id: string, name: string): Promise<void> {
  const parts = await storage.exportSession(id);
  if (!parts) throw new Error('the session cannot be read');
  const stem = name.replace(/\.[a-z]{1,5}$/i, '').replace(/[\\/:*?"<>|]+/g, '_') || 'session';
  await saveStream(null, zipFiles(parts), `${stem}.maskroom`);
}
