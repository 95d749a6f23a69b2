import type { Run } from '../session/run';
import { extensionOf } from './extensionOf';

const LONGEST_STEM = 60;

/** What a saved file's name tells. */
export type NameParts = {
  /** The photo's file name. */
  readonly photo: string;
  /** 1-based, as on screen. */
  readonly run?: number;
  readonly output?: number;
  readonly seed?: number;
  /** The number of a mix, which was put together from outputs of runs. */
  readonly mix?: number;
  /** What kind of picture it is, such as `raw` or `mask`. */
  readonly kind?: string;
};

/**
 * A file name that says what is in it: `photo_run3_out2_seed42.png`. Letters and digits of every script stay; what
 * some file system or shell might object to becomes a hyphen.
 * @param extension without the dot
 */
export function fileName(parts: NameParts, extension: string): string {
  const { run, mix, output, seed, kind } = parts;
  const words = [
    stemOf(parts.photo),
    run !== undefined && `run${run}`,
    mix !== undefined && `mix${mix}`,
    output !== undefined && `out${output}`,
    seed !== undefined && `seed${seed}`,
    kind,
  ];
  return `${words.filter(Boolean).join('_')}.${extension}`;
}

/** The seed a run's outputs came from: the one the upstream reported, else the one asked for. */
export function runSeed(run: Run): number {
  return run.seed ?? run.input.seed;
}

/** What the file name of something of a run tells. */
export function runNameParts({ photo, number, mix }: Run): NameParts {
  return { photo: photo.name, ...(mix ? { mix: number } : { run: number }) };
}

/** What the file name of a run's output tells. @param index 0-based */
export function outputNameParts(run: Run, index: number): NameParts {
  return { ...runNameParts(run), ...(run.mix ? {} : { output: index + 1, seed: runSeed(run) }) };
}

/** What the two pictures that were sent are called. @param image whose bytes tell its format */
export async function sentNames(run: Run, image: Blob) {
  const parts = { photo: run.photo.name, run: run.number };
  return {
    image: fileName({ ...parts, kind: 'sent' }, await extensionOf(image)),
    mask: fileName({ ...parts, kind: 'sent-mask' }, 'png'),
  };
}

function stemOf(name: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...stem].slice(0, LONGEST_STEM).join('').replace(/-+$/, '') || 'photo';
}
