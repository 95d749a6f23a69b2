import type { Service } from '../../contract/config';
import { DEFAULT_MODEL, DEFAULT_MODEL_PATH, type RunInput } from '../../contract/input';
import type { Run } from '../../session/run';

/** Whom the code asks: the server this page comes from, or whoever answers that. */
export type CodeTarget = 'proxy' | 'upstream';

/** Everything code that repeats a run has to say; nothing of it is secret. */
export type CodeRequest = {
  readonly target: CodeTarget;
  /** Base URL without a slash at its end; variables of the environment may name another. */
  readonly url: string;
  /** The environment variable that names another base URL, and the one that holds the key or token. */
  readonly urlVariable: string;
  readonly keyVariable: string;
  /** Our key of the model, or the upstream's path of it. */
  readonly model: string;
  readonly input: RunInput;
  /** Files in the folder the code runs in. */
  readonly image: string;
  readonly mask: string;
};

/** Whom code for a run can ask: the service itself only where it takes our input as it is. */
export function codeTargets(run: Run, service: Service | undefined): readonly CodeTarget[] {
  return run.model === DEFAULT_MODEL && service ? ['proxy', 'upstream'] : ['proxy'];
}

type Where = {
  target: CodeTarget;
  /** Of this page, as in `http://127.0.0.1:5173`. */
  origin: string;
  /** As the server tells of it; without it only the server can be asked. */
  service: Service | undefined;
  files: { readonly image: string; readonly mask: string };
};

/** What repeats a run at the target, with the very input that the app sends. */
export function codeRequest(run: Run, { target, origin, service, files }: Where): CodeRequest {
  const { model, input } = run;
  const asked = { target, input, ...files };
  if (target === 'proxy' || !service) {
    const variables = { urlVariable: 'MASKROOM_URL', keyVariable: 'ACCESS_TOKEN' };
    return { ...asked, ...variables, url: origin, model };
  }
  return {
    ...asked,
    url: service.url ?? `${origin}/replicate/v1`,
    urlVariable: 'UPSTREAM_URL',
    keyVariable: service.keyVariable,
    model: DEFAULT_MODEL_PATH,
  };
}

/** The media type of a picture by its file name, which is our own. */
export function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return `image/${ending === 'jpg' ? 'jpeg' : ending}`;
}
