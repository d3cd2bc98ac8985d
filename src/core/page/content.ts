/** What people sign: the page without what is said about it (format.md, "contentSha256"). */
import { canonicalJson } from './canonical';
import type { Page, Variant } from './schema';

/** SHA-256 of bytes as lower-case hex; given by the caller, since the core has no digest of its own. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/**
 * `contentSha256` of a page: the SHA-256 of its canonical JSON without `approvals`, `comments` and `suppressions`, every
 * picture replaced by the SHA-256 of its bytes. A page with variants is signed with all of them, what they suppress left out too.
 *
 * @param pictureHash the hash of a picture's bytes, or undefined where it cannot be read: then its reference is hashed
 */
export async function contentSha256(
  page: Page,
  sha256: Sha256,
  pictureHash: (reference: string) => Promise<string | undefined> = async () => undefined,
): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  const picture = async (reference: string) => (await pictureHash(reference)) ?? (await sha256(bytes(reference)));
  const { approvals: _a, comments: _c, suppressions: _s, ...content } = page;
  const hashed = async <T extends { image?: string | null | undefined }>(holder: T): Promise<T> =>
    holder.image ? { ...holder, image: await picture(holder.image) } : holder;
  const all = async <T extends { image?: string | null | undefined }>(holders: readonly T[] | undefined) =>
    holders && Promise.all(holders.map(hashed));
  const skus = await all(content.skus);
  const modules = await all(content.modules);
  const banner = content.banner && (await hashed(content.banner));
  const variant = async ({ suppressions: _s, ...said }: Variant) => ({
    ...said,
    banner: said.banner && (await hashed(said.banner)),
    skus: await all(said.skus),
    modules: await all(said.modules),
    added: said.added && { ...said.added, skus: await all(said.added.skus), modules: await all(said.added.modules) },
  });
  const variants = content.variants && (await Promise.all(content.variants.map(variant)));
  return sha256(bytes(canonicalJson({ ...content, skus, modules, banner, variants })));
}
