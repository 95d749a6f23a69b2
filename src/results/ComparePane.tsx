import { type CSSProperties, useEffect, useRef } from 'react';
import type { ViewStore } from '../ui/viewStore';
import { type Picture, paintPicture } from './paintPicture';

type Props = {
  picture: Picture;
  caption: string;
  view: ViewStore;
  /** Captions of panes that lie over each other stand on different sides. */
  captionSide?: 'left' | 'right';
  style?: CSSProperties;
};

/** One picture by the shared view. */
export function ComparePane({ picture, caption, view, captionSide = 'left', style }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { photo, fill } = picture;
  useEffect(
    () => (canvas.current ? paintPicture(canvas.current, { photo, fill }, view) : undefined),
    [photo, fill, view],
  );
  return (
    <figure className="absolute inset-0 overflow-hidden" style={style}>
      <canvas ref={canvas} className="absolute inset-0 size-full bg-ground" />
      <figcaption
        title={caption}
        className={`pointer-events-none absolute bottom-2 max-w-[calc(100%-1rem)] truncate rounded-md bg-panel/85 px-2 py-1 ${captionSide === 'left' ? 'left-2' : 'right-2'}`}
      >
        {caption}
      </figcaption>
    </figure>
  );
}
