import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '../shell';

export interface CarriedPageDialogProps {
  name: string;
  onOpenPage: () => void;
  onUsePicture: () => void;
  onClose: () => void;
}

/** A mock-up that carries its page was brought: is the page meant, or the picture? */
export function CarriedPageDialog({ name, onOpenPage, onUsePicture, onClose }: CarriedPageDialogProps) {
  const { t } = useTranslation('opening');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('carried')}
      description={name}
      width={440}
      footer={
        <>
          <Button onClick={onUsePicture}>{t('carried-picture')}</Button>
          <Button variant="primary" onClick={onOpenPage}>
            {t('carried-page')}
          </Button>
        </>
      }
    >
      <p>{t('carried-about')}</p>
    </Dialog>
  );
}
