import { startFake } from '../fake/startFake';
import { startServer } from './server';

/** The key the stories use; it must turn up nowhere but at the fake upstream. */
export const KEY = 'qr-secret-9f8e7d6c5b4a';

/** A Maskroom server whose upstream is the fake one, with the fake's journal. */
export async function startRemote(env: Record<string, string> = {}) {
  const fake = await startFake({ key: KEY });
  const settings = {
    UPSTREAM: 'quickrouter',
    QUICKROUTER_API_KEY: KEY,
    UPSTREAM_URL: fake.url,
    OUTPUT_HOSTS: fake.outputOrigin,
    ...env,
  };
  let server = await startServer(settings);
  return {
    fake,
    get server() {
      return server;
    },
    /** Kills the server as a crash would, and starts another at the same address. */
    async crash() {
      await server.kill();
      server = await startServer({ ...settings, PORT: new URL(server.url).port });
    },
    /** The creates that arrived upstream. */
    creates: () =>
      fake.journal.filter(
        (entry) => entry.method === 'POST' && entry.path.endsWith('/predictions'),
      ),
    async stop() {
      await server.stop();
      await fake.close();
    },
  };
}

export type Remote = Awaited<ReturnType<typeof startRemote>>;

/** The bytes of a data URI. */
export function bytesOf(dataUri: unknown): Buffer {
  const base64 = /^data:image\/(?:png|jpeg|webp);base64,(.+)$/.exec(String(dataUri))?.[1];
  if (!base64) throw new Error(`not a picture's data URI: ${String(dataUri).slice(0, 40)}`);
  return Buffer.from(base64, 'base64');
}

/** The input of a create as it arrived upstream. */
export function inputOf(entry: { body: unknown }): Record<string, unknown> {
  return (entry.body as { input: Record<string, unknown> }).input;
}
