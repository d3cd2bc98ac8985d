/** Which files the application takes. */

/** For the file chooser: catalogues, page files, PNGs that carry one, and archives of pictures or of a workspace. */
export const FILE_TYPES = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.json,.png,.zip';

/** Whether a file's name is that of a catalogue or an archive; what is in it is found out when it is read. */
export function acceptsFile({ name }: { name: string }): boolean {
  return /\.(csv|tsv|txt|xlsx|xlsm|xls|json|zip)$/i.test(name);
}
