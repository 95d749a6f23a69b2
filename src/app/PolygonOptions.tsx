import { useSyncExternalStore } from 'react';
import type { ShapeControls } from '../canvas/shapeControls';
import { text } from '../text/text';
import { Button } from '../ui/Button';

/** Closes or mends the polygon in progress: what Enter and Backspace do. */
export function PolygonOptions({ shapes }: { shapes: ShapeControls }) {
  const corners = useSyncExternalStore(shapes.subscribe, shapes.corners);
  return (
    <div className="flex shrink-0 gap-2">
      <Button
        tip={text.app.closeShape}
        shortcut="Enter"
        onClick={shapes.finish}
        disabled={corners < 3}
      >
        {text.app.closeShape}
      </Button>
      <Button
        tip={text.app.removeCorner}
        shortcut="Backspace"
        onClick={shapes.removeCorner}
        disabled={corners === 0}
      >
        {text.app.removeCorner}
      </Button>
    </div>
  );
}
