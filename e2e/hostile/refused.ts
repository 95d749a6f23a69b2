import type { ErrorKind } from '../../src/contract/error';

/** Something nobody means well with, as the bytes of a connection, and how it is to be refused. */
export type Hostile = {
  readonly name: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly status: number;
  readonly kind: ErrorKind;
  /** The field that is blamed. */
  readonly field?: string;
};

/** A refusal of that kind: what it is called, what is sent, which field is blamed. */
export const refused =
  (status: number, kind: ErrorKind) =>
  (name: string, bytes: Hostile['bytes'], field?: string): Hostile => ({
    name,
    bytes,
    status,
    kind,
    ...(field !== undefined && { field }),
  });
