/** What was done to the page, step by step, to look through and to go back to. */
import { addTexts } from '@/i18n';
import { past } from '@/i18n/texts/past';

addTexts('past', past);

export { HistoryPanel } from './HistoryPanel';
