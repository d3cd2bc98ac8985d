/** What the library's tables hold. */
import type { Patch } from 'immer';
import type { FieldId, FormerPrices } from '@/core/catalogue';
import type { Page } from '@/core/page';
import type { Policy } from '@/core/policy';
import type { LogMark } from '@/core/review';
import type { Step } from './steps';

export interface PageRecord {
  id: string;
  title: string;
  page: Page;
  /** Number of the last journal entry that the snapshot contains. */
  seq: number;
  createdAt: number;
  updatedAt: number;
  catalogueId?: string;
}

export interface JournalEntry {
  pageId: string;
  seq: number;
  patches: Patch[];
}

/** A step of a page's history: the n-th one, from 1. */
export interface StepRecord {
  pageId: string;
  n: number;
  step: Step;
}

/** How many steps of a page's history stand; those after it were undone. */
export interface HistoryRecord {
  pageId: string;
  at: number;
}

export interface TakenHistory {
  steps: StepRecord[];
  at?: HistoryRecord;
}

export interface CatalogueRecord {
  id: string;
  name: string;
  currency: string;
  count: number;
  importedAt: number;
  /** What each column of the file meant, by its header; null: it was not used. A newer file is read in the same way. */
  columns?: Record<string, FieldId | null>;
  /** Prices that refreshes replaced: a page that still has one is older than the catalogue. */
  formerPrices?: FormerPrices;
  /** When SKUs of it were changed last, by pictures that were added. */
  changedAt?: number;
}

/** A picture kept by the SHA-256 of its bytes; pages and SKUs name it `asset:<sha>`. */
export interface AssetRecord {
  /** 64 hex digits. */
  sha: string;
  /** As it was brought: what exports and page archives contain. */
  bytes: Blob;
  /** Smaller, for the screen; missing where the original is small enough itself. */
  screen?: Blob;
  /** Of the original, in px. */
  width: number;
  height: number;
  animated: boolean;
  addedAt: number;
}

/** What home shows of a page: drawn when the page was kept. */
export interface ThumbRecord {
  pageId: string;
  /** `updatedAt` of the page that it shows. */
  of: number;
  picture: Blob;
}

/** A page as it was sent for review. */
export interface SentRecord {
  contentSha256: string;
  /** SHA-256 of what the packet showed: the same page may be sent in two languages. */
  shown: string;
  pageId: string;
  /** The page file, gzip. */
  page: Blob;
  sentAt: number;
  /** The page's log as it was. */
  log?: LogMark;
}

/** The policy of a brand, one for each. */
export interface PolicyRecord {
  brand: string;
  policy: Policy;
  keptAt: number;
}

/** A page with all that belongs to it, as it was taken out: what undoing a deletion puts back. */
export interface TakenPage {
  page: PageRecord;
  journal: JournalEntry[];
  history: TakenHistory;
  sent: SentRecord[];
  thumb?: ThumbRecord;
}
