/** How the places on a slider, 0 (one end) to 1 (the other), stand for values. */
export type SliderScale = {
  toPlace(value: number): number;
  toValue(place: number): number;
};

/** Equal ways, equal differences; values are `min` and whole steps above it. */
export function linearScale(min: number, max: number, step = 1): SliderScale {
  return {
    toPlace: (value) => withinEnds((value - min) / (max - min)),
    // Counted in steps from the start, so that 0.1 does not add up to 0.30000000000000004.
    toValue: (place) => Number((min + Math.round((place * (max - min)) / step) * step).toFixed(6)),
  };
}

/** Equal ways, equal ratios (as the eye judges sizes): small values get as much room as large ones. Whole numbers. */
export function ratioScale(min: number, max: number): SliderScale {
  return {
    toPlace: (value) => withinEnds(Math.log(value / min) / Math.log(max / min)),
    toValue: (place) => Math.round(min * (max / min) ** place),
  };
}

function withinEnds(place: number): number {
  return Math.min(1, Math.max(0, place));
}
