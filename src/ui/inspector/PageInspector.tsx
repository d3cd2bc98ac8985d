import { useTranslation } from 'react-i18next';
import { type Banner, PAGE_KINDS, type Page, pageSchema } from '@/core/page';
import { MoneyField, Select, TextField, useDispatch, useEditor } from '@/ui/shell';
import { AnchorNote } from './AnchorNote';
import { ApprovalsFold } from './Approvals';
import { CheckedField } from './CheckedField';
import { CommentsFold } from './Comments';
import { Currency } from './Currency';
import { DateField } from './DateField';
import { ImageField } from './ImageField';
import styles from './Inspector.module.css';
import { Kept } from './Kept';
import { ListEditor } from './ListEditor';
import { dayOf, withDay } from './mixed';
import { listOrNull, orNull, withFields } from './object';
import { BrandsFold, ChannelsFold, PathFold } from './PageLists';
import { MOST_MAJOR } from './price-limits';
import { At, Fold, Pair, Section } from './Section';
import { SkuChoice } from './SkuChoice';
import { ViewportsSection } from './Viewports';

const LOCALES = ['zh-CN', 'zh-TW', 'en-US', 'en-GB', 'ja-JP'] as const;
const UNSET = 'unset';

/** The page itself: title, dates, banner, viewports, and folded what is seldom edited. */
export function PageInspector() {
  const { t } = useTranslation(['inspector', 'fields']);
  const page = useEditor((state) => state.page);
  return (
    <>
      <PageSection page={page} />
      <BannerSection banner={page.banner} />
      <ViewportsSection />
      <CommentsFold />
      <BrandsFold brands={page.brands ?? []} />
      <ChannelsFold channels={page.channels ?? []} />
      <PathFold page={page} />
      <ApprovalsFold approvals={page.approvals ?? []} />
      <Fold name="file" title={t('fields:file')}>
        <Currency />
        <dl className={styles.facts}>
          <dt>{t('fields:file-format')}</dt>
          <dd>
            <span data-field="format">{page.format}</span> <span data-field="version">{page.version}</span>
          </dd>
          <dt>{t('fields:file-id')}</dt>
          <dd data-field="id">{page.id ?? t('fields:none')}</dd>
        </dl>
      </Fold>
      <Kept
        name="page"
        value={page}
        known={pageSchema.shape}
        also={[
          ['attention', t('fields:attention')],
          ['variants', t('fields:variants')],
        ]}
      />
    </>
  );
}

function PageSection({ page }: { page: Page }) {
  const { t } = useTranslation(['inspector', 'fields']);
  const dispatch = useDispatch();
  const locale = page.locale ?? UNSET;
  const known = (LOCALES as readonly string[]).includes(locale);
  const options = [
    ...(page.locale === undefined ? [{ value: UNSET, label: t('language-unset') }] : []),
    ...LOCALES.map((value) => ({ value: value as string, label: t(`language-${value}`) })),
    ...(known || locale === UNSET ? [] : [{ value: locale, label: locale }]),
  ];
  return (
    <Section title={t('page')}>
      <At field="title">
        <TextField
          label={t('page-title')}
          value={page.title ?? ''}
          onCommit={(title) => dispatch({ type: 'set-page', fields: { title: title.trim() || null } }, { key: 'rename' })}
        />
      </At>
      <EventDates event={page.event} />
      <Pair>
        <At field="locale">
          <Select
            label={t('language')}
            value={locale}
            options={options}
            onChange={(next) => next !== UNSET && dispatch({ type: 'set-page', fields: { locale: next } }, { key: 'locale' })}
          />
        </At>
        <At field="kind">
          <Select<NonNullable<Page['kind']> | typeof UNSET>
            label={t('fields:page-kind')}
            value={page.kind ?? UNSET}
            options={[
              { value: UNSET, label: t('fields:unset') },
              ...PAGE_KINDS.map((kind) => ({ value: kind, label: t(`fields:page-kind-${kind}`) })),
            ]}
            onChange={(kind) => dispatch({ type: 'set-page', fields: { kind: kind === UNSET ? null : kind } }, { key: 'page-kind' })}
          />
        </At>
      </Pair>
    </Section>
  );
}

function EventDates({ event = {} }: { event: Page['event'] }) {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const set = (side: 'start' | 'end') => (day: string) => {
    const days = { start: dayOf(event.start), end: dayOf(event.end), [side]: day };
    if (days.start !== '' && days.end !== '' && days.start > days.end) return t('date-order');
    const next = withFields(event, { [side]: day === '' ? null : withDay(event[side], day) });
    dispatch({ type: 'set-page', fields: { event: orNull(next) } }, { key: 'event' });
    return undefined;
  };
  return (
    <Pair>
      <At field="event.start">
        <DateField label={t('event-start')} value={dayOf(event.start)} onCommit={set('start')} />
      </At>
      <At field="event.end">
        <DateField label={t('event-end')} value={dayOf(event.end)} onCommit={set('end')} />
      </At>
    </Pair>
  );
}

function BannerSection({ banner = {} }: { banner: Page['banner'] }) {
  const { t } = useTranslation(['inspector', 'fields']);
  const dispatch = useDispatch();
  const currency = useEditor((state) => state.page.currency);
  const set = (fields: { [K in keyof Banner]?: Banner[K] | null }, key: string) =>
    dispatch({ type: 'set-page', fields: { banner: orNull(withFields(banner, fields)) } }, { key });
  return (
    <Section title={t('banner')}>
      <At field="banner.headline">
        <TextField
          label={t('headline')}
          value={banner.headline ?? ''}
          onCommit={(text) => set({ headline: text.trim() || null }, 'banner')}
        />
      </At>
      <At field="banner.anchorPrice">
        <MoneyField
          label={t('anchor-price')}
          currency={currency}
          minor={banner.anchorPrice}
          max={MOST_MAJOR}
          onCommit={(anchorPrice) => set({ anchorPrice }, 'anchor-price')}
        />
        <AnchorNote onTake={(anchorPrice) => set({ anchorPrice }, 'anchor-price')} />
      </At>
      <At field="banner.image">
        <ImageField label={t('banner-image')} value={banner.image} onCommit={(image) => set({ image }, 'picture')} />
      </At>
      <At field="banner.skuId">
        <SkuChoice
          label={t('banner-sku')}
          none={t('banner-sku-none')}
          pickTitle={t('pick-banner-title')}
          skuId={banner.skuId}
          onChange={(skuId) => set({ skuId }, 'banner')}
        />
      </At>
      <At field="banner.claims">
        <span className={styles.label}>{t('fields:claims')}</span>
        <ListEditor
          label={t('fields:claims')}
          items={banner.claims ?? []}
          row={(claim) => ({ title: claim })}
          form={(claim, change) => (
            <CheckedField
              label={t('fields:claim')}
              value={claim}
              check={(text) => (text.trim() === '' ? t('fields:text-needed') : undefined)}
              onCommit={(text) => change(text.trim())}
            />
          )}
          onChange={(claims) => set({ claims: listOrNull(claims) }, 'claims')}
          addLabel={t('fields:claim-add')}
          blank={() => ''}
          whole={(claim) => claim !== ''}
        />
      </At>
    </Section>
  );
}
