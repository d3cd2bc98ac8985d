import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { assetSha, settings, shelf } from '@/editor';

/**
 * The address of a picture reference that a browser can show by itself (format.md, "Images are references"); undefined for
 * names of local files, other protocols, and remote addresses where fetching pictures is switched off.
 */
export function plainPicture(reference: string, remote = true): string | undefined {
  const address = reference.trim().startsWith('//') ? `https:${reference.trim()}` : reference.trim();
  if (/^https?:/i.test(address)) return remote ? address : undefined;
  // An SVG in the reference itself could hold a program: pictures of pixels only.
  return /^(data:image\/(?!svg)|blob:)/i.test(address) ? address : undefined;
}

/** The address of any picture reference, kept ones too; a new function whenever an answer may have changed. */
export function useImages(): (reference: string) => string | undefined {
  const addresses = useStore(shelf, (state) => state.addresses);
  const remotePictures = useStore(settings, (state) => state.remotePictures);
  return useCallback(
    (reference) => {
      const sha = assetSha(reference);
      return sha === undefined ? plainPicture(reference, remotePictures) : (addresses.get(sha) ?? undefined);
    },
    [addresses, remotePictures],
  );
}

/** The address of one picture reference, which is read from the library where it is a kept one. */
export function useImage(reference: string | undefined): string | undefined {
  const sha = reference === undefined ? undefined : assetSha(reference);
  const kept = useStore(shelf, ({ addresses }) => (sha === undefined ? undefined : addresses.get(sha)));
  const remote = useStore(settings, ({ remotePictures }) => remotePictures);
  useEffect(() => {
    if (sha !== undefined && reference !== undefined) void shelf.want([reference]);
  }, [sha, reference]);
  if (reference === undefined) return undefined;
  return sha === undefined ? plainPicture(reference, remote) : (kept ?? undefined);
}
