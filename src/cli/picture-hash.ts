/** The hash of a picture's bytes where a page file has them, for `contentSha256`: the same that the application signs. */
import type { CliIo } from './io';

const ASSET = /^asset:([0-9a-f]{64})$/;

/** Undefined for a picture on the web, which is not fetched, and for what cannot be read. */
export function pictureHash({ sha256 }: CliIo): (reference: string) => Promise<string | undefined> {
  return async (reference) => {
    const kept = ASSET.exec(reference.trim())?.[1];
    if (kept !== undefined || !/^data:/i.test(reference.trim())) return kept;
    try {
      return await sha256(new Uint8Array(await (await fetch(reference.trim())).arrayBuffer()));
    } catch {
      return undefined;
    }
  };
}
