interface YearFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

/** A report year, typed; empty where an end is open. */
export function YearField({ label, value, onChange, required = false }: YearFieldProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <input className="field figures administration-year" type="number" min={2000} max={2100} required={required} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

/** The year of a field, null where it is empty. */
export function yearOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
