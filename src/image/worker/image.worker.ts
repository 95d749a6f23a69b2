import { type JobName, jobs } from './jobs';
import { bitmapsIn, type Question, type Reply } from './message';

self.onmessage = async <Name extends JobName>({ data }: MessageEvent<Question<Name>>) => {
  try {
    const result = await jobs[data.name](data.input);
    const reply: Reply<Name> = { result };
    self.postMessage(reply, { transfer: bitmapsIn(result) });
  } catch (error) {
    const reply: Reply<Name> = { problem: String(error) };
    self.postMessage(reply);
  }
};
