/**
 * One picture of a session that can be shown beside others: the photo a run was made of, an output stitched into it,
 * or an output as it came. Plain data. Indexes count from 0.
 */
export type PictureRef =
  | { readonly kind: 'photo'; readonly runId: string }
  | {
      readonly kind: 'fill';
      readonly runId: string;
      readonly index: number;
      /** Photo pixels of soft edge in place of the run's own. */
      readonly feather?: number | undefined;
    }
  | { readonly kind: 'raw'; readonly runId: string; readonly index: number };

/** How few and how many pictures are compared at once. */
export const COMPARED = { least: 2, most: 9 } as const;

/** Tells pictures apart: equal for two references to the same picture of the same run. */
export function pictureKey(ref: PictureRef): string {
  if (ref.kind === 'photo') return `photo ${ref.runId}`;
  const { kind, runId, index } = ref;
  const feather = ref.kind === 'fill' && ref.feather !== undefined ? ` ${ref.feather}` : '';
  return `${kind} ${runId} ${index}${feather}`;
}
