import { describe, expect, it } from 'vitest';
import { BUILT_IN } from './about';
import { readInput } from './input';
import { presentPrediction } from './present';
import { beginRecord, endRecord, newRecord, type PredictionRecord } from './record';
import { createStore } from './store';

const MINUTE = 60_000;
const MB = 1024 * 1024;

/** A succeeded prediction with one output of the given size. */
function finished(at: number, bytes: number): PredictionRecord {
  const uri = 'data:image/png;base64,iVBORw0KGgo=';
  const read = readInput({ input: { prompt: 'a', image: uri, mask: uri } }, 4);
  if ('invalid' in read) throw new Error('the input of this test is wrong');
  const record = newRecord(read.input, at);
  record.logs = () => 'Using seed: 1';
  beginRecord(record, at);
  endRecord(record, at, { status: 'succeeded', outputs: [new Uint8Array(bytes)] });
  return record;
}

const shown = (record: PredictionRecord) =>
  presentPrediction(record, 'http://x/replicate/v1', BUILT_IN);

describe('the store', () => {
  it('keeps outputs for an hour, then only the record', () => {
    let now = 0;
    const store = createStore(() => now);
    const record = finished(0, 10);
    store.add(record);
    now = 59 * MINUTE;
    expect(shown(store.get(record.id)!)).toMatchObject({
      status: 'succeeded',
      output: [`http://x/replicate/v1/predictions/${record.id}/outputs/out-0.webp`],
      data_removed: false,
    });
    now = 60 * MINUTE;
    expect(shown(store.get(record.id)!)).toMatchObject({
      status: 'succeeded',
      output: null,
      logs: '',
      data_removed: true,
    });
  });

  it('drops the oldest outputs when they pass 256 MB', () => {
    const store = createStore(() => 3);
    const records = [0, 1, 2].map((at) => finished(at, 100 * MB));
    for (const record of records) store.add(record);
    expect(records.map(({ id }) => store.get(id)?.isRemoved)).toEqual([true, false, false]);
  });

  it('never touches one that has not ended', () => {
    let now = 0;
    const store = createStore(() => now);
    const running = { ...finished(0, 1), status: 'processing' as const, completedAt: null };
    store.add(running);
    now = 500 * MINUTE;
    expect(store.get(running.id)?.isRemoved).toBe(false);
  });

  it('knows nothing of other ids', () => {
    expect(createStore(() => 0).get('abcdef')).toBeUndefined();
  });

  it('ends a prediction once', () => {
    const record = finished(5, 1);
    endRecord(record, 9, { status: 'canceled' });
    expect(record).toMatchObject({ status: 'succeeded', completedAt: 5 });
  });
});
