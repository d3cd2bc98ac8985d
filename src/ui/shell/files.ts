/** Which files the application takes. */

/** For the file chooser: catalogues and page files. */
export const FILE_TYPES = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.json';

/** Whether a file's name is that of a catalogue or a page file; what is in it is found out when it is read. */
export function acceptsFile({ name }: { name: string }): boolean {
  return /\.(csv|tsv|txt|xlsx|xlsm|xls|json)$/i.test(name);
}
