import { useEffect, useState } from 'react';
import type { MaskEngine } from '../mask/maskEngine';
import { packCoverage } from '../mask/packCoverage';
import type { Storage } from '../storage/openStorage';
import type { SavedMask } from '../storage/records';

/**
 * Saves the mask after each commit, the newest state winning when saving is slower than painting.
 * @returns the hash of the mask that storage has, null before the first save
 */
export function useMaskKeeper(
  storage: Storage,
  sessionId: string,
  mask: MaskEngine | null,
  onTrouble: (error: unknown) => void,
): number | null {
  const [savedHash, setSavedHash] = useState<number | null>(null);
  useEffect(() => {
    if (!mask) return;
    let next: SavedMask | null = null;
    let saving = false;
    const save = async () => {
      saving = true;
      while (next) {
        const saved = next;
        next = null;
        try {
          await storage.saveMask(sessionId, saved);
          setSavedHash(saved.hash);
        } catch (error) {
          onTrouble(error);
        }
      }
      saving = false;
    };
    // Packed at once: the bytes may be mid-stroke again by the time an earlier save is through.
    const keep = () => {
      next = { packed: packCoverage(mask.coverage), hash: mask.hash() };
      if (!saving) void save();
    };
    keep();
    return mask.subscribe(keep);
  }, [storage, sessionId, mask, onTrouble]);
  return savedHash;
}
