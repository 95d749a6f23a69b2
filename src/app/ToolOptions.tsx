import type { Tool } from '../canvas/tool';
import { text } from '../text/text';
import { BoxForm } from './BoxForm';
import { BrushOptions } from './BrushOptions';
import type { Desk } from './desk';
import { PolygonOptions } from './PolygonOptions';
import type { Prefer, Preferences } from './preferences';
import { WandOptions } from './WandOptions';

type Props = {
  tool: Tool;
  desk: Desk | null;
  preferences: Preferences;
  prefer: Prefer;
  onPhone: boolean;
};

/** What can be chosen about the tool in hand. */
export function ToolOptions({ tool, desk, preferences, prefer, onPhone }: Props) {
  switch (tool) {
    case 'brush':
    case 'eraser':
      return (
        <BrushOptions tool={tool} preferences={preferences} prefer={prefer} onPhone={onPhone} />
      );
    case 'rectangle':
    case 'ellipse':
      return desk && <BoxForm key={desk.photo.id} figure={tool} mask={desk.mask} />;
    case 'polygon':
      return desk && <PolygonOptions shapes={desk.shapes} />;
    case 'wand':
      return <WandOptions preferences={preferences} prefer={prefer} work={desk?.work ?? null} />;
    case 'lasso':
    case 'hand':
      return <p className="min-w-0 truncate text-muted phone:hidden">{text.app.toolHints[tool]}</p>;
  }
}
