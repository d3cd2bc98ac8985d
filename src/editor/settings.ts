/** What a person prefers on this machine: language, theme, whether pictures may be fetched. Kept in localStorage, held in memory where that is closed. */

import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { ShopAttention } from '@/core/calibration';

export type Theme = 'system' | 'light' | 'dark';
export type Language = 'zh' | 'en';
/** The order in which home shows pages. */
export type PageSort = 'edited' | 'name' | 'created';

/** What findings stand under in the panel. */
export type FindingsBy = 'rule' | 'module' | 'severity';

export interface Settings {
  theme: Theme;
  language: Language;
  /** Whether pictures are fetched from the addresses that catalogues and pages name. Nothing else ever leaves the machine. */
  remotePictures: boolean;
  pageSort: PageSort;
  findingsBy: FindingsBy;
  /** Whether the browser was asked once not to clear what is kept. */
  persistAsked: boolean;
  /** Parameters of the model of attention that were fitted to the shop's own figures; new pages begin with them. */
  shopAttention: ShopAttention | null;
  /** The reason given last for suppressing a finding. */
  suppressReason: string;
}

const browserLanguage = (): Language =>
  typeof navigator !== 'undefined' && !navigator.language.toLowerCase().startsWith('zh') ? 'en' : 'zh';

export const settings = createStore<Settings>()(
  persist(
    (): Settings => ({
      theme: 'system',
      language: browserLanguage(),
      remotePictures: true,
      pageSort: 'edited',
      findingsBy: 'rule',
      persistAsked: false,
      shopAttention: null,
      suppressReason: '',
    }),
    {
      name: 'endcap-settings',
    },
  ),
);
