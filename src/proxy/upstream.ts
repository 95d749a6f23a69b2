import type { PictureType } from '../contract/pictureType';
import type { Snapshot } from './parseSnapshot';

/** A picture as it came, and what its bytes say it is. */
export type Picture = { readonly bytes: Uint8Array; readonly type: PictureType };

/** What is to be made: the model's path, its parameters by its own names, and the pictures. */
export type Order = {
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly image: Picture;
  readonly mask: Picture;
};

/** What we ask of an upstream. Every method throws ApiFailure, but AttemptFailed where a status is of use. */
export type Upstream = {
  create(order: Order): Promise<Snapshot & { id: string }>;
  /** @param young the prediction was made moments ago, so a 404 may pass */
  get(id: string, young: boolean, signal?: AbortSignal): Promise<Snapshot>;
  cancel(id: string, young: boolean): Promise<Snapshot>;
  /** An output; its address is checked against the allowed hosts. */
  image(address: string, signal?: AbortSignal): Promise<Response>;
  /** How it feels, in its own word (`READY`, `BUSY`, `STARTING` …); null where it does not say. */
  state(): Promise<string | null>;
  /** Takes its reports about predictions; null where it makes none. */
  readonly hook: Hook | null;
};

/** How an upstream reports to us. */
export type Hook = {
  /** What its requests carry as Bearer. */
  readonly token: string;
  /** Whether the prediction is one of ours. */
  receive(id: string, body: object): boolean;
};
