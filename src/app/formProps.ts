import type { UpstreamName } from '../contract/config';
import type { Settings } from '../session/settings';

/** What every part of the run's form gets. */
export type FormProps = {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
  upstream: UpstreamName | null;
  /** Why a parameter has no effect here, by its name on the wire; null when it has. */
  ignored: (parameter: string) => string | null;
  /** Sizes in words. */
  sentSize: string;
  frameNote: string | null;
};
