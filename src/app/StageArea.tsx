import { Suspense } from 'react';
import type { UpstreamName } from '../contract/config';
import { text } from '../text/text';
import { EmptyState } from './EmptyState';
import { lazyPart } from './lazyPart';
import { Notice } from './Notice';
import type { Darkroom } from './useDarkroom';

const t = text.app;

const Compare = lazyPart(() => import('../results/Compare').then((part) => part.Compare));
const Stage = lazyPart(() => import('./Stage').then((part) => part.Stage));

type Props = { room: Darkroom };

/** The middle of the page: the drop zone, the desk, or Compare; problems and questions lie over it. */
export function StageArea({ room }: Props) {
  const photo = room.workspace.desk?.photo;
  return (
    <>
      <Suspense fallback={<p className="p-4 text-muted">{t.opening}</p>}>
        <Middle room={room} />
      </Suspense>
      <Notice notice={room.notice} onDismiss={room.dismiss} />
      {room.dragged && (
        <p className="pointer-events-none absolute inset-2 z-30 flex items-center justify-center rounded-md border-2 border-accent border-dashed bg-ground/80 text-prose">
          {t.dropHere}
        </p>
      )}
      <p role="status" className="sr-only">
        {photo && t.opened(photo.name, photo.w, photo.h)}
      </p>
      {room.opening.opening && (
        <p
          role="status"
          className="absolute inset-x-0 bottom-12 z-10 mx-auto w-fit rounded-md bg-panel px-3 py-2 shadow-lg"
        >
          {t.opening}
        </p>
      )}
    </>
  );
}

function Middle({ room }: Props) {
  const { compared, endCompare } = room.compare;
  const { desk } = room.workspace;
  if (compared) return <Compare {...compared} source={room.results.source} onClose={endCompare} />;
  if (desk) return <Stage room={room} desk={desk} />;
  const privacy = privacyText(room.config?.upstream ?? null);
  return <EmptyState privacy={privacy} onSample={room.opening.openSample} />;
}

function privacyText(upstream: UpstreamName | null): string | null {
  if (!upstream) return null;
  return upstream === 'engine' ? t.privacy.engine : t.privacy.remote(t.upstream[upstream]);
}
