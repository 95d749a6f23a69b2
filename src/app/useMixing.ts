import { useEffect, useState } from 'react';
import { createMixSurface, type Mixing } from '../canvas/mixSurface';
import { pictureName } from '../results/captions';
import { layersOf, mixArea } from '../results/mixArea';
import type { Comparable } from '../results/useComparables';
import { mix as t } from '../text/mix';
import { keepMix } from './keepMix';
import type { MixDesk, MixSettings } from './mixDesk';
import type { Darkroom } from './useDarkroom';
import { useSpokenMix } from './useSpokenMix';

/** How pictures that are all here are mixed, what is seen of it, and what becomes of it. */
export function useMixing(room: Darkroom, mix: MixDesk, comparables: readonly Comparable[]) {
  const { engine } = mix;
  const [working, setWorking] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [settings, setSettings] = useState<MixSettings>({ ...mix.set });
  const [area] = useState(() => mixArea(picturesOf(comparables), mix.size));
  const [surface] = useState(() =>
    createMixSurface({
      engine,
      pictures: layersOf(picturesOf(comparables)),
      area,
      mixing: mixingOf(settings, comparables),
      onWorking: setWorking,
      onTrouble: () => room.say({ message: t.problems.blend }),
    }),
  );
  useEffect(() => {
    mix.area = area;
    return surface.follow();
  }, [surface, mix, area]);
  const names = comparables.map(({ ref, run }) => pictureName(ref, run));
  useSpokenMix(engine, names, room.announcer.announce);

  const keep = async () => {
    setKeeping(true);
    const how = mixingOf(settings, comparables);
    await room.saving.attempt(() => keepMix(room, mix, comparables, area, how), t.problems.keep);
    setKeeping(false);
  };
  return {
    surface,
    area,
    working,
    keeping,
    keep,
    settings,
    change(part: Partial<MixSettings>) {
      const next = { ...settings, ...part };
      mix.set = next;
      setSettings(next);
      surface.put(mixingOf(next, comparables));
    },
    /** What was picked stays, to be gone on with. */
    leave() {
      room.showStage();
      if (!engine.getState().isEmpty) room.announcer.announce(t.said.draft, true);
    },
  };
}

function picturesOf(comparables: readonly Comparable[]) {
  return comparables.map(({ picture }) => picture);
}

/** What the values of the picks mean: nothing picked is the base, n the nth picture. */
function mixingOf({ base, width }: MixSettings, comparables: readonly unknown[]): Mixing {
  return { meaning: [base, ...comparables.keys()], width };
}
