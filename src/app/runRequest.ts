import type { ModelConfig, UpstreamName } from '../contract/config';
import { type Frame, wholePhotoFrame } from '../geometry/frame';
import type { Settings } from '../session/settings';
import type { Desk } from './desk';
import { takes } from './parameterOf';

/** Why a run cannot be made of what is on the desk, as a key of the catalog's `problems`; null when it can. */
export function obstacleTo(
  desk: Desk,
  settings: Settings,
  upstream: UpstreamName,
  model: ModelConfig,
): 'noMask' | 'noPrompt' | null {
  if (desk.mask.getState().isEmpty && !outpaints(settings, model)) return 'noMask';
  if (upstream !== 'engine' && settings.prompt.trim() === '') return 'noPrompt';
  return null;
}

/** Whether the model is to add to the photo: then the mask does not matter. */
export function outpaints({ outpaint }: Settings, model: ModelConfig): boolean {
  return takes(model, 'outpaint') && outpaint !== undefined && outpaint !== 'None';
}

/** The frame that the settings ask for. */
export function frameOf(desk: Desk, settings: Settings, model: ModelConfig): Frame {
  // A margin would end up amid what is added.
  const fit = settings.fit === 'pad' && outpaints(settings, model) ? 'crop' : settings.fit;
  return wholePhotoFrame(desk.photo, fit, model.limits);
}
