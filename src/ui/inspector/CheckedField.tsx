import { useEffect, useState } from 'react';
import { TextField } from '@/ui/shell';

export interface CheckedFieldProps {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  /** A message for a text that cannot be kept; undefined for one that can. */
  check: (value: string) => string | undefined;
  placeholder?: string;
  multiline?: boolean;
  hideLabel?: boolean;
}

/** A text that has to be of a certain form: what cannot be kept stays in the field with a message, until it is mended or Escape. */
export function CheckedField({ label, value, onCommit, check, placeholder, multiline = false, hideLabel }: CheckedFieldProps) {
  const [rejected, setRejected] = useState<string | null>(null);
  useEffect(() => {
    if (value !== undefined) setRejected(null);
  }, [value]);
  const commit = (text: string) => {
    const problem = check(text);
    setRejected(problem === undefined ? null : text);
    if (problem === undefined && text !== value) onCommit(text);
  };
  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || rejected === null) return;
        setRejected(null);
        // The key has done its work: it shall not lead out of the field as well.
        event.preventDefault();
      }}
    >
      <TextField
        label={label}
        hideLabel={hideLabel}
        value={rejected ?? value}
        onCommit={commit}
        placeholder={placeholder}
        multiline={multiline}
        error={rejected === null ? undefined : check(rejected)}
      />
    </div>
  );
}
