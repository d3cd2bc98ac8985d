/** The settings of the rules on a page. Loaded when they are first opened. */
import { addTexts } from '@/i18n';
import { rules } from '@/i18n/texts/rules';

addTexts('rules', rules);

export { RuleSettingsDialog, type RuleSettingsDialogProps } from './RuleSettingsDialog';
