/** Reads CSV text (RFC 4180) back into cells: a reader of its own, so that what is written is not judged by its writer. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, comma, quoted, plain = ''] of text.matchAll(/(,|\r\n|^)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (comma === '\r\n') rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
  }
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}
