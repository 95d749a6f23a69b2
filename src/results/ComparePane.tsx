import { type CSSProperties, useEffect, useRef } from 'react';
import type { ViewStore } from '../ui/viewStore';
import { paintPicture } from './paintPicture';
import type { Picture } from './picture';

type Props = {
  picture: Picture;
  caption: string;
  view: ViewStore;
  /** Captions of panes that lie over each other stand on different sides. */
  captionSide?: 'left' | 'right';
  captionEnd?: 'top' | 'bottom';
  /** Another pane lies over it: assistive technology is told of that one only. */
  hidden?: boolean;
  style?: CSSProperties;
  /** Of the picture without its caption. */
  pictureStyle?: CSSProperties;
  className?: string;
};

/** One picture by the shared view. */
export function ComparePane(props: Props) {
  const { picture, caption, view, hidden = false, className = '' } = props;
  const { captionSide = 'left', captionEnd = 'bottom' } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () => (canvas.current ? paintPicture(canvas.current, picture, view) : undefined),
    [picture, view],
  );
  return (
    <figure
      aria-hidden={hidden || undefined}
      className={`absolute inset-0 overflow-hidden ${className}`}
      style={props.style}
    >
      <canvas
        ref={canvas}
        className="absolute inset-0 size-full bg-ground"
        style={props.pictureStyle}
      />
      <figcaption
        title={caption}
        className={`pointer-events-none absolute max-w-[calc(100%-1rem)] truncate rounded-md bg-panel/85 px-2 py-1 ${captionSide === 'left' ? 'left-2' : 'right-2'} ${captionEnd === 'top' ? 'top-2' : 'bottom-2'}`}
      >
        {caption}
      </figcaption>
    </figure>
  );
}
