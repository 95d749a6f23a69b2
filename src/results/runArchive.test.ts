import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import { runArchive } from './runArchive';
import { zipFiles } from './zipFiles';

const picture = async (format: 'png' | 'jpeg' | 'webp', colour: string) => {
  const create = { width: 40, height: 30, channels: 3 as const, background: colour };
  return new Blob([new Uint8Array(await sharp({ create }).toFormat(format).toBuffer())]);
};

const run = exampleRun({
  number: 3,
  state: 'succeeded',
  photo: { id: 'photo-1', name: 'My photo.JPG', w: 40, h: 30 },
  grow: 2,
  feather: 1,
  createdAt: 1_800_000_000_000,
  outputs: [
    { index: 0, state: 'withheld' },
    { index: 1, state: 'ready' },
  ],
});

describe('runArchive', () => {
  it('holds photo, mask, raw outputs, fills and the record, byte for byte, under telling names', async () => {
    const files = {
      photo: await picture('jpeg', '#345'),
      mask: await picture('png', '#fff'),
      sent: { image: await picture('png', '#456'), mask: await picture('png', '#eee') },
      outputs: [
        { index: 1, raw: await picture('webp', '#f00'), fill: await picture('png', '#0f0') },
      ],
    };
    const stream = zipFiles(
      runArchive(run, {
        photo: async () => files.photo,
        mask: async () => files.mask,
        sent: async () => files.sent,
        outputs: files.outputs.map(({ index, raw, fill }) => ({
          index,
          raw: async () => raw,
          fill: async () => fill,
        })),
      }),
    );
    const zip = await new Response(stream).blob();
    const { 'run.json': record, ...pictures } = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const expected = {
      'My-photo.jpg': files.photo,
      'My-photo_run3_mask.png': files.mask,
      'My-photo_run3_sent.png': files.sent.image,
      'My-photo_run3_sent-mask.png': files.sent.mask,
      'My-photo_run3_out2_seed7_raw.webp': files.outputs[0].raw,
      'My-photo_run3_out2_seed7.png': files.outputs[0].fill,
    };
    expect(Object.keys(pictures).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, blob] of Object.entries(expected)) {
      expect(Buffer.compare(pictures[name], Buffer.from(await blob.arrayBuffer()))).toBe(0);
    }
    expect(JSON.parse(new TextDecoder().decode(record))).toMatchObject({
      run: 3,
      createdAt: '2027-01-15T08:00:00.000Z',
      input: { prompt: 'a red door', seed: 7, num_outputs: 2 },
      photo: { name: 'My photo.JPG', w: 40, h: 30, file: 'My-photo.jpg' },
      mask: { grow: 2, feather: 1, file: 'My-photo_run3_mask.png' },
      sent: { image: 'My-photo_run3_sent.png', mask: 'My-photo_run3_sent-mask.png' },
      outputs: [
        { output: 1, state: 'withheld', raw: null, fill: null },
        { output: 2, state: 'ready', fill: 'My-photo_run3_out2_seed7.png' },
      ],
    });
  });
});
