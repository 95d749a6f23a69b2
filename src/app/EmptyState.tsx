import { ImagePlus } from 'lucide-react';
import { Suspense } from 'react';
import { text } from '../text/text';
import { PHOTO_INPUT } from './fileInputs';
import { lazyPart } from './lazyPart';
import { SAMPLES, type Sample } from './samples';
import type { ShelfActs } from './useShelf';

const t = text.app;

/** A first visit does without. */
const Shelf = lazyPart(() => import('./Shelf').then((part) => part.Shelf));

type Props = {
  privacy: string | null;
  onSample: (sample: Sample) => void;
  shelf: ShelfActs;
};

/** What the stage shows while there is no photo: the drop zone, the sessions there are, and three ways to a first run. */
export function EmptyState({ privacy, onSample, shelf }: Props) {
  const hasSessions = shelf.sessions.length + shelf.deleted.length > 0;
  return (
    <div className="size-full overflow-y-auto">
      <div className="flex min-h-full flex-col items-center justify-center gap-6 p-6 text-center phone:gap-4 phone:p-4">
        <div className="flex flex-col items-center gap-3">
          <label
            htmlFor={PHOTO_INPUT}
            className="flex cursor-pointer flex-col items-center gap-4 rounded-md border border-dashed border-line px-10 py-8 transition-colors duration-150 hover:border-muted hover:bg-panel phone:px-6 phone:py-5"
          >
            <ImagePlus
              size={32}
              strokeWidth={1.5}
              aria-hidden="true"
              className="text-accent-text"
            />
            <span className="text-prose font-medium">{t.empty.title}</span>
            <span className="text-muted">{t.empty.hint}</span>
          </label>
          <p className="min-h-[18px] text-muted">{privacy}</p>
        </div>
        {hasSessions && (
          <Suspense>
            <Shelf shelf={shelf} />
          </Suspense>
        )}
        <div className="flex flex-col items-center gap-3">
          <h2 className="text-muted">{t.empty.or}</h2>
          <ul className="flex flex-wrap justify-center gap-3">
            {SAMPLES.map((sample) => (
              <li key={sample.key}>
                <button
                  type="button"
                  onClick={() => onSample(sample)}
                  className="flex w-36 flex-col overflow-hidden rounded-md border border-line bg-panel text-left transition-colors duration-150 hover:border-muted phone:w-26"
                >
                  <img
                    src={sample.photo}
                    alt=""
                    className="h-24 w-full object-cover phone:h-20"
                    decoding="async"
                  />
                  <span className="px-2 pt-2">{t.samples[sample.key]}</span>
                  <span className="truncate px-2 pb-2 text-muted" title={sample.byline}>
                    {sample.byline}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
