import { KEEP, REPAINT } from './coverage';
import { byteFinder } from './findByte';

/** Runs shorter than this are written byte by byte: for longer ones what is built in pays. */
const SHORT = 24;

/**
 * Writes run lengths of a mask, given its painted spans: alternating, the first counts KEEP (and may be 0), each an
 * unsigned LEB128 number (seven bits a byte, low bits first, the high bit set on all but the last byte).
 */
export class RunWriter {
  #out = new Uint8Array(256);
  #used = 0;
  /** Where the runs written so far end. */
  #written = 0;
  /** The last span, which may still grow. */
  #start = 0;
  #end = 0;

  /** Adds pixels `start` … `end` − 1, none of them before the end of the last span. Spans that touch become one. */
  add(start: number, end: number): void {
    if (start !== this.#end) {
      this.#flush();
      this.#start = start;
    }
    this.#end = end;
  }

  /** The run lengths of the whole mask, which has `length` pixels. Ends the writing. */
  finish(length: number): Uint8Array {
    this.#flush();
    if (this.#written < length) this.#write(length - this.#written);
    return this.#out.slice(0, this.#used);
  }

  #flush(): void {
    if (this.#start === this.#end) return;
    this.#write(this.#start - this.#written);
    this.#write(this.#end - this.#start);
    this.#written = this.#end;
  }

  #write(length: number): void {
    // No length takes more than 8 bytes.
    if (this.#used + 8 > this.#out.length) this.#grow();
    let rest = length;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#out[this.#used++] = (rest & 127) | 128;
    this.#out[this.#used++] = rest;
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#out.length);
    larger.set(this.#out);
    this.#out = larger;
  }
}

/** Run lengths of bytes that are only 0 or 255, as `RunWriter` writes them. */
export function encodeRuns(bytes: Uint8Array): Uint8Array {
  const writer = new RunWriter();
  const find = byteFinder(bytes);
  for (let at = 0; at < bytes.length; ) {
    const start = find(REPAINT, at, bytes.length);
    at = find(KEEP, start, bytes.length);
    writer.add(start, at);
  }
  return writer.finish(bytes.length);
}

/** Calls `visit` with each painted run (pixels `start` … `end` − 1), and returns how many pixels all runs add up to. */
export function forEachRun(runs: Uint8Array, visit: (start: number, end: number) => void): number {
  let at = 0;
  let value = KEEP;
  for (let i = 0; i < runs.length; value = REPAINT - value) {
    let length = 0;
    let scale = 1;
    while (runs[i] > 127) {
      length += (runs[i++] & 127) * scale;
      scale *= 128;
    }
    // Cut off in a number this is NaN, and so is the sum.
    length += runs[i++] * scale;
    if (value === REPAINT) visit(at, at + length);
    at += length;
  }
  return at;
}

/** Makes bytes that are all KEEP those that `encodeRuns` was given. Throws a RangeError when those were not as many. */
export function decodeRuns(runs: Uint8Array, bytes: Uint8Array): void {
  const total = forEachRun(runs, (start, end) => {
    if (end - start > SHORT) bytes.fill(REPAINT, start, end);
    else for (let i = start; i < end; i++) bytes[i] = REPAINT;
  });
  if (total === bytes.length) return;
  throw new RangeError(`runs add up to ${total} pixels instead of ${bytes.length}`);
}
