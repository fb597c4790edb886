import { useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly autoComplete: string;
  readonly hint?: string;
  readonly isFirst?: boolean;
  readonly digits?: boolean;
}

/** A labelled field of the entrance. */
export function Field({ label, value, onChange, type = 'text', autoComplete, hint, isFirst = false, digits = false }: FieldProps) {
  const id = useId();
  return (
    <div className="entrance-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        inputMode={digits ? 'numeric' : undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autoFocus={isFirst}
        required
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="faint">
          {hint}
        </p>
      )}
    </div>
  );
}
