import { type ReactNode, Suspense, useRef, useSyncExternalStore } from 'react';
import type { UpstreamName } from '../contract/config';
import { text } from '../text/text';
import { useReturnFocus } from '../ui/useReturnFocus';
import type { Announcer } from './announcer';
import { ElsewhereBar } from './ElsewhereBar';
import { EmptyState } from './EmptyState';
import { findCanvas } from './findCanvas';
import { lazyPart } from './lazyPart';
import { Notice } from './Notice';
import type { Darkroom } from './useDarkroom';
import { OUTPUTS_ATTRIBUTE } from './useKeyboard';

const t = text.app;

const Place = lazyPart(() => import('./Place').then((part) => part.Place));
const Stage = lazyPart(() => import('./Stage').then((part) => part.Stage));

/** Over the lower part of the stage. */
const PILL = 'pointer-events-none absolute inset-x-0 bottom-12 z-10 mx-auto w-fit';
/** Words that go by themselves. */
const SAID = 'block animate-said rounded-md bg-panel px-3 py-2 shadow-lg';

type Props = { room: Darkroom };

/** The middle of the page: the drop zone, the desk, or Compare; problems and questions lie over it. */
export function StageArea({ room }: Props) {
  const photo = room.workspace.desk?.photo;
  return (
    <>
      <Suspense fallback={<p className="p-4 text-muted">{t.opening}</p>}>
        <Middle room={room} />
      </Suspense>
      {!room.workspace.isOurs && <ElsewhereBar onWorkHere={room.opening.workHere} />}
      <Notice notice={room.notice} onDismiss={room.dismiss} />
      {room.dragged && (
        <p className="pointer-events-none absolute inset-2 z-30 flex items-center justify-center rounded-md border-2 border-accent border-dashed bg-ground/80 text-prose">
          {t.dropHere}
        </p>
      )}
      <p role="status" className="sr-only">
        {photo && t.opened(photo.name, photo.w, photo.h)}
      </p>
      <LastSaid announcer={room.announcer} />
      {room.opening.opening && (
        <p role="status" className={`${PILL} rounded-md bg-panel px-3 py-2 shadow-lg`}>
          {t.opening}
        </p>
      )}
    </>
  );
}

function LastSaid({ announcer }: { announcer: Announcer }) {
  const { words, nth, seen } = useSyncExternalStore(announcer.subscribe, announcer.getState);
  return (
    <p role="status" className={seen ? PILL : 'sr-only'}>
      <span key={nth} className={seen ? SAID : undefined}>
        {words}
      </span>
    </p>
  );
}

function Middle({ room }: Props) {
  const { compared } = room.compare;
  const { desk } = room.workspace;
  if (compared || room.place) {
    return (
      <InPlaceOfStage key={compared ? 'compare' : room.place?.kind}>
        <Place room={room} />
      </InPlaceOfStage>
    );
  }
  if (desk) return <Stage room={room} desk={desk} />;
  const privacy = privacyText(room.config?.upstream ?? null);
  return <EmptyState privacy={privacy} onSample={room.opening.openSample} shelf={room.shelf} />;
}

/** What covers the stage for a while; the focus then returns to where one came from. */
function InPlaceOfStage({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useReturnFocus(place, findCanvas);
  return (
    <div ref={place} {...{ [OUTPUTS_ATTRIBUTE]: true }} className="size-full">
      {children}
    </div>
  );
}

function privacyText(upstream: UpstreamName | null): string | null {
  if (!upstream) return null;
  return upstream === 'engine' ? t.privacy.engine : t.privacy.remote(t.upstream[upstream]);
}
