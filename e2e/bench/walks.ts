/** One stroke: where the pointer goes down, through, and up. */
export type Walk = readonly (readonly [x: number, y: number])[];

/** Walks lie on a square of this side, which is the bare page's canvas, pixel by pixel. */
export const SIDE = 1440;
/** The brush's diameter there. */
export const BRUSH = 40;

const MARGIN = SIDE * 0.05;
const SPEED = 9;

/** Smooth random walks over the square, the same for the same seed; each of `moves` steps after its start. */
export function randomWalks(count: number, moves: number, seed: number): Walk[] {
  const random = generator(seed);
  return Array.from({ length: count }, () => walk(moves, random));
}

function walk(moves: number, random: () => number): Walk {
  const within = (v: number) => Math.min(SIDE - MARGIN, Math.max(MARGIN, v));
  let x = within(random() * SIDE);
  let y = within(random() * SIDE);
  let heading = random() * 2 * Math.PI;
  const points: [number, number][] = [[x, y]];
  for (let i = 0; i < moves; i++) {
    heading += (random() - 0.5) * 0.6;
    const next = [x + Math.cos(heading) * SPEED, y + Math.sin(heading) * SPEED] as const;
    // A wall turns the walk round.
    if (within(next[0]) !== next[0] || within(next[1]) !== next[1]) heading += Math.PI / 2;
    x = within(next[0]);
    y = within(next[1]);
    points.push([x, y]);
  }
  return points;
}

/** Lehmer's generator, 0…1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
