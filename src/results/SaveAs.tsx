import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { encodableTypes } from '../image/encodePicture';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Popover } from '../ui/Popover';
import { RadioGroup } from '../ui/RadioGroup';
import { SelectField } from '../ui/SelectField';
import { type Folder, folderPicker } from './folder';
import { isLossy, type Saving } from './saving';

const t = text.results.saving;
const WHATS = (['fill', 'raw'] as const).map((value) => ({ value, label: t.whats[value] }));

export type SaveAsProps = {
  saving: Saving;
  onSaving: (change: Partial<Saving>) => void;
  /** null: where downloads go. */
  folder: Folder | null;
  onFolder: (folder: Folder | null) => void;
  onProblem: (message: string) => void;
};

/** What Download saves, in which format and where to. */
export function SaveAs({ saving, onSaving, ...where }: SaveAsProps) {
  const { what, type, quality } = saving;
  const { data: types = ['png'] } = useQuery({
    queryKey: ['encodable types'],
    queryFn: encodableTypes,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const choices = types.map((value) => ({ value, label: value.toUpperCase() }));
  const short = what === 'raw' ? t.raw : type.toUpperCase();
  return (
    <Popover
      name={t.options}
      label={
        <>
          <FileDown size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className="phone:sr-only">{`${text.results.saveAs} ${short}`}</span>
        </>
      }
    >
      <RadioGroup
        label={t.what}
        choices={WHATS}
        value={what}
        onChange={(chosen) => onSaving({ what: chosen })}
      />
      <p className="text-muted">{t.whatNotes[what]}</p>
      {what === 'fill' && (
        <SelectField
          label={t.format}
          value={type}
          choices={choices}
          onChange={(chosen) => onSaving({ type: chosen })}
        />
      )}
      {what === 'fill' && isLossy(type) && (
        <NumberField
          label={t.quality}
          value={quality}
          min={1}
          max={100}
          onChange={(chosen) => onSaving({ quality: Math.round(chosen) })}
        />
      )}
      <FolderChoice {...where} />
    </Popover>
  );
}

/** Nothing where the browser has no folders to offer. */
function FolderChoice({ folder, onFolder, onProblem }: Omit<SaveAsProps, 'saving' | 'onSaving'>) {
  const pick = folderPicker();
  if (!pick) return null;
  const choose = () =>
    pick({ mode: 'readwrite' }).then(onFolder, (error: unknown) => {
      // Closing the dialog is an answer too.
      const closed = error instanceof DOMException && error.name === 'AbortError';
      if (!closed) onProblem(text.app.problems.folder);
    });
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-t pt-3">
      <p className="min-w-0 basis-full truncate">
        <span className="text-muted">{t.folder}</span> {folder?.name ?? t.downloads}
      </p>
      {folder !== null && (
        <Button look="quiet" onClick={() => onFolder(null)}>
          {t.noFolder}
        </Button>
      )}
      <Button onClick={choose}>{t.chooseFolder}</Button>
    </div>
  );
}
