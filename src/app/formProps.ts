import type { ModelConfig, UpstreamName } from '../contract/config';
import type { Settings } from '../session/settings';

/** What every part of the run's form gets. */
export type FormProps = {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
  upstream: UpstreamName | null;
  /** What the upstream offers, and which of it is chosen. */
  models: readonly ModelConfig[];
  model: ModelConfig | undefined;
  /** Sizes in words. */
  sentSize: string;
  frameNote: string | null;
};
