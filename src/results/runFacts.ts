import type { Run } from '../session/run';
import { mix } from '../text/mix';
import { text } from '../text/text';
import { runSeed } from './fileName';

const t = text.results.runs;

/** What a run is called on screen. */
export function runTitle(run: Run): string {
  const title = run.mix ? mix.mix(run.number) : text.results.run(run.number);
  return run.name ? t.named(run.name, run.number) : title;
}

/** What a run was asked for besides its prompt, in a few words each; what is as always is left out. */
export function runFacts(run: Run): readonly string[] {
  if (run.mix) return [mix.blended(run.mix.blend)];
  const { input, grow, feather } = run;
  const { facts } = t;
  return [
    facts.steps(input.num_inference_steps),
    facts.guidance(input.guidance),
    facts.seed(runSeed(run)),
    grow === 0 ? [] : facts.grow(grow),
    feather === 0 ? [] : facts.feather(feather),
    input.megapixels === 'match_input' ? [] : facts.megapixels(input.megapixels),
    input.lora_weights === undefined ? [] : facts.lora(input.lora_weights),
  ].flat();
}

/** A time of computing in words: `9.5 s`, `3 min 20 s`. @param seconds 0 or more */
export function secondsText(seconds: number): string {
  if (seconds < 60) return t.seconds(seconds < 10 ? seconds.toFixed(1) : seconds.toFixed(0));
  const whole = Math.round(seconds);
  return t.minutes(Math.floor(whole / 60), whole % 60);
}
