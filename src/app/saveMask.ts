import { download } from '../image/download';
import { encodeMaskPng } from '../image/maskPng';
import { fileName } from '../results/fileName';
import type { Desk } from './desk';
import { nextTask } from './nextTask';

/** Saves the mask as a PNG of the photo's size. */
export async function saveMask({ mask, photo, work }: Desk): Promise<void> {
  if (!(await work.finish())) throw new Error('what was being done to the mask did not get done');
  await nextTask();
  const png = await encodeMaskPng(mask.coverage);
  // To make it a link, the browser's process is asked and waited for.
  await nextTask();
  download(png, fileName({ photo: photo.name, kind: 'mask' }, 'png'));
}
