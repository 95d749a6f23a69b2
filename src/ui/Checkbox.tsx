type Props = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  tip?: string;
};

/** Something that is on or off. */
export function Checkbox({ label, checked, onChange, tip }: Props) {
  return (
    <label
      title={tip}
      className="flex shrink-0 cursor-pointer items-center gap-2 whitespace-nowrap phone:h-11"
    >
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-text phone:size-5"
      />
      {label}
    </label>
  );
}
