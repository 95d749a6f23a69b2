import {
  Brush,
  BrushCleaning,
  Circle,
  CircleMinus,
  CirclePlus,
  Contrast,
  Download,
  Eraser,
  Hand,
  Lasso,
  PaintBucket,
  Pentagon,
  RectangleHorizontal,
  Trash2,
  WandSparkles,
} from 'lucide-react';
import type { Tool } from '../canvas/tool';
import { text } from '../text/text';
import { RadioGroup } from '../ui/RadioGroup';
import { ActionButton } from './ActionButton';
import { ACTIONS, type Commands } from './actions';
import { ICON } from './iconProps';
import { shownKey } from './shownKey';
import { usePhone } from './usePhone';

const ICONS = {
  brush: <Brush {...ICON} />,
  eraser: <Eraser {...ICON} />,
  rectangle: <RectangleHorizontal {...ICON} />,
  ellipse: <Circle {...ICON} />,
  lasso: <Lasso {...ICON} />,
  polygon: <Pentagon {...ICON} />,
  wand: <WandSparkles {...ICON} />,
  hand: <Hand {...ICON} />,
} satisfies Record<Tool, unknown>;

const TOOLS = (Object.keys(ICONS) as Tool[]).map((tool) => ({
  value: tool,
  label: ACTIONS[tool].label,
  icon: ICONS[tool],
  shortcut: shownKey(tool),
}));

const OPERATIONS = [
  { id: 'invert', icon: <Contrast {...ICON} /> },
  { id: 'grow', icon: <CirclePlus {...ICON} /> },
  { id: 'shrink', icon: <CircleMinus {...ICON} /> },
  { id: 'fillHoles', icon: <PaintBucket {...ICON} /> },
  { id: 'removeSpecks', icon: <BrushCleaning {...ICON} /> },
  { id: 'clear', icon: <Trash2 {...ICON} /> },
  { id: 'saveMask', icon: <Download {...ICON} /> },
] as const;

type Props = { tool: Tool; onTool: (tool: Tool) => void; commands: Commands };

/** The tools and what can be done to the mask: upright beside the stage. A phone has the tools alone, along the thumb. */
export function ToolBar({ tool, onTool, commands }: Props) {
  const onPhone = usePhone();
  return (
    <div className="flex size-full flex-col items-center gap-1 overflow-y-auto p-1.5 phone:items-stretch phone:justify-center phone:px-1 phone:py-0 sideways:justify-start">
      <RadioGroup
        label={text.app.tools}
        choices={TOOLS}
        value={tool}
        onChange={onTool}
        layout="bar"
      />
      {!onPhone && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
        <div role="group" aria-label={text.app.operations} className="flex flex-col gap-1">
          <hr className="mx-1.5 my-1 border-line" />
          {OPERATIONS.map(({ id, icon }) => (
            <ActionButton key={id} id={id} commands={commands}>
              {icon}
            </ActionButton>
          ))}
        </div>
      )}
    </div>
  );
}
