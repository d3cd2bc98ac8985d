/** The reading of the page that canvas and panel share: worked out once per state of the page, and from the one before it. */
import { type PageAttention, readAttention } from '@/core/attention';
import type { Page } from '@/core/page';
import type { EditorStore } from '@/editor';
import { useEditor, useEditorStore } from '@/ui/shell';
import { useDensities } from './use-densities';

interface Reading {
  page: Page;
  attention: PageAttention;
}

const readings = new WeakMap<EditorStore, Map<string, Reading>>();

/** Where people are likely to look on a page of an editor, with its pictures where they are known. */
export function useReading(page: Page, viewport: string): PageAttention {
  const store = useEditorStore();
  const pixels = useEditor(({ flow }) => flow.pixels);
  const pictures = useDensities(page, pixels);
  const known = readings.get(store) ?? new Map<string, Reading>();
  readings.set(store, known);
  const old = known.get(viewport);
  if (old?.page === page && old.attention.pictures === pictures) return old.attention;
  const attention = readAttention(page, viewport, { pictures, ...(old && { before: old.attention }) });
  known.set(viewport, { page, attention });
  return attention;
}
