/** Every text a person reads, in English. Sections are named after the room that shows them. */
export const en = {
  ui: {},
  canvas: {},
  results: {},
  app: {},
};
