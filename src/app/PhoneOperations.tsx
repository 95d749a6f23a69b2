import { Ellipsis, Redo2, Undo2 } from 'lucide-react';
import { text } from '../text/text';
import { Menu, type MenuItem } from '../ui/Menu';
import { ActionButton } from './ActionButton';
import { ACTIONS, type ActionId, type Commands } from './actions';
import { MASK_INPUT } from './fileInputs';
import { ICON } from './iconProps';
import { SAMPLES, type Sample } from './samples';
import { useOfferedOf } from './useOffered';

const t = text.app;

const IN_MENU = [
  'invert',
  'grow',
  'shrink',
  'fillHoles',
  'removeSpecks',
  'clear',
  'saveMask',
  'fitMask',
  'actualSize',
  'shortcuts',
] as const satisfies readonly ActionId[];

type Props = {
  commands: Commands;
  maskShown: boolean;
  /** Whether there is a photo for a mask. */
  canOpenMask: boolean;
  onSample: (sample: Sample) => void;
};

/** Undo and redo in reach of the thumb; everything that a phone has no button for in a menu. */
export function PhoneOperations({ commands, maskShown, canOpenMask, onSample }: Props) {
  const offered = useOfferedOf(commands, IN_MENU);
  const items: MenuItem[] = [
    ...IN_MENU.map((id) => ({
      key: id,
      label: ACTIONS[id].label,
      onSelect: offered[id] && (() => offered[id]?.()),
    })),
    {
      key: 'showMask',
      label: t.showMask,
      checked: maskShown,
      onSelect: commands.showMask && (() => commands.showMask?.()),
    },
    {
      key: 'openMask',
      label: t.openMask,
      onSelect: canOpenMask ? () => document.getElementById(MASK_INPUT)?.click() : undefined,
    },
    ...SAMPLES.map((sample) => ({
      key: sample.key,
      label: t.sampleNamed(t.samples[sample.key]),
      onSelect: () => onSample(sample),
    })),
  ];
  return (
    <div className="flex shrink-0 border-line border-l">
      <ActionButton id="undo" commands={commands}>
        <Undo2 {...ICON} />
      </ActionButton>
      <ActionButton id="redo" commands={commands}>
        <Redo2 {...ICON} />
      </ActionButton>
      <Menu
        name={t.more}
        label={<Ellipsis {...ICON} aria-hidden={false} aria-label={t.more} />}
        items={items}
        className="justify-center phone:w-11"
      />
    </div>
  );
}
