import { Check, Ellipsis, FileUp, ImagePlus, PackageOpen, RefreshCw, SearchX } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import { useStore } from 'zustand';
import { addPictures } from '../incoming-pictures';
import { askRefresh } from '../incoming-refresh';
import { Button, EmptyState, FilePicker, IconButton, Menu, useCatalogue, useEditor, useEditorStore, useMoney } from '../shell';
import styles from './CataloguePanel.module.css';
import { CategoryChips } from './CategoryChips';
import { FilterRow } from './FilterRow';
import { filtersOf } from './filter-memory';
import { isNarrowed } from './narrow';
import { PriceHistogram } from './PriceHistogram';
import { SearchField } from './SearchField';
import { SkuList, type SkuListHandle } from './SkuList';
import type { Fact } from './sku-facts';
import { useNarrowed, withFilters } from './use-filters';

const icon = { size: 16, strokeWidth: 1.75 } as const;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isPlace = (fact: Fact) => fact === 'placed' || fact === 'unplaced';

/**
 * The catalogue beside the canvas: search, categories and prices narrow a list of SKUs that are dragged onto the page or
 * placed with Enter. A page without a catalogue shows the SKUs of its own file.
 * @param onImport offered where the page has no catalogue
 */
export function CataloguePanel({ onImport }: { onImport?: (file: File) => void }) {
  const { t, i18n } = useTranslation(['catalogue', 'common']);
  const store = useEditorStore();
  const catalogue = useCatalogue();
  const own = useEditor(({ page }) => page.skus);
  const placed = useEditor(({ page }) => new Set(page.modules.flatMap(({ tiles }) => tiles?.map(({ skuId }) => skuId) ?? [])));
  const money = useMoney();
  const skus = catalogue?.skus ?? own;
  const kept = filtersOf(store);
  const filters = useStore(kept);
  const narrowed = useNarrowed(skus, filters, placed);
  const shown = narrowed.skus;
  const { facts = [] } = filters;
  const onlyFree = facts.includes('unplaced') && !facts.includes('placed');
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<SkuListHandle>(null);

  const change = (part: Parameters<typeof withFilters>[1]) => {
    kept.setState(withFilters(filters, part), true);
  };
  useLayoutEffect(
    () =>
      tinykeys(window, {
        '/': (event) => {
          if (isTyping(event.target)) return;
          event.preventDefault();
          search.current?.focus();
          search.current?.select();
        },
      }),
    [],
  );
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    list.current?.focus();
  };
  if (skus.length === 0)
    return (
      <EmptyState
        icon={<PackageOpen size={28} strokeWidth={1.5} />}
        title={t('empty-title')}
        body={t('empty-body')}
        action={onImport ? <ImportButton onImport={onImport} /> : undefined}
      />
    );
  const count = new Intl.NumberFormat(i18n.language);
  const isWhole = shown.length === skus.length;
  return (
    <section className={styles.panel} aria-label={t('list')}>
      <div className={styles.filters}>
        {catalogue ? null : (
          <div className={styles.bench}>
            <p>{t('bench-only')}</p>
            {onImport ? <ImportButton onImport={onImport} /> : null}
          </div>
        )}
        <SearchField
          inputRef={search}
          value={filters.query ?? ''}
          onChange={(query) => change({ query })}
          label={t('search-label')}
          placeholder={t('search')}
          shortcut="/"
          onKeyDown={toList}
        />
        <CategoryChips facets={narrowed.categories} chosen={filters.categories ?? []} onChange={(categories) => change({ categories })} />
        <PriceHistogram
          bins={narrowed.bins}
          value={filters}
          money={money}
          onChange={({ priceMin, priceMax }) => change({ priceMin, priceMax })}
        />
        <FilterRow skus={skus} narrowed={narrowed} filters={filters} onChange={change} />
      </div>
      <div className={styles.count}>
        <span role="status">
          {isWhole
            ? t('found', { count: skus.length })
            : t('found-of', { count: count.format(shown.length), total: count.format(skus.length) })}
        </span>
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={onlyFree}
          onClick={() => change({ facts: [...facts.filter((fact) => !isPlace(fact)), ...(onlyFree ? [] : ['unplaced' as const])] })}
        >
          {onlyFree ? <Check size={12} strokeWidth={2} aria-hidden="true" /> : null}
          {t('hide-placed')}
        </button>
        <Menu
          align="end"
          trigger={<IconButton size="s" label={t('catalogue-menu')} icon={<Ellipsis {...icon} />} />}
          items={[
            { label: t('common:add-pictures'), icon: <ImagePlus {...icon} />, onSelect: () => addPictures([]) },
            ...(catalogue
              ? [{ label: t('common:refresh-catalogue'), icon: <RefreshCw {...icon} />, onSelect: () => askRefresh(catalogue.id) }]
              : []),
          ]}
        />
      </div>
      {shown.length > 0 ? (
        <SkuList ref={list} skus={shown} placed={placed} isBehind={narrowed.isBehind} onLeaveUp={() => search.current?.focus()} />
      ) : (
        <div className={styles.none}>
          <EmptyState
            icon={<SearchX size={24} strokeWidth={1.5} />}
            title={t('none-found')}
            body={t('none-found-body')}
            action={
              isNarrowed(filters) ? (
                <Button size="s" onClick={() => kept.setState(withFilters({}, { order: filters.order }), true)}>
                  {t('clear-filters')}
                </Button>
              ) : undefined
            }
          />
        </div>
      )}
    </section>
  );
}

function ImportButton({ onImport }: { onImport: (file: File) => void }) {
  const { t } = useTranslation('catalogue');
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="s" icon={<FileUp size={16} strokeWidth={1.75} />} onClick={() => picker.current?.click()}>
        {t('bench-import')}
      </Button>
      <FilePicker ref={picker} onFile={onImport} />
    </>
  );
}
