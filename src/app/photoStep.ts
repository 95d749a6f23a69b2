import type { Photo } from '../session/photo';
import type { Desk } from './desk';

type Masked = Pick<Desk, 'mask' | 'masked'>;

/** Another photo of the same size with an empty mask, as one step of history; `bring` is told which is wanted then. */
export function photoStep({ mask, masked }: Masked, photo: Photo, bring: (wanted: Photo) => void) {
  const before = masked.photo;
  // At once: from here on the mask is kept as this photo's, and what is still being decoded for another is not wanted.
  const want = (wanted: Photo) => {
    masked.photo = wanted;
    bring(wanted);
  };
  masked.photo = photo;
  mask.clear({ undo: () => want(before), redo: () => want(photo) });
}

/** Tells, later on, whether the mask and its photo are what they are now, and nobody is painting. */
export function watchDesk({ mask, masked }: Masked): () => boolean {
  const { photo } = masked;
  const { revision } = mask.getState();
  return () => masked.photo === photo && mask.getState().revision === revision && !mask.isStroking;
}
