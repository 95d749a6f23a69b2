import { text } from '../text/text';
import { PhoneOperations } from './PhoneOperations';
import { TintOptions } from './TintOptions';
import { ToolOptions } from './ToolOptions';
import type { Darkroom } from './useDarkroom';
import { usePhone } from './usePhone';

/** Options of the tool in hand and of the mask's tint; on a phone also what can be done to the mask. */
export function OptionsBar({ room }: { room: Darkroom }) {
  const onPhone = usePhone();
  const { preferences, prefer, workspace, commands, tools, opening } = room;
  return (
    <div className="flex h-full">
      <section
        aria-label={text.app.options}
        className="relative flex min-w-0 flex-1 items-center gap-5 overflow-x-auto px-3 max-xl:gap-4 phone:mask-r-from-92%"
      >
        <ToolOptions
          tool={tools.tool}
          // Another page may have it.
          desk={workspace.isOurs ? room.deskOnStage : null}
          preferences={preferences}
          prefer={prefer}
          onPhone={onPhone}
        />
        <TintOptions tint={preferences.tint} onTint={(tint) => prefer({ tint })} />
      </section>
      {onPhone && (
        <PhoneOperations
          commands={commands}
          maskShown={tools.maskShown}
          canOpenMask={workspace.desk !== null}
          onSample={opening.openSample}
        />
      )}
    </div>
  );
}
