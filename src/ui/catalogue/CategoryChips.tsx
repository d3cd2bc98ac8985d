import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CategoryFacet, categoryText, type Facets } from '@/core/plan';
import { Chip, Chips } from '@/ui/shell';
import styles from './CategoryChips.module.css';
import { type FacetOption, FacetPicker } from './FacetPicker';
import { fittingChips } from './fitting-chips';
import { shortLabel } from './short-label';

export interface CategoryChipsProps {
  facets: Pick<Facets, 'categories' | 'withoutCategory'>;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** How many chips before the rest goes under "more"; as many as two lines of the panel hold unless given. */
  max?: number;
}

/** Categories that tell SKUs apart: below a first level that all share, its second level. */
function chipFacets({ categories, withoutCategory }: CategoryChipsProps['facets']): CategoryFacet[] {
  const only = categories.length === 1 && withoutCategory === 0 ? categories[0] : undefined;
  return only && only.children.length > 1 ? only.children : categories;
}

/** Chips stay where they were first seen: counts change with every filter, places must not. */
function inFirstOrder(top: CategoryFacet[], order: Map<string, number>): CategoryFacet[] {
  const rank = ({ path }: CategoryFacet) => {
    const key = categoryText(path);
    const known = order.get(key) ?? order.size;
    order.set(key, known);
    return known;
  };
  return top
    .map((facet) => ({ facet, at: rank(facet) }))
    .sort((a, b) => a.at - b.at)
    .map(({ facet }) => facet);
}

/** The largest categories as chips with counts; all of them, by level, under "more". */
export function CategoryChips({ facets, chosen, onChange, max: most }: CategoryChipsProps) {
  const { t, i18n } = useTranslation('catalogue');
  const order = useRef(new Map<string, number>());
  const fit = useRef({ names: '', chips: 0 });
  const top = inFirstOrder(chipFacets(facets), order.current);
  if (top.length === 0 && chosen.length === 0) return null;
  const names = top.map(({ path }) => categoryText(path)).join('\n');
  // Counts change with every filter; how many chips there are, only with the categories.
  if (fit.current.names !== names)
    fit.current = { names, chips: fittingChips(top.map(({ path, count }) => ({ label: shortLabel(path.at(-1) ?? ''), count }))) };
  const max = most ?? fit.current.chips;
  const count = new Intl.NumberFormat(i18n.language);
  const options: FacetOption[] = facets.categories.flatMap((facet) => [
    { value: categoryText(facet.path), label: facet.path.at(-1) ?? '', count: facet.count, level: 0 },
    ...facet.children.map((child) => ({ value: categoryText(child.path), label: child.path.at(-1) ?? '', count: child.count, level: 1 })),
  ]);
  if (facets.withoutCategory > 0) options.push({ value: '', label: t('no-category'), count: facets.withoutCategory, level: 0 });
  const chips = top.slice(0, max).map((facet) => ({ value: categoryText(facet.path), label: facet.path.at(-1) ?? '', count: facet.count }));
  for (const value of chosen) {
    if (chips.some((chip) => chip.value === value)) continue;
    const option = options.find((one) => one.value === value);
    chips.push({ value, label: option?.label ?? value.split(' > ').at(-1) ?? value, count: option?.count ?? 0 });
  }
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <Chips label={t('categories')}>
      {chips.map(({ value, label, count: n }) => (
        <Chip
          key={value}
          aria-pressed={chosen.includes(value)}
          aria-label={`${label} ${count.format(n)}`}
          title={value || label}
          onClick={() => toggle(value)}
        >
          <span className={most === undefined ? styles.short : styles.label}>{most === undefined ? shortLabel(label) : label}</span>
          <small>{count.format(n)}</small>
        </Chip>
      ))}
      {options.length > max ? (
        <FacetPicker
          trigger={<Chip aria-label={t('more-categories')}>{t('more')}</Chip>}
          label={t('categories')}
          findLabel={t('find-category')}
          options={options}
          chosen={chosen}
          onChange={onChange}
        />
      ) : null}
    </Chips>
  );
}
