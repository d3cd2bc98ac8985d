import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Banner, Page } from '@/core/page';
import { viewportName } from '@/core/rules';
import { Button, MoneyField, Select, TextField, useDispatch, useEditor, useLang } from '@/ui/shell';
import { DateField } from './DateField';
import { ImageField } from './ImageField';
import styles from './Inspector.module.css';
import { dayOf, withDay } from './mixed';
import { MOST_MAJOR } from './price-limits';
import { Pair, Section } from './Section';
import { SkuPicker } from './SkuPicker';

const LOCALES = ['zh-CN', 'zh-TW', 'en-US', 'en-GB', 'ja-JP'] as const;
const UNSET = 'unset';

/** The page itself: title, dates, banner, viewports. */
export function PageInspector() {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const lang = useLang();
  const page = useEditor((state) => state.page);
  const locale = page.locale ?? UNSET;
  const known = (LOCALES as readonly string[]).includes(locale);
  const options = [
    ...(page.locale === undefined ? [{ value: UNSET, label: t('language-unset') }] : []),
    ...LOCALES.map((value) => ({ value: value as string, label: t(`language-${value}`) })),
    ...(known || locale === UNSET ? [] : [{ value: locale, label: locale }]),
  ];
  return (
    <>
      <Section title={t('page')}>
        <TextField
          label={t('page-title')}
          value={page.title ?? ''}
          onCommit={(title) => dispatch({ type: 'set-page', fields: { title: title.trim() || null } }, { key: 'rename' })}
        />
        <EventDates event={page.event} />
        <Select
          label={t('language')}
          value={locale}
          options={options}
          onChange={(next) => next !== UNSET && dispatch({ type: 'set-page', fields: { locale: next } }, { key: 'locale' })}
        />
      </Section>
      <BannerSection banner={page.banner} />
      <Section title={t('viewports')}>
        <dl className={styles.facts}>
          {page.viewports.map(({ id, width, fold }) => (
            <div key={id} style={{ display: 'contents' }}>
              <dt>{viewportName(id, lang)}</dt>
              <dd>{fold === undefined ? t('viewport-fold-auto', { width }) : t('viewport-size', { width, fold })}</dd>
            </div>
          ))}
          <dt>{t('currency')}</dt>
          <dd>{page.currency}</dd>
        </dl>
      </Section>
    </>
  );
}

function EventDates({ event = {} }: { event: Page['event'] }) {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const set = (side: 'start' | 'end') => (day: string) => {
    const days = { start: dayOf(event.start), end: dayOf(event.end), [side]: day };
    if (days.start !== '' && days.end !== '' && days.start > days.end) return t('date-order');
    const { [side]: old, ...rest } = event;
    const next = day === '' ? rest : { ...rest, [side]: withDay(old, day) };
    dispatch({ type: 'set-page', fields: { event: Object.keys(next).length > 0 ? next : null } }, { key: 'event' });
    return undefined;
  };
  return (
    <Pair>
      <DateField label={t('event-start')} value={dayOf(event.start)} onCommit={set('start')} />
      <DateField label={t('event-end')} value={dayOf(event.end)} onCommit={set('end')} />
    </Pair>
  );
}

function BannerSection({ banner = {} }: { banner: Page['banner'] }) {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const { currency, skus } = useEditor((state) => ({ currency: state.page.currency, skus: state.page.skus }));
  const [picking, setPicking] = useState(false);
  const sku = skus.find(({ id }) => id === banner.skuId);
  const set = (fields: { [K in keyof Banner]?: Banner[K] | null }, key: string) => {
    const next = Object.fromEntries(Object.entries({ ...banner, ...fields }).filter(([, value]) => value !== null && value !== undefined));
    dispatch({ type: 'set-page', fields: { banner: Object.keys(next).length > 0 ? next : null } }, { key });
  };
  return (
    <Section title={t('banner')}>
      <TextField
        label={t('headline')}
        value={banner.headline ?? ''}
        onCommit={(text) => set({ headline: text.trim() || null }, 'banner')}
      />
      <MoneyField
        label={t('anchor-price')}
        currency={currency}
        minor={banner.anchorPrice}
        max={MOST_MAJOR}
        onCommit={(anchorPrice) => set({ anchorPrice }, 'anchor-price')}
      />
      <ImageField label={t('banner-image')} value={banner.image} onCommit={(image) => set({ image }, 'picture')} />
      <div className={styles.named}>
        <span className={styles.label}>{t('banner-sku')}</span>
        <span className={styles.namedValue}>{sku?.title || banner.skuId || t('banner-sku-none')}</span>
        <span className={styles.buttons}>
          {banner.skuId === undefined ? null : (
            <Button size="s" variant="ghost" onClick={() => set({ skuId: null }, 'banner')}>
              {t('clear')}
            </Button>
          )}
          <Button size="s" onClick={() => setPicking(true)} disabled={skus.length === 0}>
            {t('choose')}
          </Button>
        </span>
      </div>
      {picking ? (
        <SkuPicker
          title={t('pick-banner-title')}
          skus={skus}
          near={sku}
          onPick={(picked) => set({ skuId: picked.id }, 'banner')}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </Section>
  );
}
