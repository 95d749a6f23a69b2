import type { RunSource } from '../results/runSource';
import type { Storage } from '../storage/openStorage';
import type { Desk } from './desk';

/** The parts of runs, from storage; the photo on the desk is not decoded a second time. */
export function runSource(storage: Storage, desk: Desk | null): RunSource {
  const photoFile: RunSource['photoFile'] = async (run) =>
    found(await storage.loadPhoto(run.photo.id), 'photo');
  return {
    photoFile,
    photo: async (run) => {
      if (desk?.photo.id === run.photo.id) return desk.bitmap;
      const { decodePhoto } = await import('../image/decodePhoto');
      return (await decodePhoto(await photoFile(run))).bitmap;
    },
    mask: async (run) => {
      const { unpackCoverage } = await import('../mask/packCoverage');
      return unpackCoverage(found(await storage.loadRunCoverage(run.id), 'mask'), run.photo);
    },
    sent: (run) => storage.loadSent(run.id),
    output: async (run, index) => found(await storage.loadOutput(run.id, index), 'output'),
  };
}

function found<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`the ${what} is no longer in storage`);
  return value;
}
