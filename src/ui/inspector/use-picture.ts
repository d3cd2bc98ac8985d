import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { assetSha, library, settings, shelf } from '@/editor';
import { useImage } from '@/ui/shell';

export type PictureTrouble = 'gone' | 'file-name' | 'svg' | 'remote-off' | 'unreachable';

export interface PictureState {
  /** Where the screen shows it from; undefined where it cannot. */
  address: string | undefined;
  kind: 'kept' | 'embedded' | 'web' | 'name';
  trouble: PictureTrouble | undefined;
  /** Of the original, in px, as far as known. */
  size: { width: number; height: number } | undefined;
  bytes: number | undefined;
  animated: boolean;
  /** To be told by the picture on the screen. */
  onLoad: (image: HTMLImageElement) => void;
  onError: () => void;
}

type Facts = Pick<PictureState, 'size' | 'bytes' | 'animated'>;
const NOTHING: Facts = { size: undefined, bytes: undefined, animated: false };

const kindOf = (reference: string): PictureState['kind'] => {
  if (assetSha(reference)) return 'kept';
  if (/^data:/i.test(reference)) return 'embedded';
  return /^(https?:)?\/\//i.test(reference) ? 'web' : 'name';
};

/** Bytes in a `data:` URL: four characters of base64 are three. */
function bytesIn(reference: string): number {
  const body = reference.slice(reference.indexOf(',') + 1).replace(/=+$/, '');
  return /;base64,/i.test(reference.slice(0, 200)) ? Math.floor((body.length * 3) / 4) : body.length;
}

/** What is known of a picture that something names, and what is wrong with it. */
export function usePicture(reference: string): PictureState {
  const address = useImage(reference);
  const remote = useStore(settings, ({ remotePictures }) => remotePictures);
  const sha = assetSha(reference);
  const isGone = useStore(shelf, ({ addresses }) => sha !== undefined && addresses.get(sha) === null);
  const [facts, setFacts] = useState<Facts>(NOTHING);
  const [failed, setFailed] = useState<string>();
  const kind = kindOf(reference);

  useEffect(() => {
    let left = false;
    setFacts(kindOf(reference) === 'embedded' ? { ...NOTHING, bytes: bytesIn(reference) } : NOTHING);
    if (sha !== undefined && !isGone)
      library.loadAssets([sha]).then(
        ([record]) => {
          if (record && !left)
            setFacts({ size: { width: record.width, height: record.height }, bytes: record.bytes.size, animated: record.animated });
        },
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [reference, sha, isGone]);

  const trouble = (): PictureTrouble | undefined => {
    if (isGone) return 'gone';
    if (kind === 'name') return 'file-name';
    if (kind === 'web' && !remote) return 'remote-off';
    if (kind === 'embedded' && address === undefined) return 'svg';
    return address !== undefined && failed === address ? 'unreachable' : undefined;
  };
  return {
    address,
    kind,
    trouble: trouble(),
    ...facts,
    onLoad: ({ naturalWidth, naturalHeight }) =>
      setFacts((now) => (now.size ? now : { ...now, size: { width: naturalWidth, height: naturalHeight } })),
    onError: () => setFailed(address),
  };
}
