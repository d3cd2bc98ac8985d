import { ImageOff, ImageUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, useLang } from '@/ui/shell';
import { CheckedField } from './CheckedField';
import styles from './ImageField.module.css';
import { isPicture } from './mixed';
import { type PictureState, usePicture } from './use-picture';

/** What is known of a picture that was brought as a file. */
export interface PictureFacts {
  imageBytes: number;
  animated: boolean | null;
}

export interface ImageFieldProps {
  label: string;
  value: string | undefined;
  /** `facts`: of a picture that was brought as a file; of an address nothing is known. */
  onCommit: (value: string | null, facts?: PictureFacts) => void;
}

const TYPES = '.png,.jpg,.jpeg,.webp,.gif,.avif,.bmp';

/** A picture: what it is, how large, what is wrong with it; from a file or by its address. */
export function ImageField({ label, value, onCommit }: ImageFieldProps) {
  const { t } = useTranslation('inspector');
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const isSpelt = !/^(data:|asset:)/i.test(value ?? '');

  const bring = async (file: File) => {
    setBusy(true);
    try {
      const { bringPicture, pictureFields } = await import('@/ui/pictures');
      const picture = await bringPicture(file, file.name);
      if (!picture) return;
      const { image, ...facts } = pictureFields(picture);
      onCommit(image, facts);
    } finally {
      setBusy(false);
    }
  };
  return (
    <fieldset className={styles.field} aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {value ? <Picture key={value} reference={value} /> : null}
      <div className={styles.buttons}>
        <Button size="s" icon={<ImageUp size={14} strokeWidth={1.75} />} disabled={busy} onClick={() => picker.current?.click()}>
          {busy ? t('image-reading') : t('image-choose')}
        </Button>
        {value ? (
          <Button size="s" onClick={() => onCommit(null)}>
            {t('clear')}
          </Button>
        ) : null}
      </div>
      {isSpelt ? (
        <CheckedField
          label={label}
          hideLabel
          value={value ?? ''}
          placeholder={t('image-placeholder')}
          check={(text) => (text.trim() === '' || isPicture(text.trim()) ? undefined : t('image-bad'))}
          onCommit={(text) => onCommit(text.trim() === '' ? null : text.trim())}
        />
      ) : null}
      <input
        ref={picker}
        type="file"
        hidden
        accept={TYPES}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void bring(file);
        }}
      />
    </fieldset>
  );
}

/** The host of an address on the web. */
function hostOf(reference: string): string {
  const address = reference.trim().startsWith('//') ? `https:${reference.trim()}` : reference.trim();
  return URL.canParse(address) ? new URL(address).host : address;
}

function Picture({ reference }: { reference: string }) {
  const { t } = useTranslation('inspector');
  const picture = usePicture(reference);
  const { address, kind, trouble, onLoad, onError } = picture;
  const facts = useFacts(picture);
  const name = kind === 'web' ? hostOf(reference) : kind === 'name' ? reference : t(`image-${kind}`);
  return (
    <div className={styles.picture}>
      <span className={styles.preview} data-trouble={trouble !== undefined || undefined}>
        {address && !trouble ? (
          <img
            src={address}
            alt=""
            decoding="async"
            draggable={false}
            referrerPolicy="no-referrer"
            onLoad={(event) => onLoad(event.currentTarget)}
            onError={onError}
          />
        ) : trouble ? (
          <ImageOff size={18} strokeWidth={1.5} aria-hidden="true" />
        ) : null}
      </span>
      <div className={styles.about}>
        <p className={styles.name} title={name}>
          {name}
        </p>
        {trouble ? (
          <p className={styles.trouble} role="status">
            {t(`image-${trouble}`)}
          </p>
        ) : (
          <p className={styles.facts}>{facts}</p>
        )}
      </div>
    </div>
  );
}

/** `1,600 × 1,067 px · 81 kB · animated`, as far as known. */
function useFacts({ size, bytes, animated }: PictureState): string {
  const { t } = useTranslation('inspector');
  const lang = useLang();
  const locale = lang === 'zh' ? 'zh-CN' : 'en';
  const unit = bytes !== undefined && bytes >= 1_000_000 ? 'megabyte' : 'kilobyte';
  const amount = bytes === undefined ? 0 : unit === 'megabyte' ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  return [
    ...(size ? [t('image-size', { width: String(size.width), height: String(size.height) })] : []),
    ...(bytes === undefined ? [] : [new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount)]),
    ...(animated ? [t('image-animated')] : []),
  ].join(' · ');
}
