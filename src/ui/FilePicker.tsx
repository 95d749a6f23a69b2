import type { ReactNode } from 'react';

type Props = {
  id: string;
  /** The input's accessible name, also its tooltip. */
  name: string;
  accept: string;
  onFile: (file: File) => void;
  children: ReactNode;
  className?: string;
};

/** A file input that looks like a quiet button. Another `<label htmlFor={id}>` may open it as well. */
export function FilePicker({ id, name, accept, onFile, children, className = '' }: Props) {
  return (
    <label
      title={name}
      className={`relative inline-flex h-8 shrink-0 cursor-pointer items-center justify-center gap-2 rounded-md px-2 text-muted transition-colors duration-150 hover:bg-raised hover:text-text has-focus-visible:outline-2 has-focus-visible:outline-accent phone:h-11 phone:min-w-11 ${className}`}
    >
      {children}
      <input
        id={id}
        type="file"
        aria-label={name}
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Choosing the same file again must count as a choice.
          event.target.value = '';
          if (file) onFile(file);
        }}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </label>
  );
}
