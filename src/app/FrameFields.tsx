import type { PhotoFit } from '../geometry/frame';
import { text } from '../text/text';
import { Disclosure } from '../ui/Disclosure';
import { RadioGroup } from '../ui/RadioGroup';
import type { FormProps } from './formProps';

const t = text.app;
const FRAMES = [{ value: 'whole', label: t.wholePhoto }];
const FITS: { value: PhotoFit; label: string }[] = [
  { value: 'pad', label: t.fits.pad },
  { value: 'crop', label: t.fits.crop },
  { value: 'stretch', label: t.fits.stretch },
];

/** Which part of the photo is sent, and how it is made to fit the model's sizes. */
export function FrameFields({ settings, onChange, sentSize, frameNote }: FormProps) {
  return (
    <Disclosure title={t.frame}>
      <RadioGroup label={t.frame} choices={FRAMES} value="whole" onChange={() => undefined} />
      <RadioGroup
        label={t.photoFit}
        choices={FITS}
        value={settings.fit}
        onChange={(fit) => onChange({ fit })}
      />
      <p className="text-muted">{t.fitNotes[settings.fit]}</p>
      <p className="flex justify-between">
        <span className="text-muted">{t.sentSize}</span>
        <output aria-label={t.sentSize}>{sentSize}</output>
      </p>
      {frameNote && <p className="text-muted">{frameNote}</p>}
    </Disclosure>
  );
}
