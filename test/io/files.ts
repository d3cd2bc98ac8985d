import { readFileSync } from 'node:fs';
import { type ImportedCatalogue, type ImportOverrides, importCatalogue } from '@/io';

/** The bytes of an invented catalogue. */
export const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../files/catalogues/${name}`, import.meta.url));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Imports bytes that can be imported; throws with the reason where they cannot. */
export async function imported(bytes: Uint8Array, name: string, overrides: ImportOverrides = {}): Promise<ImportedCatalogue> {
  const result = await importCatalogue(bytes, name, overrides);
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  return result;
}

export const importedFile = (name: string, overrides?: ImportOverrides): Promise<ImportedCatalogue> =>
  imported(bytesOf(name), name, overrides);
