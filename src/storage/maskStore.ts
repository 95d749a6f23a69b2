import type { Size } from '../geometry/size';
import type { Coverage } from '../mask/coverage';
import { keyOf } from './keys';
import { bandRecord, maskRecord, packedRecord, parseRecord, parseRecords } from './records';
import type { Tables, Write } from './tables';

/** What of a mask changed since it was saved last, packed (`mask/bands`), and the CRC-32 of all its coverage now. */
export type MaskChange = {
  readonly bands: ReadonlyMap<number, Uint8Array>;
  readonly hash: number;
};

export type SavedMask = { readonly coverage: Coverage; readonly hash: number };

export type MaskStore = {
  /** Changes the mask painted on a photo (each has its own), all of it or nothing. The first change holds all bands. */
  saveMask(sessionId: string, photoId: string, change: MaskChange): Promise<void>;
  /** null when there is none. Rejects with a RangeError when it is damaged, or of another size. */
  loadMask(photoId: string, size: Size): Promise<SavedMask | null>;
  /** Packed; null when there is none. */
  loadRunCoverage(runId: string): Promise<Uint8Array | null>;
};

/** The masks in the tables; `write` changes only a session that is this page's. */
export function maskStore(
  tables: Tables,
  write: (sessionId: string, changes: readonly Write[]) => Promise<void>,
): MaskStore {
  return {
    saveMask: (sessionId, photoId, { bands, hash }) =>
      write(sessionId, [
        { table: 'masks', key: photoId, value: { hash, bands: true } },
        ...[...bands].map(([band, packed]) => ({
          table: 'masks' as const,
          key: keyOf.band(photoId, band),
          value: { band, packed },
        })),
      ]),
    loadMask: async (photoId, size) => {
      const record = parseRecord(maskRecord, await tables.get('masks', photoId));
      if (!record) return null;
      // An empty page does without.
      if ('packed' in record) {
        const { unpackCoverage } = await import('../mask/packCoverage');
        return { coverage: unpackCoverage(record.packed, size), hash: record.hash };
      }
      const { unpackBands } = await import('../mask/bands');
      const records = await tables.list('masks', keyOf.bands(photoId));
      const bands = parseRecords(bandRecord, records).map(
        ({ band, packed }) => [band, packed] as const,
      );
      return { coverage: unpackBands(new Map(bands), size), hash: record.hash };
    },
    loadRunCoverage: async (runId) => parseRecord(packedRecord, await tables.get('masks', runId)),
  };
}
