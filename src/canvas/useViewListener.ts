import { useLayoutEffect } from 'react';
import type { View } from '../geometry/view';
import type { ViewStore } from '../ui/viewStore';

/** Runs `apply` after each render and each change of the view, which renders nothing. */
export function useViewListener(view: ViewStore, apply: (view: View) => void): void {
  useLayoutEffect(() => {
    const run = () => apply(view.get());
    run();
    return view.subscribe(run);
  });
}
