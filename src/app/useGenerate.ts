import { useState } from 'react';
import type { ApiConfig, ModelConfig, UpstreamName } from '../contract/config';
import type { CellSettings, Sweep } from '../session/sweep';
import type { Storage } from '../storage/openStorage';
import { StorageError } from '../storage/storageError';
import { text } from '../text/text';
import { chosenModel } from './chosenModel';
import type { Desk } from './desk';
import type { PreparedRun } from './prepareRun';
import { obstacleTo } from './runRequest';
import type { Workspace } from './useWorkspace';

const t = text.app.problems;

/** Makes runs of what is on the desk; null when nothing painted would be sent. */
type Make = (
  desk: Desk,
  model: ModelConfig,
  upstream: UpstreamName,
) => Promise<readonly PreparedRun[] | null>;

/**
 * Generate, and Sweep: prepares runs of what is on the desk and stores them before they are sent, so that no reload
 * loses them.
 * @returns what pressing the buttons does, and whether it is at it; a sweep tells whether its runs were made
 */
export function useGenerate(
  storage: Storage,
  { desk, session, addRun }: Workspace,
  config: ApiConfig | undefined,
  /** null: what was wrong before is no longer worth showing. */
  onProblem: (message: string | null) => void,
  onTrouble: (error: unknown) => void,
) {
  const [preparing, setPreparing] = useState(false);
  const model = chosenModel(config, session.settings);

  const prepare = async (load: () => Promise<Make>): Promise<boolean> => {
    if (!desk || preparing) return false;
    const refuse = (message: string) => {
      onProblem(message);
      return false;
    };
    if (!config || !model) return refuse(t.server);
    onProblem(null);
    setPreparing(true);
    try {
      const make = await load();
      // What was asked for last of all: nothing may come between it and the picture taken of the mask.
      if (!(await desk.work.finish())) return refuse(t.unfinished);
      // Taking "Use as photo" back has brought back the mask, and not yet its photo.
      if (desk.masked.photo !== desk.photo) return refuse(t.photoOnItsWay);
      const obstacle = obstacleTo(desk, session.settings, config.upstream, model);
      if (obstacle) return refuse(t[obstacle]);
      const prepared = await make(desk, model, config.upstream);
      if (!prepared) return refuse(t.outside);
      await storeAll(storage, session.id, prepared);
      for (const { run } of prepared) addRun(session.id, run);
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) return refuse(t.prepare);
      onTrouble(error);
      return false;
    } finally {
      setPreparing(false);
    }
  };

  return {
    preparing,
    generate: () =>
      void prepare(async () => {
        const { prepareRun } = await import('./prepareRun');
        return async (at, by, upstream) => {
          const prepared = await prepareRun(at, session, by, upstream);
          return prepared && [prepared];
        };
      }),
    sweep: (asked: { readonly sweep: Sweep; readonly base: CellSettings }) =>
      prepare(async () => {
        const { prepareSweep } = await import('./prepareSweep');
        return (at, by, upstream) => prepareSweep(at, session, by, upstream, asked);
      }),
  };
}

/** All of them or none: half a sweep would be paid for and of little use. */
async function storeAll(
  storage: Storage,
  sessionId: string,
  prepared: readonly PreparedRun[],
): Promise<void> {
  for (const [i, { run, files }] of prepared.entries()) {
    try {
      await storage.addRun(sessionId, run, files);
    } catch (error) {
      for (const stored of prepared.slice(0, i)) await storage.removeRun(sessionId, stored.run);
      throw error;
    }
  }
}
