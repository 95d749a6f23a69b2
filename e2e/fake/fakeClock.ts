/** A clock that runs `speed` times as fast as the wall's, and jumps when told. Milliseconds since 1970. */
export function fakeClock(speed: number) {
  const start = Date.now();
  let jumped = 0;
  return {
    now: () => start + (Date.now() - start) * speed + jumped,
    advance: (ms: number) => {
      jumped += ms;
    },
  };
}
