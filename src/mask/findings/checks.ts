import type { Check } from './check';
import { empty } from './empty';
import { nearlyAll } from './nearlyAll';
import { outline } from './outline';
import { pinholes } from './pinholes';
import { specks } from './specks';
import { thin } from './thin';

/** All that is checked of what is sent, in the order in which it is told. */
export const CHECKS: readonly Check[] = [empty, nearlyAll, specks, pinholes, outline, thin];
