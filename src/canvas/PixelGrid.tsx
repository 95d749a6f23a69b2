import type { Context } from 'konva/lib/Context';
import type { Layer as KonvaLayer } from 'konva/lib/Layer';
import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore';
import type { Size } from '../geometry/size';
import type { ViewStore } from '../ui/viewStore';
import { gridAlpha, gridLines, hasGrid } from './gridLines';

type Props = { readonly photo: Size; readonly view: ViewStore };

/** Thin lines between the photo's pixels once these are large; below, there is no layer at all. */
export function PixelGrid({ photo, view }: Props) {
  const shown = useSyncExternalStore(view.subscribe, () => hasGrid(view.get().zoom));
  return shown && <GridLayer photo={photo} view={view} />;
}

function GridLayer({ photo, view }: Props) {
  const layer = useRef<KonvaLayer>(null);
  const draw = useCallback(
    ({ _context: context }: Context) => {
      const { width: w, height: h } = context.canvas;
      // Before it is laid out Konva has it drawn too.
      if (w === 0 || h === 0) return;
      const dashes = context.createPattern(dashTile(), 'repeat');
      if (!dashes) return;
      context.resetTransform();
      context.beginPath();
      for (const line of gridLines(photo, view.get(), { w, h })) {
        context.rect(line.x, line.y, line.w, line.h);
      }
      context.globalAlpha = gridAlpha(view.get().zoom);
      context.fillStyle = dashes;
      context.fill();
    },
    [photo, view],
  );

  useLayoutEffect(() => {
    // As the mask's layer: the view is in CSS px.
    layer.current?.getCanvas().setPixelRatio(1);
  }, []);

  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={draw} />
    </Layer>
  );
}

/** Side of the tile; dark and light dashes of half as much show on any photo. */
const TILE = 4;

/** Diagonal stripes, of which a line along either axis takes dashes. */
function dashTile(): OffscreenCanvas {
  const tile = new OffscreenCanvas(TILE, TILE);
  const context = tile.getContext('2d');
  for (let i = 0; context && i < TILE * TILE; i++) {
    const [x, y] = [i % TILE, Math.floor(i / TILE)];
    context.fillStyle = (x + y) % TILE < TILE / 2 ? 'black' : 'white';
    context.fillRect(x, y, 1, 1);
  }
  return tile;
}
