import { download } from '../image/download';
import { encodeMaskPng } from '../image/maskPng';
import { fileName } from '../results/fileName';
import { text } from '../text/text';
import type { Desk } from './desk';

/** Saves the mask as a PNG of the photo's size; undefined while there is no desk. */
export function saveMask(
  desk: Desk | null,
  onProblem: (message: string) => void,
): (() => void) | undefined {
  if (!desk) return undefined;
  return () => {
    encodeMaskPng(desk.mask.coverage)
      .then((png) => download(png, fileName({ photo: desk.photo.name, kind: 'mask' }, 'png')))
      .catch(() => onProblem(text.app.problems.download));
  };
}
