import sharp from 'sharp';
import { expect } from 'vitest';
import { text } from '../../src/text/text';
import { cancel, type Play, type Played, sleepAnHour } from './playRun';

const { results: t } = text;
const { errors, failures } = t;

/** One way an upstream behaves (the numbers are those of upstream.md §6.5), and what the person sees of it. */
export type Row = Play & {
  readonly behaviour: number;
  /** Of the run in the end. */
  readonly words: string;
  /** Of its slots, where they do not all say the same as the run. */
  readonly slots?: readonly string[];
  /** How often a create arrived; once unless told otherwise. */
  readonly creates?: number;
  readonly also?: (played: Played) => void | Promise<void>;
};

const TWO = [t.ready, t.ready];

/** It ends well. */
const good = (behaviour: number, scenario: string, more: Partial<Row> = {}): Row => ({
  behaviour,
  scenario,
  words: t.succeeded(2),
  slots: TWO,
  ...more,
});
/** It ends badly: run and slots say the same. */
const bad = (behaviour: number, scenario: string, words: string, more: Partial<Row> = {}): Row => ({
  behaviour,
  scenario,
  words,
  ...more,
});
/** The run went well, its pictures did not. */
const noPicture = (behaviour: number, scenario: string, slot: string): Row => ({
  behaviour,
  scenario,
  words: t.succeeded(0),
  slots: [slot, slot],
});

const sees =
  (pattern: RegExp, times = 1) =>
  ({ seen }: Played) => {
    expect(seen.filter((words) => pattern.test(words)).length).toBeGreaterThanOrEqual(times);
  };
const asksAgain = { creates: 2, also: sees(/^The service is busy. Trying again in \d+ s$/) };
const one = { input: { num_outputs: 1 }, words: t.succeeded(1), slots: [t.ready] };

/** What the stored pictures are. */
const pictures = async ({ stored }: Played) =>
  Promise.all([...stored.values()].map((bytes) => sharp(bytes).metadata()));

