import { lazyPart } from './lazyPart';
import type { Darkroom, StagePlace } from './useDarkroom';

const CompareStage = lazyPart(() => import('./CompareStage').then((part) => part.CompareStage));
const Runs = lazyPart(() => import('./Runs').then((part) => part.Runs));
const SweepStage = lazyPart(() => import('./SweepStage').then((part) => part.SweepStage));
const MixStage = lazyPart(() => import('./MixStage').then((part) => part.MixStage));

type Props = { room: Darkroom };

/** What has taken the stage's place. */
export function Place({ room }: Props) {
  const { compared } = room.compare;
  if (compared) return <CompareStage room={room} refs={compared.refs} />;
  return room.place && <Taken room={room} place={room.place} />;
}

function Taken({ room, place }: Props & { place: StagePlace }) {
  switch (place.kind) {
    case 'runs':
      return <Runs room={room} />;
    case 'sweep':
      return <SweepStage key={place.sweep.id} room={room} sweep={place.sweep} />;
    case 'mix':
      return <MixStage room={room} mix={place.desk} />;
  }
}
