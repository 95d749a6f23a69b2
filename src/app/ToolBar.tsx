import {
  Brush,
  Contrast,
  Download,
  Eraser,
  Eye,
  EyeOff,
  Hand,
  Redo2,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { Tool } from '../canvas/gesture';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { RadioGroup } from '../ui/RadioGroup';
import { ActionButton } from './ActionButton';
import type { Commands } from './actions';

const t = text.app;
const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

const TOOLS = [
  { value: 'brush', label: t.brush, icon: <Brush {...ICON} />, shortcut: 'B' },
  { value: 'eraser', label: t.eraser, icon: <Eraser {...ICON} />, shortcut: 'E' },
  { value: 'hand', label: t.hand, icon: <Hand {...ICON} />, shortcut: 'H' },
] as const;

type Props = {
  tool: Tool;
  onTool: (tool: Tool) => void;
  commands: Commands;
  maskShown: boolean;
  onSaveMask: (() => void) | undefined;
};

/** The tools and what can be done to the mask: upright beside the stage, or along the thumb on a phone. */
export function ToolBar({ tool, onTool, commands, maskShown, onSaveMask }: Props) {
  return (
    <div className="flex size-full items-center gap-1 overflow-auto p-1.5 md:flex-col">
      <RadioGroup label={t.tools} choices={TOOLS} value={tool} onChange={onTool} layout="bar" />
      <hr className="border-line max-md:h-6 max-md:border-l md:my-1 md:w-6 md:border-t" />
      <ActionButton id="undo" commands={commands}>
        <Undo2 {...ICON} />
      </ActionButton>
      <ActionButton id="redo" commands={commands}>
        <Redo2 {...ICON} />
      </ActionButton>
      <ActionButton id="invert" commands={commands}>
        <Contrast {...ICON} />
      </ActionButton>
      <ActionButton id="clear" commands={commands}>
        <Trash2 {...ICON} />
      </ActionButton>
      <ActionButton id="showMask" commands={commands} pressed={maskShown}>
        {maskShown ? <Eye {...ICON} /> : <EyeOff {...ICON} />}
      </ActionButton>
      <Button look="icon" tip={t.saveMask} onClick={onSaveMask} disabled={!onSaveMask}>
        <Download {...ICON} />
      </Button>
    </div>
  );
}