export const ROWS: readonly Row[] = [
  good(1, 'default'),
  good(2, 'full'),
  good(3, 'created-200'),
  good(4, 'created-202'),
  good(5, 'output-missing'),
  good(5, 'output-empty'),
  good(6, 'default', {
    also: ({ seen }) => expect(seen.at(0)).toBe(t.starting),
  }),
  good(7, 'cold-boot', { also: sees(/^The model is warming up/) }),
  good(8, 'slow-it', { also: sees(/^Step \d+ of 28, image [12] of 2$/, 5) }),
  good(9, 'slow-bar', { also: sees(/^Step \d+ of 28, image [12] of 2$/, 5) }),
  good(10, 'slow-returns', { also: sees(/^Step \d+ of 28, image [12] of 2$/, 5) }),
  good(11, 'slow-it', {
    input: { num_outputs: 4 },
    words: t.succeeded(4),
    slots: [...TWO, ...TWO],
    also: sees(/, image 4 of 4$/),
  }),
  good(12, 'default', one),
  good(13, 'output-string', one),
  good(13, 'default', {
    ...one,
    model: 'flux-fill-pro',
    input: { num_outputs: 1, output_format: 'jpg' },
  }),
  good(14, 'output-data'),
  good(15, 'withheld', {
    input: { num_outputs: 3 },
    slots: [t.ready, t.withheld, t.ready],
  }),
  bad(16, 'all-withheld', failures.safety, { slots: [t.withheld, t.withheld] }),
  good(17, 'early-output', { also: ({ early }) => expect(early.size).toBe(2) }),
  good(18, 'late-output'),
  good(18, 'late-empty'),
  bad(18, 'never-output', errors.bad_response),
  bad(19, 'failed-memory', failures.memory),
  bad(19, 'failed-interrupted', failures.interrupted),
  bad(19, 'failed-object', failures.other),
  bad(20, 'slow-it', t.canceled, { at: { 3: cancel }, also: sees(/^Cancelled/) }),
  bad(20, 'slow-cancel-501', t.detached, { at: { 3: cancel } }),
  bad(20, 'cancel-404', t.detached, { at: { 1: cancel } }),
  bad(20, 'cancel-405', t.detached, { at: { 1: cancel } }),
  bad(20, 'cancel-501', t.detached, { at: { 1: cancel } }),
  good(20, 'default', { at: { 30: cancel } }),
  bad(21, 'aborted', t.aborted),
  bad(21, 'deadline-before', t.aborted),
  bad(21, 'deadline-during', t.canceled),
  good(22, 'aliases'),
  good(22, 'ready-status'),
  good(22, 'unknown-status'),
  bad(22, 'cancelled', t.canceled, { at: { 3: cancel } }),
  bad(23, 'auth-replicate', errors.auth),
  bad(23, 'auth-relay', errors.auth),
  bad(24, 'billing', errors.billing),
  bad(24, 'credit', errors.billing),
  bad(24, 'quota-403', errors.billing),
  bad(24, 'quota-429', errors.billing),
  bad(25, 'model-404', errors.unsupported),
  good(25, 'late-404'),
  bad(26, 'invalid-replicate', errors.invalid),
  bad(26, 'invalid-cog', errors.invalid),
  good(27, 'throttled-body', asksAgain),
  good(27, 'throttled-header', asksAgain),
  good(27, 'throttled-date', asksAgain),
  good(27, 'throttled-text', asksAgain),
  good(27, 'throttled-silent', asksAgain),
  bad(27, 'throttled-always', errors.rate_limited, { creates: 4 }),
  good(27, 'burst', { runs: 2, creates: 3 }),
  bad(28, 'too-large-json', errors.too_large),
  bad(28, 'too-large-html', errors.too_large),
  bad(29, 'create-500', errors.upstream),
  bad(29, 'create-502', errors.upstream),
  bad(29, 'create-503', errors.upstream),
  bad(29, 'create-504', errors.upstream),
  good(29, 'get-500'),
  good(29, 'get-502'),
  good(29, 'get-503'),
  good(29, 'get-504'),
  bad(29, 'get-down', t.paused),
  bad(30, 'create-reset', errors.timeout),
  bad(30, 'create-hang', errors.timeout, { patienceMs: 300 }),
  bad(30, 'get-hang', t.paused, { patienceMs: 60 }),
  good(30, 'get-cut'),
  good(30, 'get-drip'),
  bad(31, 'response-lost', errors.timeout, {
    also: ({ fake }) => expect(fake.jobs.size).toBe(1),
  }),
  bad(32, 'envelope-200', errors.upstream),
  bad(32, 'wrapped-error', errors.upstream),
  good(32, 'wrapped'),
  bad(32, 'not-json', errors.bad_response),
  { ...noPicture(33, 'default', t.expired), at: { 2: sleepAnHour } },
  noPicture(33, 'image-403', t.expired),
  noPicture(33, 'image-404', t.expired),
  noPicture(34, 'image-html', t.missing),
  noPicture(34, 'image-redirect', t.missing),
  noPicture(34, 'image-huge', t.missing),
  noPicture(34, 'address-metadata', t.missing),
  noPicture(34, 'address-lookalike', t.missing),
  good(34, 'image-wrong-type'),
  good(35, 'default'),
  good(36, 'default', {
    also({ fake }) {
      const keys = (host: string) =>
        fake.journal
          .filter((entry) => entry.host === host)
          .map(({ headers }) => 'authorization' in headers);
      expect(new Set(keys('api'))).toEqual(new Set([true]));
      expect(keys('output')).toEqual([false, false]);
    },
  }),
  good(37, 'full', {
    also({ fake }) {
      const id = '[0-9a-f]{26}';
      const paths = `^/replicate/v1/(models/black-forest-labs/flux-fill-dev/predictions|predictions/${id})$|^/${id}/out-[01]\\.png$`;
      for (const { path } of fake.journal) expect(path).toMatch(new RegExp(paths));
    },
  }),
  good(38, 'default', {
    also: async (played) => {
      for (const { width, height } of await pictures(played))
        expect([width, height]).toEqual([64, 32]);
    },
  }),
  good(38, 'default', {
    input: { megapixels: '0.25' },
    also: async (played) => {
      for (const { width, height } of await pictures(played))
        expect([width, height]).toEqual([704, 352]);
    },
  }),
  good(39, 'default', {
    also: ({ stored }) => expect(stored.get(0)).not.toEqual(stored.get(1)),
  }),
  good(40, 'default', { also: ({ run }) => expect(run.seed).toBe(7) }),
  good(41, 'default', {
    input: { output_format: 'webp' },
    also: async (played) => {
      for (const { format } of await pictures(played)) expect(format).toBe('webp');
    },
  }),
  good(42, 'default', { cog: true }),
  bad(42, 'failed-memory', failures.memory, { cog: true }),
  bad(42, 'slow-it', t.canceled, { cog: true, at: { 3: cancel } }),
  bad(42, 'default', errors.upstream, {
    cog: true,
    before: ({ cog }) => cog.setHealth('SETUP_FAILED'),
  }),
  good(42, 'default', {
    cog: true,
    before: ({ cog }) => cog.setHealth('STARTING'),
    at: { 5: ({ cog }) => cog.setHealth('READY') },
    ...asksAgain,
  }),
  bad(42, 'invalid-cog', errors.invalid, { cog: true }),
];
