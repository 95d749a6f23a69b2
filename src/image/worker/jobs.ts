import { copyPicture } from './copyPicture';
import { encodeFrame, encodeLayers, encodeMask, encodeThumbnail } from './encode';
import { changeMask, examineMask, mendMask } from './maskJobs';
import { encodeMix, mixPart } from './mixPart';
import { openMask, openPhoto } from './openPicture';
import { paintDifferences } from './paintDifferences';
import { keepColours, pickSimilar } from './pickSimilar';
import { stackHalves } from './stackHalves';
import { stitchFill } from './stitchFill';

const all = {
  openPhoto,
  openMask,
  stackHalves,
  copyPicture,
  encodeMask,
  encodeFrame,
  encodeLayers,
  encodeThumbnail,
  stitchFill,
  mixPart,
  encodeMix,
  paintDifferences,
  keepColours,
  pickSimilar,
  changeMask,
  examineMask,
  mendMask,
};

export type JobName = keyof typeof all;
export type JobInputs = { [Name in JobName]: Parameters<(typeof all)[Name]>[0] };
export type JobResults = { [Name in JobName]: Awaited<ReturnType<(typeof all)[Name]>> };

/** What the image worker can do. Every job takes one plain object; bitmaps in it belong to the worker. */
export const jobs: { [Name in JobName]: (input: JobInputs[Name]) => Promise<JobResults[Name]> } =
  all;
