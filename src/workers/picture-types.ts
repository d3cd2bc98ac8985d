/** What goes to the picture worker and comes back. */
import type { EntryFailure, NotAPicture, ZipFailure } from '@/io';

/** A file that was dropped or chosen, with its folders. A ZIP stands for the files in it. */
export interface PictureSource {
  path: string;
  file: Blob;
}

/**
 * Why a file is not taken. `too-many-bytes`, `too-many-pixels`: above what a picture on a page can need. `cannot-decode`: it
 * begins as a picture and is none that this browser can draw. `unreadable`: the file has gone or may not be read.
 */
export type PictureFailure =
  | NotAPicture
  | { reason: ZipFailure | EntryFailure | 'too-many-bytes' | 'too-many-pixels' | 'cannot-decode' | 'unreadable' };

/** One file, those in ZIPs too; `refused` where its first bytes say already that it cannot be taken. */
export interface ListedPicture {
  path: string;
  bytes: number;
  refused?: PictureFailure;
}

/** A picture as the library keeps it. */
export interface ReadPicture {
  /** SHA-256 of its bytes, 64 hex digits. */
  sha: string;
  /** As it was brought, with its media type. */
  bytes: Blob;
  /** Smaller, for the screen; missing where the original is small enough itself, or moves. */
  screen?: Blob;
  /** In px, as it is shown: turned by EXIF. */
  width: number;
  height: number;
  animated: boolean;
  /** How busy it is (`edgeDensity`), where it could be read. */
  density: number | null;
}

export type PictureResult = ({ ok: true } & ReadPicture) | ({ ok: false } & PictureFailure);
