import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contrastOf, type Policy } from '@/core/policy';
import { missingFonts } from '@/export';
import { IconButton, TextField } from '../shell';
import { Part, type PartProps, without } from './Part';
import styles from './Policy.module.css';

const COLORS = ['price', 'badge', 'banner'] as const;
const HEX = /^#[0-9a-f]{6}$/i;
const WHITE = '#ffffff';
const READABLE = 4.5;

/** What a list is typed as. */
const split = (text: string) => [...new Set(text.split(/[,，、;；\n]/).map((part) => part.trim()))].filter((part) => part !== '');

/** Widths of pictures, colours and typefaces. */
export function LookFields({ policy, onChange }: PartProps) {
  const { t } = useTranslation('policy');
  const [badWidth, setBadWidth] = useState<string>();
  const setWidths = (text: string) => {
    const parts = split(text.replace(/px/gi, ' '));
    const isWidth = (part: string) => /^\d+$/.test(part) && Number(part) >= 200 && Number(part) <= 4096;
    const bad = parts.find((part) => !isWidth(part));
    setBadWidth(bad);
    if (bad !== undefined) return;
    const widths = [...new Set(parts.map(Number))].sort((a, b) => a - b).slice(0, 24);
    onChange(widths.length > 0 ? { ...policy, widths } : without(policy, 'widths'));
  };
  const setFonts = (text: string) => {
    const fonts = split(text)
      .map((name) => name.replace(/["']/g, '').slice(0, 120))
      .slice(0, 8);
    onChange(fonts.length > 0 ? { ...policy, fonts } : without(policy, 'fonts'));
  };
  const lacks = missingFonts(policy.fonts ?? []);
  return (
    <>
      <Part title={t('widths')} about={t('widths-about')}>
        <TextField
          label={t('widths')}
          hideLabel
          value={(policy.widths ?? []).join(', ')}
          placeholder="750, 790, 990"
          onCommit={setWidths}
          error={badWidth === undefined ? undefined : t('widths-bad', { value: badWidth })}
        />
      </Part>
      <Part title={t('colors')} about={t('colors-about')}>
        <div className={styles.colors}>
          {COLORS.map((name) => (
            <ColorField key={name} name={name} policy={policy} onChange={onChange} />
          ))}
        </div>
      </Part>
      <Part title={t('fonts')} about={t('fonts-about')}>
        <TextField
          label={t('fonts')}
          hideLabel
          value={(policy.fonts ?? []).join(', ')}
          placeholder="Source Han Sans SC, Inter"
          onCommit={setFonts}
        />
        {lacks.length > 0 ? (
          <p className={styles.note} data-state="warning">
            {t('font-missing', { list: lacks.join(', ') })}
          </p>
        ) : null}
      </Part>
    </>
  );
}

function ColorField({ name, policy, onChange }: PartProps & { name: (typeof COLORS)[number] }) {
  const { t } = useTranslation('policy');
  const [isBad, setBad] = useState(false);
  const value = policy.colors?.[name];
  const set = (text: string) => {
    const color = text.trim().toLowerCase();
    setBad(color !== '' && !HEX.test(color));
    if (color !== '' && !HEX.test(color)) return;
    const { [name]: _old, ...others } = policy.colors ?? {};
    const colors: Policy['colors'] = color === '' ? others : { ...others, [name]: color };
    onChange(Object.keys(colors).length > 0 ? { ...policy, colors } : without(policy, 'colors'));
  };
  // A badge and a banner get the text that can be read on them; a price stands on white.
  const ratio = name === 'price' && value !== undefined ? contrastOf(value, WHITE) : READABLE;
  const label = t(`color-${name}`);
  return (
    <div className={styles.color}>
      <TextField label={label} value={value ?? ''} placeholder="#d02a1e" onCommit={set} error={isBad ? t('color-bad') : undefined} />
      <input
        type="color"
        className={styles.swatch}
        data-empty={value === undefined || undefined}
        aria-label={t('color-choose', { name: label })}
        value={value ?? WHITE}
        onChange={(event) => set(event.target.value)}
      />
      {value === undefined ? null : (
        <IconButton size="s" label={t('color-clear', { name: label })} icon={<X size={14} strokeWidth={1.75} />} onClick={() => set('')} />
      )}
      {ratio < READABLE ? (
        <p className={styles.note} data-state="warning">
          {t('color-faint', { ratio: (Math.floor(ratio * 10) / 10).toFixed(1) })}
        </p>
      ) : null}
    </div>
  );
}
