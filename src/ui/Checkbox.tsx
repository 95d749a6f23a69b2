type Props = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  tip?: string;
  disabled?: boolean;
  /** The id of what says more about it. */
  describedBy?: string;
};

/** Something that is on or off. */
export function Checkbox({ label, checked, onChange, tip, disabled, describedBy }: Props) {
  return (
    <label
      title={tip}
      className="flex shrink-0 cursor-pointer items-center gap-2 whitespace-nowrap has-disabled:cursor-not-allowed has-disabled:opacity-40 phone:h-11"
    >
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-text phone:size-5"
      />
      {label}
    </label>
  );
}
