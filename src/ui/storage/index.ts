/** What the interface says when something cannot be kept, or is open in another tab. */
import { addTexts } from '@/i18n';
import { storage } from '@/i18n/texts/storage';

addTexts('storage', storage);

export { HeldPages } from './HeldPages';
export { ReadFailed } from './ReadFailed';
export { StorageNotice } from './StorageNotice';
export { sayRestored, tellHeldCatalogue, tellUnavailable } from './tell';
