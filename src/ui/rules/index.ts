/** The settings of the rules on a page. Loaded when they are first opened. */
import { addTexts } from '@/i18n';
import { findings } from '@/i18n/texts/findings';
import { rules } from '@/i18n/texts/rules';

addTexts('findings', findings);
addTexts('rules', rules);

export { type RulesText, severityText, valueText } from './option-words';
export { RuleMark } from './RuleMark';
export { RuleSettingsDialog, type RuleSettingsDialogProps } from './RuleSettingsDialog';
