import { useTranslation } from 'react-i18next';
import { type GreenChannel, PERIODS, type Period } from '@/core/review';
import { Checkbox, Field, FieldInput, MoneyField, NumberField, Select, TextField, useOpenEditor } from '../shell';
import { Part, type PartProps, without } from './Part';
import styles from './Policy.module.css';

const DAY_MS = 86_400_000;
/** How long a channel lasts that begins today, in days. */
const USUAL_DAYS = 30;

/** What a brand that offers a green channel for the first time begins with. */
function usual(currency: string): GreenChannel {
  const until = new Date(Date.now() + USUAL_DAYS * DAY_MS).toISOString().slice(0, 10);
  return { currency, pricePercent: 5, replacements: 5, money: 50_000, per: 'week', until };
}

/** The limits that a brand offers to agree to. */
export function ChannelFields({ policy, onChange }: PartProps) {
  const { t } = useTranslation('policy');
  const page = useOpenEditor()?.getState().whole;
  const limits = policy.greenChannel;
  const set = (fields: Partial<GreenChannel>) => limits && onChange({ ...policy, greenChannel: { ...limits, ...fields } });
  return (
    <Part title={t('channel')} about={t('channel-about')}>
      <Checkbox
        label={t('channel-on')}
        checked={limits !== undefined}
        onChange={(on) => onChange(on ? { ...policy, greenChannel: usual(page?.currency ?? 'CNY') } : without(policy, 'greenChannel'))}
      />
      {limits ? (
        <>
          <div className={styles.fields}>
            <NumberField
              label={t('channel-price')}
              value={limits.pricePercent}
              min={0}
              max={100}
              decimals={1}
              unpadded
              optional={false}
              suffix="%"
              onCommit={(value) => value !== null && set({ pricePercent: value })}
            />
            <NumberField
              label={t('channel-replacements')}
              value={limits.replacements}
              min={0}
              max={10_000}
              optional={false}
              onCommit={(value) => value !== null && set({ replacements: value })}
            />
            <MoneyField
              label={t('channel-money')}
              minor={limits.money}
              currency={limits.currency}
              optional={false}
              onCommit={(value) => value !== null && set({ money: value })}
            />
            <Select
              label={t('channel-per')}
              value={limits.per}
              onChange={(per) => set({ per: per as Period })}
              options={PERIODS.map((per) => ({ value: per, label: t(`per-${per}`) }))}
            />
            <Field label={t('channel-until')}>
              {(ids) => (
                <FieldInput
                  {...ids}
                  type="date"
                  value={limits.until}
                  onChange={(event) => event.target.value !== '' && set({ until: event.target.value })}
                />
              )}
            </Field>
            <TextField
              label={t('channel-currency')}
              value={limits.currency}
              onCommit={(text) => /^[a-z]{3}$/i.test(text.trim()) && set({ currency: text.trim().toUpperCase() })}
            />
          </div>
          {page && page.currency !== limits.currency ? (
            <p className={styles.note} data-state="warning">
              {t('channel-other', { currency: page.currency })}
            </p>
          ) : null}
          <p className={styles.note}>{t('channel-fixed')}</p>
        </>
      ) : null}
    </Part>
  );
}
