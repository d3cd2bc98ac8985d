/** Which dialog of variants is open: asked for from anywhere, shown beside the switch in the bar. */
import { createStore } from 'zustand/vanilla';

export type VariantsDialog = 'new' | 'edit' | 'compare';

export const variantsDialog = createStore<{ shown: VariantsDialog | null }>(() => ({ shown: null }));

export const openVariants = (shown: VariantsDialog) => variantsDialog.setState({ shown });
export const closeVariants = () => variantsDialog.setState({ shown: null });
