import { type JobName, jobs } from './jobs';
import { movablesIn, type Question, type Reply } from './message';

self.onmessage = async <Name extends JobName>({ data }: MessageEvent<Question<Name>>) => {
  try {
    const reply: Reply<Name> = { result: await jobs[data.name](data.input) };
    self.postMessage(reply, { transfer: movablesIn(reply) });
  } catch (error) {
    const reply: Reply<Name> = { problem: String(error) };
    self.postMessage(reply);
  }
};
