import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Service } from '../contract/config';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { Dialog } from '../ui/Dialog';
import { RadioGroup } from '../ui/RadioGroup';
import { type CodeRequest, type CodeTarget, codeRequest, codeTargets } from './code/codeRequest';
import { curl } from './code/curl';
import { javascript } from './code/javascript';
import { python } from './code/python';
import { sentNames } from './fileName';
import { runTitle } from './runFacts';
import type { RunSource } from './runSource';

const t = text.results.code;
const WRITERS: Record<Language, (request: CodeRequest) => string> = { curl, javascript, python };
type Language = keyof typeof t.languages;

const LANGUAGES = (['curl', 'javascript', 'python'] as const).map((value) => ({
  value,
  label: t.languages[value],
}));

type Props = {
  run: Run;
  source: RunSource;
  /** Whom the server asks, if code can ask it too. */
  service: Service | undefined;
  onSaveFiles: () => void;
  onClose: () => void;
};

/** A run as code that makes it again. */
export function RunCode({ run, source, service, onSaveFiles, onClose }: Props) {
  const [language, setLanguage] = useState<Language>('curl');
  const [target, setTarget] = useState<CodeTarget>('proxy');
  const [copied, setCopied] = useState('');
  const names = useQuery({
    queryKey: ['sent names', run.id],
    queryFn: async () => sentNames(run, (await source.sent(run)).image),
    networkMode: 'always',
    retry: false,
  });
  const targets = codeTargets(run, service).map((value) => ({
    value,
    label: t.targets[value],
  }));
  const files = names.data;
  const code = files
    ? WRITERS[language](
        codeRequest(run, { target, origin: window.location.origin, service, files }),
      )
    : '';
  const copy = () =>
    copyText(code).then(
      () => setCopied(text.results.runs.copied),
      () => setCopied(text.results.runs.notCopied),
    );
  return (
    <Dialog title={t.title(runTitle(run))} onClose={onClose} width="w-[min(52rem,calc(100%-2rem))]">
      {(close) => (
        <>
          <div className="flex flex-wrap gap-x-4 gap-y-2 whitespace-nowrap">
            <RadioGroup
              label={t.language}
              choices={LANGUAGES}
              value={language}
              onChange={setLanguage}
            />
            <RadioGroup label={t.target} choices={targets} value={target} onChange={setTarget} />
          </div>
          {names.isError && <p role="alert">{text.app.problems.saveSent}</p>}
          <textarea
            readOnly
            aria-label={t.code}
            value={code}
            rows={16}
            spellCheck={false}
            wrap="off"
            className="resize-y overflow-auto rounded-md border border-line bg-ground p-3 font-mono"
          />
          <p className="text-muted">
            {files && t.files(files.image, files.mask)}{' '}
            {target === 'upstream' && service ? t.key.upstream(service.keyVariable) : t.key.proxy}
          </p>
          <div className="flex flex-wrap items-center justify-end gap-2">
            <p role="status" className="mr-auto text-muted">
              {copied}
            </p>
            <Button onClick={close}>{text.app.done}</Button>
            <Button onClick={onSaveFiles}>{t.saveFiles}</Button>
            <Button look="primary" onClick={copy} disabled={!files}>
              {t.copy}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
