/** The object with the changes applied; the same object when none of them changes anything. */
export function patched<T extends object>(value: T, changes: Partial<T>): T {
  const keys = Object.keys(changes) as (keyof T)[];
  return keys.every((key) => Object.is(value[key], changes[key]))
    ? value
    : { ...value, ...changes };
}
