/** What a review packet is made of, and what its script is told. */
import type { Page } from '../page';
import type { CheckedFile } from '../report';
import type { Lang } from '../text';
import type { LogMark } from './decision';
import type { GreenChannel } from './green-channel';

/** A part of a mock-up: cut between blocks or rows, so that paper can break there. */
export interface PacketSlice {
  /** The module that it shows; null for the banner. */
  module: string | null;
  /** A data URL. */
  src: string;
  /** In CSS px of the viewport, from the top of the page. */
  top: number;
  height: number;
}

export interface PacketMockup {
  viewport: string;
  width: number;
  slices: readonly PacketSlice[];
}

/** One version of the page: the base, or a variant with its name. */
export interface PacketVersion {
  entry: CheckedFile;
  name: string | null;
  mockups: readonly PacketMockup[];
}

/** What changed since the last approval, in words; `unknown` where the approved page is not at hand, null where there is none. */
export type PacketChanges =
  | { name: string; time: string; groups: readonly { title: string; items: readonly { title: string; detail: string }[] }[] }
  | 'unknown'
  | null;

export interface PacketInput {
  lang: Lang;
  /** Of the program. */
  version: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The page file; what is signed. */
  page: Page;
  contentSha256: string;
  fileStem: string;
  versions: readonly PacketVersion[];
  changes: PacketChanges;
  /** The limits that an approval agrees to; null where none are offered. */
  greenChannel: GreenChannel | null;
  /** The page's log as it is. */
  log: LogMark;
  /** Whether cost and margin are in the table of prices. */
  withCosts: boolean;
  /** Uses of pictures that are drawn as placeholders. */
  missing: number;
  /** The packet's script, as text. */
  script: string;
}

/** A tile in a slice: its corner and size in percent of the slice. */
export type PacketSpot = [slice: number, tile: string, x: number, y: number, width: number, height: number];

/** What the packet's script reads. */
export interface PacketData {
  lang: Lang;
  page?: string;
  contentSha256: string;
  greenChannel?: GreenChannel;
  log: LogMark;
  fileStem: string;
  tiles: Record<string, { title: string; module: string }>;
  spots: PacketSpot[];
  words: Record<string, string>;
}
