import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { StoreApi } from 'zustand/vanilla';
import type { Command } from '@/core/commands';
import { formatMoney, type Sku } from '@/core/page';
import { type EditorState, type EditorStore, type Language, type StepLabel, settings } from '@/editor';
import { tellLocked } from './tell-locked';

/** The catalogue that the page was planned from. */
export interface EditorCatalogue {
  id: string;
  name: string;
  currency: string;
  skus: readonly Sku[];
}

interface EditorValue {
  store: EditorStore;
  catalogue: EditorCatalogue | null;
  /** The state that is drawn: the store itself, or what follows it. */
  shown: StoreApi<EditorState>;
}

const EditorContext = createContext<EditorValue | null>(null);

/** Gives the parts of the editor its store and its catalogue. */
export function EditorProvider({
  store,
  catalogue = null,
  children,
}: {
  store: EditorStore;
  catalogue?: EditorCatalogue | null;
  children: ReactNode;
}) {
  const value = useMemo(() => ({ store, catalogue, shown: store }), [store, catalogue]);
  return <EditorContext value={value}>{children}</EditorContext>;
}

/** Draws what is inside by another state than the store's own. */
export function ShownBy({ shown, children }: { shown: StoreApi<EditorState>; children: ReactNode }) {
  const { store, catalogue } = useEditorValue();
  const value = useMemo(() => ({ store, catalogue, shown }), [store, catalogue, shown]);
  return <EditorContext value={value}>{children}</EditorContext>;
}

function useEditorValue(): EditorValue {
  const value = useContext(EditorContext);
  if (!value) throw new Error('this part of the interface stands outside an EditorProvider');
  return value;
}

/** The editor's store with its actions. */
export function useEditorStore(): EditorStore {
  return useEditorValue().store;
}

/** The editor's store for a part that is shown outside an editor as well: null there. */
export function useOpenEditor(): EditorStore | null {
  return useContext(EditorContext)?.store ?? null;
}

/** A part of the editor's state; arrays and objects are compared shallowly. */
export function useEditor<T>(selector: (state: EditorState) => T): T {
  return useStore(useEditorValue().shown, useShallow(selector));
}

/** The catalogue of the page being edited, or null where it has none on this machine. */
export function useCatalogue(): EditorCatalogue | null {
  return useEditorValue().catalogue;
}

/** The interface's language. */
export function useLang(): Language {
  return useStore(settings, ({ language }) => language);
}

/** Formats minor units of the page's currency in the interface's language. */
export function useMoney(): (minor: number) => string {
  const currency = useEditor(({ page }) => page.currency);
  const lang = useLang();
  return useCallback((minor) => formatMoney(minor, currency, lang === 'zh' ? 'zh-CN' : 'en'), [currency, lang]);
}

/** Dispatches commands as one step; a refusal becomes a message. Answers whether it was done. */
export function useDispatch(): (commands: Command | readonly Command[], label?: StepLabel) => boolean {
  const store = useEditorStore();
  const { t } = useTranslation('history');
  return useCallback(
    (commands, label) => {
      const refusal = store.actions.dispatch(commands, label);
      if (refusal?.reason === 'locked') tellLocked(store, refusal.subject);
      else if (refusal && refusal.reason !== 'nothing-changes') toast.error(t(`refused-${refusal.reason}`, { subject: refusal.subject }));
      return !refusal;
    },
    [store, t],
  );
}
