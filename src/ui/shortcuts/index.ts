/** The sheet of keys. */
import { addTexts } from '@/i18n';
import { shortcuts } from '@/i18n/texts/shortcuts';

addTexts('shortcuts', shortcuts);

export { ShortcutSheet } from './ShortcutSheet';
