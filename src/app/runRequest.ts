import type { ModelConfig, UpstreamName } from '../contract/config';
import { type Frame, wholePhotoFrame } from '../geometry/frame';
import type { Settings } from '../session/settings';
import type { Desk } from './desk';

/** Why a run cannot be made of what is on the desk, as a key of the catalog's `problems`; null when it can. */
export function obstacleTo(
  desk: Desk,
  settings: Settings,
  upstream: UpstreamName,
): 'noMask' | 'noPrompt' | null {
  if (desk.mask.getState().isEmpty) return 'noMask';
  if (upstream !== 'engine' && settings.prompt.trim() === '') return 'noPrompt';
  return null;
}

/** The frame that the settings ask for. */
export function frameOf(desk: Desk, settings: Settings, model: ModelConfig): Frame {
  return wholePhotoFrame(desk.photo, settings.fit, model.limits);
}
