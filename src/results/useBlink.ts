import { useEffect, useState } from 'react';
import { useMedia } from '../ui/useMedia';

/** Which of two pictures is on top, by itself in turns or by hand, which ends the turns. */
export function useBlink(active: boolean) {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [chosenAuto, setAuto] = useState<boolean | null>(null);
  const [seconds, setSeconds] = useState(0.7);
  const [onRight, setOnRight] = useState(true);
  const auto = chosenAuto ?? !still;
  useEffect(() => {
    if (!active || !auto) return;
    const timer = setInterval(() => setOnRight((right) => !right), seconds * 1000);
    return () => clearInterval(timer);
  }, [active, auto, seconds]);
  return {
    auto,
    setAuto,
    seconds,
    setSeconds,
    onRight,
    flip() {
      setAuto(false);
      setOnRight((right) => !right);
    },
  };
}

export type Blink = ReturnType<typeof useBlink>;
