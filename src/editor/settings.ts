/** What a person prefers on this machine: language, theme, motion, whether pictures may be fetched. Kept in localStorage, held in memory where that is closed. */

import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { ShopAttention } from '@/core/calibration';

export type Theme = 'system' | 'light' | 'dark';
/** `reduced`: nothing moves by itself, whatever the system says. */
export type Motion = 'system' | 'reduced';
/** What the editor offers to try first. */
export type FirstStep = 'move' | 'fix' | 'palette';
export type Language = 'zh' | 'en';
/** The order in which home shows pages. */
export type PageSort = 'edited' | 'name' | 'created';

/** What findings stand under in the panel. */
export type FindingsBy = 'rule' | 'module' | 'severity';

export interface Settings {
  theme: Theme;
  language: Language;
  motion: Motion;
  /** The first steps that were taken; null once all were, or the hint was waved away. */
  firstSteps: readonly FirstStep[] | null;
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
  /** Whether the signs of the visual flow are told over the canvas; null is where there is room for them. */
  flowKey: boolean | null;
}

const browserLanguage = (): Language =>
  typeof navigator !== 'undefined' && !navigator.language.toLowerCase().startsWith('zh') ? 'en' : 'zh';

export const settings = createStore<Settings>()(
  persist(
    (): Settings => ({
      theme: 'system',
      language: browserLanguage(),
      motion: 'system',
      firstSteps: [],
      remotePictures: true,
      pageSort: 'edited',
      findingsBy: 'rule',
      persistAsked: false,
      shopAttention: null,
      suppressReason: '',
      flowKey: null,
    }),
    {
      name: 'endcap-settings',
    },
  ),
);
