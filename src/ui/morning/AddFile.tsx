import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, FilePicker } from '../shell';

/** Chooses another table of daily figures. */
export function AddFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('morning');
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => picker.current?.click()}>{t('add-file')}</Button>
      <FilePicker ref={picker} onFile={onFile} />
    </>
  );
}
