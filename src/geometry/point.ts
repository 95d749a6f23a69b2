type Point = { readonly x: number; readonly y: number };

/** CSS pixels relative to the viewing element's top-left corner. `space` is never set: only the compiler sees it. */
export type ScreenPoint = Point & { readonly space?: 'screen' };

/** Photo pixels; (0,0) is the photo's top-left corner, pixel (i,j) has its centre at (i+½, j+½). */
export type ImagePoint = Point & { readonly space?: 'image' };

/** Pixels of the picture on the wire (the working size). */
export type WorkingPoint = Point & { readonly space?: 'working' };
