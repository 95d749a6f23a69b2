import { useState } from 'react';
import type { ApiConfig } from '../contract/config';
import type { Storage } from '../storage/openStorage';
import { StorageError } from '../storage/storageError';
import { text } from '../text/text';
import { chosenModel } from './chosenModel';
import { obstacleTo } from './runRequest';
import type { Workspace } from './useWorkspace';

const t = text.app.problems;

/**
 * Generate: prepares a run of what is on the desk and stores it before it is sent, so that no reload loses it.
 * @returns what pressing the button does, and whether it is at it
 */
export function useGenerate(
  storage: Storage,
  { desk, session, addRun }: Workspace,
  config: ApiConfig | undefined,
  /** null: what was wrong before is no longer worth showing. */
  onProblem: (message: string | null) => void,
  onTrouble: (error: unknown) => void,
): { generate: () => void; preparing: boolean } {
  const [preparing, setPreparing] = useState(false);
  const model = chosenModel(config, session.settings);

  const prepare = async () => {
    if (!desk || preparing) return;
    if (!config || !model) return onProblem(t.server);
    onProblem(null);
    setPreparing(true);
    try {
      const { prepareRun } = await import('./prepareRun');
      // What was asked for last of all: nothing may come between it and the picture taken of the mask.
      if (!(await desk.work.finish())) return onProblem(t.unfinished);
      // Taking "Use as photo" back has brought back the mask, and not yet its photo.
      if (desk.masked.photo !== desk.photo) return onProblem(t.photoOnItsWay);
      const obstacle = obstacleTo(desk, session.settings, config.upstream);
      if (obstacle) return onProblem(t[obstacle]);
      const prepared = await prepareRun(desk, session, model, config.upstream);
      if (!prepared) return onProblem(t.outside);
      await storage.addRun(session.id, prepared.run, prepared.files);
      addRun(session.id, prepared.run);
    } catch (error) {
      if (error instanceof StorageError) onTrouble(error);
      else onProblem(t.prepare);
    } finally {
      setPreparing(false);
    }
  };
  return { generate: () => void prepare(), preparing };
}
