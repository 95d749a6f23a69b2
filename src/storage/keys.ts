/** Under what keys things are kept. */
export const keyOf = {
  /** In `runs`. */
  run: (sessionId: string, runId: string) => `${sessionId}/${runId}`,
  /** In `masks`: a part of a photo's mask. The mask itself is under the photo's id, a run's under the run's. */
  band: (photoId: string, band: number) => `${photoId}/${band}`,
  /** What the keys of all its bands begin with. */
  bands: (photoId: string) => `${photoId}/`,
  /** In `blobs` and `files`. */
  photo: (photoId: string) => `photo/${photoId}`,
  image: (runId: string) => `image/${runId}`,
  mask: (runId: string) => `mask/${runId}`,
  output: (runId: string, index: number) => `output/${runId}/${index}`,
};

/** What a picture's key says: its kind, and the id of the photo or the run. */
export function partsOf(blobKey: string): { kind: string; id: string } {
  const [kind = '', id = ''] = blobKey.split('/');
  return { kind, id };
}
