import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A running Maskroom server: the built one, on a free port of the loopback. */
export type Server = {
  readonly url: string;
  /** Everything it has printed so far. */
  printed(): string;
  /** Null while it runs, or when a signal ended it. */
  exitCode(): number | null;
  stop(): Promise<void>;
  /** As a crash would: no goodbye. */
  kill(): Promise<void>;
};

/** Only what a fresh machine has, so that a key in the developer's environment never decides a story. */
const PLAIN_ENV = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' };

/** Starts `dist/server/server.js` with the given settings (`PORT` for a port of one's own) and waits until it says where it is. */
export async function startServer(env: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, ['dist/server/server.js'], {
    env: { ...PLAIN_ENV, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const hear = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const url = await addressOf(child, () => printed);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url,
    printed: () => printed,
    exitCode: () => child.exitCode,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

async function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const url = /http:\/\/[\d.]+:\d+/.exec(printed())?.[0];
    if (url) return url;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not start:\n${printed()}`);
}

/** A port of the loopback that nobody listens on, for settings that must name it beforehand. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
