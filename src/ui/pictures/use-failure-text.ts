import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureFailure } from '@/workers';

/** Says why a file was not taken, in the interface's language. */
export function useFailureText(): (failure: PictureFailure) => string {
  const { t } = useTranslation('pictures');
  return useCallback(
    (failure) => (failure.reason === 'format' ? t('reason-format', { format: failure.detail }) : t(`reason-${failure.reason}`)),
    [t],
  );
}
