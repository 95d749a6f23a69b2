import { newId } from '../session/newId';

/** An id for anything we store. */
export function freshId(): string {
  return newId((bytes) => crypto.getRandomValues(bytes));
}
