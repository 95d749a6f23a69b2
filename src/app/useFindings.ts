import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { Frame } from '../geometry/frame';
import { EMPTY_RECT } from '../geometry/rect';
import type { Finding } from '../mask/finding';
import type { MaskEngine } from '../mask/maskEngine';
import { runsOf } from '../mask/maskRuns';
import type { Desk } from './desk';
import { createQuietMask } from './quietMask';

/** A person at work makes one stroke after the other: the check waits this long twice until they look up. */
const QUIET_MS = 200;

const NONE: readonly Finding[] = [];
const EMPTY: Findings = {
  findings: [{ kind: 'empty', count: 1, bounds: EMPTY_RECT }],
  isOld: false,
};

export type Findings = {
  readonly findings: readonly Finding[];
  /** Whether they are of a mask, or a frame, that was changed since. */
  readonly isOld: boolean;
};

/** What is doubtful about the mask as last committed, found when nobody is painting. That it is empty is known at once. */
export function useFindings(desk: Desk, frame: Frame | null): Findings {
  const { mask } = desk;
  const quiet = useMemo(() => createQuietMask(mask, QUIET_MS), [mask]);
  const { revision, isEmpty } = useSyncExternalStore(quiet.subscribe, quiet.getState);
  const { data = NONE, isPlaceholderData } = useQuery({
    queryKey: ['mask check', desk.photo.id, revision, frame],
    queryFn: ({ signal }) => (frame ? examineInPeace(mask, frame, signal) : NONE),
    // Taking the runs of a large mask for nothing would be felt.
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    // The key holds the revision: the same mask is never examined twice.
    staleTime: Number.POSITIVE_INFINITY,
  });
  // Of each stroke, only what is to be seen of it renders.
  const isEmptyNow = useSyncExternalStore(mask.subscribe, () => mask.getState().isEmpty);
  const isOld = useSyncExternalStore(
    mask.subscribe,
    () => isPlaceholderData || (data.length > 0 && mask.getState().revision !== revision),
  );
  if (isEmptyNow && frame) return EMPTY;
  const findings = isOld ? data.filter(({ kind }) => kind !== 'empty') : data;
  return { findings, isOld };
}

async function examineInPeace(
  mask: MaskEngine,
  frame: Frame,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const { examineMask } = await import('../image/examineMask');
  await notPainting(mask, signal);
  const findings = await examineMask(runsOf(mask.coverage), frame, signal);
  // Showing them costs time that a stroke would miss.
  await notPainting(mask, signal);
  return findings;
}

/** Resolves after a while in which there was no stroke; rejects with the signal's reason. */
async function notPainting(mask: MaskEngine, signal: AbortSignal): Promise<void> {
  do {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    signal.throwIfAborted();
  } while (mask.isStroking);
}
