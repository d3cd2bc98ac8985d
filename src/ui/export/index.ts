/** Export: from the page in the editor to files on the person's disk. */
export { ExportDialog } from './ExportDialog';
export { savePageArchive } from './save-archive';
