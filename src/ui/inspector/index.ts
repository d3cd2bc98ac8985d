/** The properties of what is selected. */
import { addTexts } from '@/i18n';
import { fields } from '@/i18n/texts/fields';
import { inspector } from '@/i18n/texts/inspector';

addTexts('fields', fields);
addTexts('inspector', inspector);

export { defaultColumns } from './columns';
export { Inspector } from './Inspector';
export { ReplaceDialog } from './TileInspector';
