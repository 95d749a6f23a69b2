import { measure } from './measure';
import { reopening } from './scenarios/reopening';

/** What a long session costs in the built app: to be opened again with all its runs. */
await measure({ reopening });
