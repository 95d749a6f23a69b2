import type { Size } from '../geometry/size';
import type { PictureType } from './pictureType';

/** Why a file was not opened, and what it turned out to be. */
export type Refusal = {
  /** empty: 0 bytes · not_a_picture: none of our formats · broken: cut off or undecodable · too_large: PHOTO_LIMITS */
  readonly reason: 'empty' | 'not_a_picture' | 'broken' | 'too_large';
  readonly found: {
    readonly bytes: number;
    /** What its name or its site claims it is; may be ''. */
    readonly mediaType: string;
    readonly type: PictureType | null;
    readonly size: Size | null;
  };
};

/** A file that cannot be opened as a picture; the session stays as it was. */
export class PhotoError extends Error {
  readonly reason: Refusal['reason'];
  readonly found: Refusal['found'];

  constructor({ reason, found }: Refusal) {
    super(`picture refused: ${reason}`);
    this.name = 'PhotoError';
    this.reason = reason;
    this.found = found;
  }
}
