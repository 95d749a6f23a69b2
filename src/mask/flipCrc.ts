import { appendZeros, crc32, crc32Joiner } from './crc32';
import { forEachRun } from './runs';

/** What is behind an edge is measured in whole blocks and a rest. */
const BLOCK = 4096;

/**
 * x³² / (x + 1) modulo the CRC polynomial, the highest power in the lowest bit. All n bits from some place to the end
 * make (xⁿ + 1) / (x + 1), times x³² as a CRC has it; a run is two such stretches, whose "+ 1" cancel.
 */
const EDGE = 0xb6d0fdc0;

/** EDGE with so many bytes behind it, as far as a block goes. */
const EDGES = makeEdges();

const appendBlock = crc32Joiner(BLOCK);

function makeEdges(): Uint32Array {
  const edges = new Uint32Array(BLOCK);
  edges[0] = EDGE;
  for (let i = 1; i < BLOCK; i++) edges[i] = appendZeros(edges[i - 1], 1);
  return edges;
}

/**
 * What the CRC-32 of `length` bytes is XORed with when all bits of the pixels in `runs` are flipped, whatever the bytes
 * are: a CRC is linear over bits, so that only the edges of the runs count.
 */
export function crcOfFlips(runs: Uint8Array, length: number): number {
  let crc = 0;
  let block = Math.floor(length / BLOCK);
  const comeTo = (next: number) => {
    for (; block > next; block--) crc = appendBlock(crc, 0);
  };
  const addEdge = (at: number) => {
    const behind = length - at;
    comeTo(Math.floor(behind / BLOCK));
    crc ^= EDGES[behind % BLOCK];
  };
  forEachRun(runs, (start, end) => {
    addEdge(start);
    addEdge(end);
  });
  comeTo(0);
  return crc >>> 0;
}

/** CRC-32 of `length` zero bytes. */
export function crcOfZeros(length: number): number {
  const block = new Uint8Array(BLOCK);
  const blockCrc = crc32(block);
  let crc = crc32(block, 0, length % BLOCK);
  for (let i = Math.floor(length / BLOCK); i > 0; i--) crc = appendBlock(crc, blockCrc);
  return crc;
}
