import { en } from './en';

/** The catalog every language fills in. */
export type Catalog = typeof en;

/** The texts of the language in use. */
export const text: Catalog = en;
