import { CircleAlert, Crosshair } from 'lucide-react';
import { useRef } from 'react';
import { zoomToRect } from '../canvas/viewCommands';
import type { Frame } from '../geometry/frame';
import type { Finding } from '../mask/finding';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { usePassFocus } from '../ui/usePassFocus';
import type { Desk } from './desk';
import { findCanvas } from './findCanvas';
import { ICON } from './iconProps';
import { useFindings } from './useFindings';

const t = text.app;

type Props = { desk: Desk; frame: Frame | null; onFix: (finding: Finding) => void };

/** What is doubtful about the mask, above Generate: it grows upwards, so that nothing one aims at moves. */
export function MaskCheck({ desk, frame, onFix }: Props) {
  const { findings, isOld } = useFindings(desk, frame);
  if (findings.length === 0) return null;
  return (
    <ul
      aria-label={t.maskCheck}
      className="mb-1 max-h-[min(22rem,40vh)] overflow-y-auto border-line border-b phone:pt-2"
    >
      {findings.map((finding) => (
        <Item
          key={finding.kind}
          finding={finding}
          isOld={isOld}
          onFix={() => onFix(finding)}
          onShow={() => zoomToRect(desk.view, finding.bounds, desk.viewport)}
        />
      ))}
    </ul>
  );
}

type ItemProps = { finding: Finding; isOld: boolean; onFix: () => void; onShow: () => void };

/** A finding of a mask that was changed since may be wrong now: it waits to be looked at again. */
function Item({ finding: { kind, count }, isOld, onFix, onShow }: ItemProps) {
  const item = useRef<HTMLLIElement>(null);
  usePassFocus(item, () => firstFix() ?? findCanvas());
  return (
    <li ref={item} className="flex flex-wrap items-center justify-end gap-x-1 pb-2">
      <span className="w-full pb-1">{t.findings[kind](count)}</span>
      <Button onClick={onFix} disabled={isOld} className="mr-auto">
        {t.fixes[kind]}
      </Button>
      {kind !== 'empty' && (
        <Button look="icon" tip={t.whereIsIt} onClick={onShow} disabled={isOld}>
          <Crosshair {...ICON} />
        </Button>
      )}
    </li>
  );
}

function firstFix(): HTMLElement | null {
  return document.querySelector(`[aria-label="${t.maskCheck}"] button`);
}

/** How many things the check has found, where there is no room for them. */
export function MaskCheckBrief({ desk, frame }: Omit<Props, 'onFix'>) {
  const { findings } = useFindings(desk, frame);
  const { length } = findings.filter(({ kind }) => kind !== 'empty');
  if (length === 0) return null;
  return (
    <span className="flex shrink-0 items-center gap-1 text-accent-text">
      <CircleAlert {...ICON} />
      {t.checkBrief(length)}
    </span>
  );
}
