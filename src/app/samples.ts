import { text } from '../text/text';

/** A photo that starts a whole first run: its picture, a prepared mask and a prompt. */
export type Sample = {
  key: keyof typeof text.app.samples;
  photo: string;
  mask: string;
  prompt: string;
  byline: string;
};

const sample = (key: Sample['key'], prompt: string, author: string): Sample => ({
  key,
  photo: `/samples/${key}.jpg`,
  mask: `/samples/${key}.mask.png`,
  prompt,
  byline: text.app.sampleByline(author, 'CC BY 4.0'),
});

/** The samples; licences lie beside the pictures in `public/samples`. */
export const SAMPLES: readonly Sample[] = [
  sample('picos', 'short alpine grass', 'Aitzol Berasategi'),
  sample('meadow', 'an autumn hillside in the haze', 'Aitzol Berasategi'),
  sample('fig', 'an empty wooden bowl', 'Trevor “Freespace”'),
];
