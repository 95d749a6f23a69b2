import type { PredictionRecord } from './record';

const KEEP_MS = 60 * 60 * 1000;
const KEEP_BYTES = 256 * 1024 * 1024;
/** Bare records (no pictures, no logs) are small: they are kept longer, so that a late look says what happened. */
const KEEP_RECORDS = 1000;

/** Predictions by id, oldest out. */
export type Store = {
  add(record: PredictionRecord): void;
  /** undefined when the id is unknown. */
  get(id: string): PredictionRecord | undefined;
  /** Drops what is too old or too much; every use does so too. */
  tidy(): void;
};

/**
 * A store in memory. Outputs stay an hour after the end, or until newer ones need their room (256 MB in all); then the
 * record says so.
 * @param now milliseconds
 */
export function createStore(now: () => number): Store {
  const records = new Map<string, PredictionRecord>();

  function tidy(): void {
    const ended = [...records.values()].filter((record) => record.completedAt !== null);
    let bytes = ended.reduce((sum, record) => sum + sizeOf(record), 0);
    ended.sort((a, b) => endOf(a) - endOf(b));
    for (const record of ended) {
      const isOld = now() - endOf(record) >= KEEP_MS;
      if (record.isRemoved || (!isOld && bytes <= KEEP_BYTES)) continue;
      bytes -= sizeOf(record);
      removeData(record);
    }
    for (const record of ended.slice(0, Math.max(0, ended.length - KEEP_RECORDS))) {
      records.delete(record.id);
    }
  }

  return {
    add(record) {
      tidy();
      records.set(record.id, record);
    },
    get(id) {
      tidy();
      return records.get(id);
    },
    tidy,
  };
}

function sizeOf(record: PredictionRecord): number {
  return record.outputs.reduce((sum, output) => sum + output.byteLength, 0);
}

function endOf(record: PredictionRecord): number {
  return record.completedAt ?? Number.POSITIVE_INFINITY;
}

function removeData(record: PredictionRecord): void {
  record.outputs = [];
  record.logs = () => '';
  record.isRemoved = true;
}
