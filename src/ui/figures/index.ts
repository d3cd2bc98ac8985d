/** Tables of figures on their way in: choosing or dropping one, its columns, its rows that could not be used. */
import { addTexts } from '@/i18n';
import { figures } from '@/i18n/texts/figures';

addTexts('figures', figures);

export { ColumnList } from './ColumnList';
export { DropZone } from './DropZone';
export { FileFailed } from './FileFailed';
export { RejectedRows } from './RejectedRows';
export { type FiguresFile, useFiguresFile } from './use-figures-file';
