import { useEffect } from 'react';
import { photoThumbnail } from '../image/photoThumbnail';
import type { Storage } from '../storage/openStorage';
import type { Desk } from './desk';

const SIDE = 320;

/** Keeps a small picture of the photo on the desk, for the list of sessions. */
export function useThumbnail({ shelf }: Storage, sessionId: string, desk: Desk | null): void {
  const { bitmap, levels } = desk ?? {};
  useEffect(() => {
    if (!bitmap || !levels) return;
    const keep = () =>
      photoThumbnail(bitmap, levels.get() ?? [], SIDE)
        .then((thumbnail) => shelf.setThumbnail(sessionId, thumbnail))
        // The list does without, and a full storage is told by what matters.
        .catch(() => undefined);
    if (levels.get()) void keep();
    else return levels.subscribe(keep);
  }, [shelf, sessionId, bitmap, levels]);
}
