import type { RefObject } from 'react';
import { FILE_TYPES } from './files';

export interface FilePickerProps {
  /** `current.click()` opens the chooser. */
  ref: RefObject<HTMLInputElement | null>;
  onFile: (file: File) => void;
}

/** The system's file chooser, behind whatever button opens it, for the files that the application takes. The same file can be chosen again. */
export function FilePicker({ ref, onFile }: FilePickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={FILE_TYPES}
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
