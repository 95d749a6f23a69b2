import { useEffect, useState } from 'react';
import { packCoverage } from '../mask/packCoverage';
import type { Storage } from '../storage/openStorage';
import type { Desk } from './desk';

/**
 * Saves the mask after commits, when the page has a moment: packing it at a stroke's end would be felt. It is saved as
 * that of its photo: a session taken up with either photo of a step finds the mask that belongs to it.
 * @returns the hash of the mask that storage has, null before the first save
 */
export function useMaskKeeper(
  storage: Storage,
  { mask, masked }: Pick<Desk, 'mask' | 'masked'>,
  onTrouble: (error: unknown) => void,
): number | null {
  const [savedHash, setSavedHash] = useState<number | null>(null);
  useEffect(() => {
    let unsaved = false;
    let saving = false;
    const save = async () => {
      saving = true;
      while (unsaved) {
        await aMoment();
        // Mid-stroke the bytes are ahead of what was committed.
        if (mask.isStroking) continue;
        unsaved = false;
        const hash = mask.hash();
        try {
          await storage.saveMask(masked.photo.id, { packed: packCoverage(mask.coverage), hash });
          // Telling it renders, which a stroke begun meanwhile would feel.
          while (mask.isStroking) await aMoment();
          setSavedHash(hash);
        } catch (error) {
          onTrouble(error);
        }
      }
      saving = false;
    };
    const keep = () => {
      unsaved = true;
      if (!saving) void save();
    };
    keep();
    return mask.subscribe(keep);
  }, [storage, mask, masked, onTrouble]);
  return savedHash;
}

const LONGEST_WAIT_MS = 300;

/** Resolves when the page is idle, or soon in any case; not every browser tells when it is. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    } else {
      setTimeout(resolve, LONGEST_WAIT_MS);
    }
  });
}
