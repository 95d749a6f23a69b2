import { text } from '../text/text';
import { Slider } from '../ui/Slider';
import { BRUSH_SIZES, SIZE_SCALE } from './brushSize';

const t = text.app;

type Props = {
  size: number;
  onSize: (size: number) => void;
  upright?: boolean;
  className: string;
};

/** The diameter of brush or eraser, in pixels, with as much way for small sizes as for large ones. */
export function BrushSize({ size, onSize, upright, className }: Props) {
  return (
    <Slider
      label={t.brushSize}
      {...BRUSH_SIZES}
      scale={SIZE_SCALE}
      value={size}
      valueText={`${size} ${t.px}`}
      upright={upright}
      onChange={onSize}
      className={className}
    />
  );
}
