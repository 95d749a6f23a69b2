import { measure } from './measure';
import { panning } from './scenarios/panning';

/** What comparing costs in the built app: panning all panes at once, and memory. */
await measure({ panning });
