import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type NamedFile, zipFiles } from './zipFiles';

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) % 256);
const MEGABYTE = 1 << 20;

/** Files of these sizes, and which of them were asked for so far. */
function files(sizes: readonly number[]) {
  const asked: number[] = [];
  async function* make(): AsyncGenerator<NamedFile> {
    for (const size of sizes) {
      asked.push(size);
      yield { name: `${size}.bin`, blob: new Blob([bytes(size)]) };
    }
  }
  return { asked, make };
}

it('holds every file byte for byte, empty and large ones too', async () => {
  const sizes = [0, 1, MEGABYTE, 2 * MEGABYTE + 7];
  const zip = await new Response(zipFiles(files(sizes).make())).arrayBuffer();
  const unzipped = unzipSync(new Uint8Array(zip));
  expect(Object.keys(unzipped)).toEqual(sizes.map((size) => `${size}.bin`));
  for (const size of sizes) {
    expect(Buffer.compare(unzipped[`${size}.bin`], bytes(size))).toBe(0);
  }
});

it('asks for a file only once the one before it was read', async () => {
  const { asked, make } = files([3 * MEGABYTE, 5]);
  const reader = zipFiles(make()).getReader();
  for (let parts = 0; parts < 3; parts++) await reader.read();
  expect(asked).toEqual([3 * MEGABYTE]);
  while (!(await reader.read()).done);
  expect(asked).toEqual([3 * MEGABYTE, 5]);
});

it('fails when a file cannot be made', async () => {
  async function* broken(): AsyncGenerator<NamedFile> {
    yield { name: 'a', blob: new Blob(['a']) };
    throw new Error('no such output');
  }
  await expect(new Response(zipFiles(broken())).blob()).rejects.toThrow();
});
