import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeInput } from '../../../src/engine/codec';
import type { Picture } from '../../../src/engine/fill/picture';
import type { Coverage } from '../../../src/mask/coverage';

export const KINDS = ['scratch', 'blob10', 'hole25'] as const;
export type Kind = (typeof KINDS)[number];

/** One picture of the evaluation folder and one of its masks. */
export type Case = { readonly image: string; readonly kind: Kind };

type Listed = { image: string; kind: Kind };

/** The cases that `cases.json` of the folder lists, in its order. */
export function listCases(folder: string): Case[] {
  return JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')).map(
    ({ image, kind }: Listed): Case => ({ image, kind }),
  );
}

/** The photo, which is the truth, and its hole, read as the engine reads them. */
export function loadCase(
  folder: string,
  { image, kind }: { readonly image: string; readonly kind: string },
): Promise<{ picture: Picture; hole: Coverage }> {
  const photo = readFileSync(join(folder, 'images', `${image}.jpg`));
  const mask = readFileSync(join(folder, 'masks', `${image}.${kind}.png`));
  return decodeInput(photo, mask, 'match_input');
}
