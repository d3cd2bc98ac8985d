import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, FilePicker } from '../shell';

/** Begins again with another table. */
export function OtherFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('figures');
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => picker.current?.click()}>{t('other-file')}</Button>
      <FilePicker ref={picker} onFile={onFile} />
    </>
  );
}
