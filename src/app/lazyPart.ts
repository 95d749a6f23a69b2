import { type ComponentType, lazy } from 'react';

/** A component that is loaded when it is first shown, by the name it is exported under. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
