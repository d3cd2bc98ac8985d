/** What the inspector remembers on this machine: which folds are open, and the name that comments were signed with. */
import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';

interface InspectorMemory {
  open: Record<string, boolean>;
  author: string;
}

export const memory = createStore<InspectorMemory>()(
  persist((): InspectorMemory => ({ open: {}, author: '' }), { name: 'endcap-inspector' }),
);
