/** Everything that this machine keeps as one file: out of it, and in. */
import { addTexts } from '@/i18n';
import { workspace } from '@/i18n/texts/workspace';

addTexts('workspace', workspace);

export { exportWorkspace } from './export-workspace';
export { WorkspaceDialog } from './WorkspaceDialog';
