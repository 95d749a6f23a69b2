import { app } from './en/app';
import { compare } from './en/compare';
import { results } from './en/results';
import { shelf } from './en/shelf';

/** Every text a person reads, in English. Sections are named after the room that shows them. */
export const en = {
  canvas: { name: 'Mask canvas' },
  results,
  shelf,
  compare,
  app,
};
