import { useTranslation } from 'react-i18next';
import { Notice } from '../shell';
import type { FiguresFile } from './use-figures-file';

/** Why a file could not be read. */
export function FileFailed({ file: { name, reason, detail } }: { file: Extract<FiguresFile, { step: 'failed' }> }) {
  const { t } = useTranslation('figures');
  return <Notice kind="error" title={t('fail-title', { name })} body={t(`fail-${reason}`, { detail })} />;
}
