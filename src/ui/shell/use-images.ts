import { useCallback } from 'react';
import { useStore } from 'zustand';
import { assetSha, settings, shelf } from '@/editor';

/**
 * The address of a picture reference that a browser can show by itself (format.md, "Images are references"); undefined for
 * names of local files, other protocols, and remote addresses where fetching pictures is switched off.
 */
export function plainPicture(reference: string, remote = true): string | undefined {
  const address = reference.trim().startsWith('//') ? `https:${reference.trim()}` : reference.trim();
  if (/^https?:/i.test(address)) return remote ? address : undefined;
  return /^(data:image\/|blob:)/i.test(address) ? address : undefined;
}

/** The address of any picture reference, kept ones too; a new function whenever an answer may have changed. */
export function useImages(): (reference: string) => string | undefined {
  const { addresses } = useStore(shelf);
  const { remotePictures } = useStore(settings);
  return useCallback(
    (reference) => {
      const sha = assetSha(reference);
      return sha === undefined ? plainPicture(reference, remotePictures) : (addresses.get(sha) ?? undefined);
    },
    [addresses, remotePictures],
  );
}
