/** Export: from the page in the editor to files on the person's disk. */
import { addTexts } from '@/i18n';
import { output } from '@/i18n/texts/output';

addTexts('output', output);

export { ExportDialog } from './ExportDialog';
export { useFonts } from './FontReport';
export { mountMockup } from './mount';
export { PictureChecks } from './PictureChecks';
export { savePageArchive } from './save-archive';
export { TableDialog } from './TableDialog';
export { usePictures } from './use-pictures';
export { ViewportRows } from './ViewportRows';
