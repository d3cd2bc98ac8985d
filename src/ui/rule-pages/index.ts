/** The pages that explain the rules, each with an example to try it on. Loaded when they are first opened. */
import { addTexts } from '@/i18n';
import { catalogue } from '@/i18n/texts/catalogue';
import { findings } from '@/i18n/texts/findings';
import { guide } from '@/i18n/texts/guide';
import { rules } from '@/i18n/texts/rules';

addTexts('catalogue', catalogue);
addTexts('findings', findings);
addTexts('rules', rules);
addTexts('guide', guide);

export { RulePages } from './RulePages';
