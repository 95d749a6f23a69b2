import { useSyncExternalStore } from 'react';
import type { ViewStore } from '../ui/viewStore';

/** The zoom in per cent. Alone in its component, because it changes with every wheel step. */
export function ZoomLabel({ view }: { view: ViewStore }) {
  const percent = useSyncExternalStore(view.subscribe, () => Math.round(view.get().zoom * 100));
  return <span className="w-14 text-right text-muted phone:hidden">{percent} %</span>;
}
