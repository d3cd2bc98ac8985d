import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNEL_TIERS, type Page, skusById } from '@/core/page';
import { Checkbox, NumberField, Select, useDispatch } from '@/ui/shell';
import { CheckedField } from './CheckedField';
import styles from './Inspector.module.css';
import { ListEditor } from './ListEditor';
import { listOrNull, orNull, withFields } from './object';
import { At, Fold } from './Section';
import { SkuChoice } from './SkuChoice';
import { SkuPicker } from './SkuPicker';
import { TagField } from './TagField';

type Brand = NonNullable<Page['brands']>[number];
type Channel = NonNullable<Page['channels']>[number];
type Tier = NonNullable<Channel['tier']>;

const STAR = 'star';
const UNSET = 'unset';
/** Decimals of a share in percent. */
const SHARE_DECIMALS = 1;

const counted = (list: readonly unknown[]) => (list.length > 0 ? String(list.length) : undefined);

/** What the page says of brands: which are stars. */
export function BrandsFold({ brands }: { brands: readonly Brand[] }) {
  const { t } = useTranslation('fields');
  const dispatch = useDispatch();
  return (
    <Fold name="brands" title={t('brands')} note={counted(brands)}>
      <ListEditor
        label={t('brands')}
        items={brands}
        row={({ name, roles = [] }) => ({
          title: name,
          note: roles.map((role) => (role === STAR ? t('brand-star') : role)).join(' · '),
        })}
        form={(brand, set) => <BrandFields brand={brand} set={set} />}
        onChange={(next) => dispatch({ type: 'set-page', fields: { brands: listOrNull(next) } }, { key: 'brands' })}
        addLabel={t('brand-add')}
        blank={(): Brand => ({ name: '', roles: [STAR] })}
        whole={({ name }) => name !== ''}
      />
    </Fold>
  );
}

function BrandFields({ brand, set }: { brand: Brand; set: (next: Brand) => void }) {
  const { t } = useTranslation('fields');
  const { roles = [] } = brand;
  const setRoles = (next: readonly string[]) => set(withFields(brand, { roles: listOrNull(next) }));
  const others = roles.filter((role) => role !== STAR);
  return (
    <>
      <NameField field="brands.name" value={brand.name} onCommit={(name) => set({ ...brand, name })} />
      <At field="brands.roles">
        <Checkbox label={t('brand-star')} checked={roles.includes(STAR)} onChange={(star) => setRoles(star ? [...roles, STAR] : others)} />
        {others.length > 0 ? (
          <TagField
            label={t('brand-roles')}
            tags={others}
            onAdd={(fresh) => setRoles([...roles, ...fresh])}
            onRemove={(gone) => setRoles(roles.filter((role) => role !== gone))}
          />
        ) : null}
      </At>
    </>
  );
}

function NameField({ field, value, onCommit }: { field: string; value: string; onCommit: (name: string) => void }) {
  const { t } = useTranslation('fields');
  return (
    <At field={field}>
      <CheckedField
        label={t('name')}
        value={value}
        check={(text) => (text.trim() === '' ? t('name-needed') : undefined)}
        onCommit={(text) => onCommit(text.trim())}
      />
    </At>
  );
}

/** What leads to the page, and how much of it. */
export function ChannelsFold({ channels }: { channels: readonly Channel[] }) {
  const { t } = useTranslation('fields');
  const dispatch = useDispatch();
  const percent = (weight: number) => `${Number((weight * 100).toFixed(SHARE_DECIMALS))}%`;
  return (
    <Fold name="channels" title={t('channels')} note={counted(channels)}>
      <ListEditor
        label={t('channels')}
        items={channels}
        row={({ name, tier, weight }) => ({
          title: name,
          note: [tier && t(`tier-${tier}`), weight === undefined ? '' : percent(weight)].filter(Boolean).join(' · '),
        })}
        form={(channel, set) => <ChannelFields channel={channel} set={set} />}
        onChange={(next) => dispatch({ type: 'set-page', fields: { channels: listOrNull(next) } }, { key: 'channels' })}
        addLabel={t('channel-add')}
        blank={(): Channel => ({ name: '' })}
        whole={({ name }) => name !== ''}
      />
    </Fold>
  );
}

function ChannelFields({ channel, set }: { channel: Channel; set: (next: Channel) => void }) {
  const { t } = useTranslation('fields');
  const change = (fields: { [K in keyof Channel]?: Channel[K] | null }) => set(withFields(channel, fields));
  return (
    <>
      <NameField field="channels.name" value={channel.name} onCommit={(name) => change({ name })} />
      <div className={styles.pair}>
        <At field="channels.tier">
          <Select<Tier | typeof UNSET>
            label={t('channel-tier')}
            value={channel.tier ?? UNSET}
            onChange={(tier) => change({ tier: tier === UNSET ? null : tier })}
            options={[{ value: UNSET, label: t('unset') }, ...CHANNEL_TIERS.map((tier) => ({ value: tier, label: t(`tier-${tier}`) }))]}
          />
        </At>
        <At field="channels.weight">
          <NumberField
            label={t('channel-weight')}
            value={channel.weight === undefined ? null : channel.weight * 100}
            min={0}
            max={100}
            decimals={SHARE_DECIMALS}
            suffix="%"
            onCommit={(share) => change({ weight: share === null ? null : Number((share / 100).toFixed(SHARE_DECIMALS + 2)) })}
          />
        </At>
      </div>
      <At field="channels.target.sku">
        <SkuChoice
          label={t('channel-target')}
          none={t('channel-page')}
          pickTitle={t('channel-target')}
          skuId={channel.target?.sku}
          onChange={(sku) => change({ target: orNull(withFields<{ sku?: string }>((channel.target ?? {}) as object, { sku })) })}
        />
      </At>
    </>
  );
}

/** The tiles in the order in which the designer means them to be looked at. */
export function PathFold({ page }: { page: Page }) {
  const { t } = useTranslation('fields');
  const dispatch = useDispatch();
  const [picking, setPicking] = useState(false);
  const { path = [] } = page;
  const set = (next: readonly string[]) => dispatch({ type: 'set-page', fields: { path: listOrNull(next) } }, { key: 'path' });
  const skus = skusById(page);
  const tiles = page.modules.flatMap((module) => (module.tiles ?? []).map((tile) => ({ tile, module })));
  const free = tiles.filter(({ tile }) => !path.includes(tile.id));
  return (
    <Fold name="path" title={t('path')} note={counted(path)}>
      <p className={styles.hint}>{t('path-hint')}</p>
      <At field="path">
        <ListEditor
          label={t('path')}
          items={path}
          row={(id) => {
            const found = tiles.find(({ tile }) => tile.id === id);
            const sku = skus.get(found?.tile.skuId ?? '');
            return found ? { title: sku?.title || found.tile.skuId, note: found.module.title } : { title: id, note: t('path-gone') };
          }}
          onChange={set}
          addLabel={t('path-add')}
          {...(free.length > 0 && { onAdd: () => setPicking(true) })}
        />
      </At>
      {picking ? (
        <SkuPicker
          title={t('path-pick')}
          skus={[...new Set(free.flatMap(({ tile }) => skus.get(tile.skuId) ?? []))]}
          near={undefined}
          onPick={(sku) => {
            const found = free.find(({ tile }) => tile.skuId === sku.id);
            if (found) set([...path, found.tile.id]);
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </Fold>
  );
}
