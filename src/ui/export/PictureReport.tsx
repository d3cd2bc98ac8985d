import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MissingPicture } from '@/export';
import { Checkbox } from '../shell';
import styles from './ExportDialog.module.css';
import type { PictureCheck } from './use-pictures';

const LISTED = 50;
/** A data URL is long; its beginning says enough. */
const REFERENCE_CHARACTERS = 120;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Which pictures the mock-up will have, and which it will lack: SKU, reference and reason. */
export function PictureReport({
  check,
  placeholders,
  onPlaceholders,
}: {
  check: PictureCheck;
  placeholders: boolean;
  onPlaceholders: (use: boolean) => void;
}) {
  const { t } = useTranslation('output');
  const { done, total, loaded } = check;
  if (!loaded)
    return (
      <p className={styles.note} role="status">
        {t('checking-pictures', { done, total })}
      </p>
    );
  const { missing } = loaded;
  if (missing.length === 0)
    return (
      <p className={styles.note} role="status" data-state="complete">
        <CircleCheck {...icon} />
        {total === 0 ? t('no-pictures') : t('pictures-complete', { count: total })}
      </p>
    );
  return (
    <div className={styles.missing}>
      <p className={styles.note} role="status" data-state="missing">
        <CircleAlert {...icon} />
        {t('pictures-missing', { count: missing.length })}
      </p>
      <Checkbox label={t('use-placeholders')} checked={placeholders} onChange={onPlaceholders} />
      <ul className={styles.list} aria-label={t('missing-list')}>
        {missing.slice(0, LISTED).map((use) => (
          <MissingRow key={`${placeOf(use)} ${use.reference}`} use={use} />
        ))}
        {missing.length > LISTED ? <li>{t('missing-more', { count: missing.length - LISTED })}</li> : null}
      </ul>
    </div>
  );
}

const placeOf = (use: MissingPicture) => (use.at === 'sku' ? use.skuId : use.at === 'module' ? use.moduleId : use.at);

function MissingRow({ use }: { use: MissingPicture }) {
  const { t } = useTranslation('output');
  const where =
    use.at === 'banner'
      ? t('missing-banner')
      : use.at === 'module'
        ? t('missing-module', { title: use.title })
        : `${use.skuId} · ${use.title}`;
  return (
    <li>
      <span className={styles.where}>{where}</span>
      <span className={styles.reference}>
        {use.reference.slice(0, REFERENCE_CHARACTERS)}: {t(`reason-${use.reason}`)}
      </span>
    </li>
  );
}
