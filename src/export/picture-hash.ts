/** The hash of a picture's bytes, for `contentSha256`: people sign what a picture shows, not where it lies. */

const ASSET = /^asset:([0-9a-f]{64})$/;

/**
 * SHA-256 of the bytes that a reference stands for, as 64 hex digits: of a kept picture its name, of a `data:` URL what is in
 * it. Undefined for pictures on the web, which may change under the same address, and for what cannot be read.
 */
export async function pictureHash(reference: string): Promise<string | undefined> {
  const kept = ASSET.exec(reference.trim())?.[1];
  if (kept !== undefined || !/^data:/i.test(reference.trim())) return kept;
  try {
    const bytes = await (await fetch(reference.trim())).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
}
