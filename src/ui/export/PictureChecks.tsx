import { addPictures } from '../incoming-pictures';
import { type FontCheck, FontReport } from './FontReport';
import { PictureReport } from './PictureReport';
import type { PictureCheck } from './use-pictures';

export interface PictureChecksProps {
  check: PictureCheck;
  fonts: FontCheck;
  placeholders: boolean;
  onPlaceholders: (use: boolean) => void;
  /** Ends the dialog that they stand in, before pictures are brought. */
  onClose: () => void;
}

/** What stands in the way of pictures as they are meant: those that are missing, and fonts. */
export function PictureChecks({ fonts, onClose, ...report }: PictureChecksProps) {
  return (
    <>
      <PictureReport
        {...report}
        onAddPictures={() => {
          onClose();
          addPictures([]);
        }}
      />
      <FontReport check={fonts} />
    </>
  );
}
