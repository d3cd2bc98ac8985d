/** Whether the dialog of brands' policies is open, and a policy file that was dropped for it: shown at home and in the editor. */
import { createStore } from 'zustand/vanilla';

export const policyDialog = createStore<{ isOpen: boolean; file: File | null }>(() => ({ isOpen: false, file: null }));

export const openPolicies = (file: File | null = null) => policyDialog.setState({ isOpen: true, file });
export const closePolicies = () => policyDialog.setState({ isOpen: false, file: null });
