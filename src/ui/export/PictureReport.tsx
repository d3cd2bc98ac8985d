import { ChevronRight, CircleAlert, CircleCheck, Globe, ImagePlus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settings } from '@/editor';
import type { MissingPicture } from '@/export';
import { Button, Checkbox, Row } from '../shell';
import styles from './ExportDialog.module.css';
import type { PictureCheck } from './use-pictures';

const LISTED = 50;
/** A short list is open from the start. */
const LISTED_OPEN = 5;
/** A data URL is long; its beginning says enough. */
const REFERENCE_CHARACTERS = 120;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Which pictures the mock-up will have, and which it will lack: SKU, reference and reason. */
export function PictureReport({
  check,
  placeholders,
  onPlaceholders,
  onAddPictures,
}: {
  check: PictureCheck;
  placeholders: boolean;
  onPlaceholders: (use: boolean) => void;
  onAddPictures: () => void;
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
  const reasons = [...new Set(missing.map(({ reason }) => reason))];
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
      {reasons.map((reason) => (
        <MissingGroup key={reason} reason={reason} uses={missing.filter((use) => use.reason === reason)} onAddPictures={onAddPictures} />
      ))}
    </div>
  );
}

/** What is missing for one reason: how many, what can be done, and on demand which. */
function MissingGroup({
  reason,
  uses,
  onAddPictures,
}: {
  reason: MissingPicture['reason'];
  uses: readonly MissingPicture[];
  onAddPictures: () => void;
}) {
  const { t } = useTranslation(['output', 'common']);
  const list = useId();
  const [open, setOpen] = useState(uses.length <= LISTED_OPEN);
  return (
    <section className={styles.group}>
      <Row>
        <button
          type="button"
          className={styles.reason}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
          {t('missing-reason', { count: uses.length, reason: t(`reason-${reason}`) })}
        </button>
        {reason === 'remote-off' ? (
          <Button size="s" icon={<Globe size={14} strokeWidth={1.75} />} onClick={() => settings.setState({ remotePictures: true })}>
            {t('load-from-web')}
          </Button>
        ) : uses.some(({ at }) => at === 'sku') ? (
          <Button size="s" icon={<ImagePlus size={14} strokeWidth={1.75} />} onClick={onAddPictures}>
            {t('common:add-pictures')}
          </Button>
        ) : null}
      </Row>
      {open ? (
        <ul id={list} className={styles.list} aria-label={t('missing-list')}>
          {uses.slice(0, LISTED).map((use) => (
            <MissingRow key={`${placeOf(use)} ${use.reference}`} use={use} />
          ))}
          {uses.length > LISTED ? <li>{t('missing-more', { count: uses.length - LISTED })}</li> : null}
        </ul>
      ) : null}
    </section>
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
        : [use.skuId, use.title].filter(Boolean).join(' · ');
  return (
    <li>
      <span className={styles.where}>{where}</span>
      <span className={styles.reference}>{use.reference.slice(0, REFERENCE_CHARACTERS)}</span>
    </li>
  );
}
