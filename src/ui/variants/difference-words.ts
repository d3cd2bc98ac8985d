/** Differences of two versions in words: what it is about, and what differs. */
import { formatMoney, type Page } from '@/core/page';
import type { Difference, DifferenceKind, Place } from '@/core/review';
import { viewportName } from '@/core/rules';
import type { Language } from '@/editor';
import type { VariantsText } from './version-words';

/** The groups of the list, in their order. */
const GROUPS = ['moved', 'replaced', 'repriced', 'offers', 'added', 'tiles', 'banner', 'modules', 'page', 'facts'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<DifferenceKind, Group> = {
  moved: 'moved',
  swapped: 'moved',
  replaced: 'replaced',
  added: 'added',
  removed: 'added',
  repriced: 'repriced',
  promotions: 'offers',
  badges: 'offers',
  facts: 'facts',
  span: 'tiles',
  marks: 'tiles',
  banner: 'banner',
  'module-added': 'modules',
  'module-removed': 'modules',
  'module-moved': 'modules',
  module: 'modules',
  page: 'page',
};

/** The differences by group; groups without any are left out. */
export function grouped(differences: readonly Difference[]): { group: Group; differences: Difference[] }[] {
  return GROUPS.map((group) => ({ group, differences: differences.filter(({ kind }) => GROUP_OF[kind] === group) })).filter(
    (one) => one.differences.length > 0,
  );
}

export interface DifferenceWords {
  /** What it is about: a SKU's title, a module's. */
  title: string;
  /** What differs, from left to right. */
  detail: string;
}

interface Reader {
  t: VariantsText;
  lang: Language;
  left: Page;
  right: Page;
}

/** Puts differences from `left` to `right` into words. */
export function differenceWords({ t, lang, left, right }: Reader): (difference: Difference) => DifferenceWords {
  const pages = [right, left];
  const skus = new Map(pages.toReversed().flatMap((page) => page.skus.map(({ id, title }) => [id, title.trim() || id] as const)));
  const shownBy = (page: Page) => new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => [id, skuId] as const)));
  const [before, after] = [shownBy(left), shownBy(right)];
  const modules = new Map(pages.toReversed().flatMap((page) => page.modules.map((module) => [module.id, module.title?.trim()] as const)));
  const skuName = (id: string | undefined) => skus.get(id ?? '') ?? id ?? '';
  const tileName = (id: string) => skuName(after.get(id) ?? before.get(id));
  const moduleName = (id: string) => modules.get(id) || t('untitled-module');
  const spot = ({ row, column }: Place) => ({ row: row + 1, column: column + 1 });
  const place = (at: Place) => t('place', { ...spot(at), module: moduleName(at.module) });
  const between = (from: Place, to: Place) =>
    from.module === to.module
      ? t('moved-within', { ...spot(from), module: moduleName(from.module), toRow: to.row + 1, toColumn: to.column + 1 })
      : change(place(from), place(to));
  const change = (from: string, to: string) => t('change', { from: from || t('nothing'), to: to || t('nothing') });
  const money = (minor: number | undefined) =>
    minor === undefined ? '' : formatMoney(minor, right.currency, lang === 'zh' ? 'zh-CN' : 'en');
  const list = (words: readonly string[]) => words.join(lang === 'zh' ? '、' : ', ');
  /** Fields by their names; one that only the page's maker knows is told as the file has it. */
  const named = (names: readonly string[]) => list(names.map((name) => t(`field-${name}` as 'field-title', { defaultValue: name })));
  const only = (viewports: readonly string[]) =>
    viewports.length === right.viewports.length ? '' : t('only', { viewports: list(viewports.map((id) => viewportName(id, lang))) });
  const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' · ');

  return (one) => {
    switch (one.kind) {
      case 'moved':
        return { title: tileName(one.tile), detail: joined(between(one.from, one.to), only(one.viewports)) };
      case 'swapped': {
        const [a, b] = one.tiles;
        return {
          title: t('pair', { a: tileName(a), b: tileName(b) }),
          detail: joined(between(one.from, one.to), only(one.viewports)),
        };
      }
      case 'replaced':
        return { title: skuName(one.to), detail: change(skuName(one.from), skuName(one.to)) };
      case 'added':
        return { title: skuName(one.sku), detail: t('added', { place: place(one.to) }) };
      case 'removed':
        return { title: skuName(one.sku), detail: t('gone', { place: place(one.from) }) };
      case 'repriced': {
        const percent = one.from && one.to ? new Intl.NumberFormat(lang, PERCENT).format(one.to / one.from - 1).replace('-', '−') : '';
        const text = t(one.field === 'price' ? 'price' : 'list-price', { change: change(money(one.from), money(one.to)) });
        return { title: skuName(one.sku), detail: joined(text, percent) };
      }
      case 'promotions': {
        const count = (promotions: readonly unknown[]) =>
          promotions.length > 0 ? t('promotions-count', { count: promotions.length }) : '';
        return { title: skuName(one.sku), detail: t('promotions', { change: change(count(one.from), count(one.to)) }) };
      }
      case 'badges':
        return { title: skuName(one.sku), detail: t('badges', { change: change(list(one.from), list(one.to)) }) };
      case 'facts':
        return { title: skuName(one.sku), detail: t('facts', { fields: named(one.fields) }) };
      case 'span':
        return {
          title: tileName(one.tile),
          detail: joined(t('span', { change: change(one.from.join(' × '), one.to.join(' × ')) }), only(one.viewports)),
        };
      case 'marks':
        return { title: tileName(one.tile), detail: list(one.fields.map((field) => t(field))) };
      case 'banner':
        return { title: t(`banner-${one.field}`), detail: bannerDetail(one) };
      case 'module-added':
      case 'module-removed':
        return { title: moduleName(one.module), detail: t(one.kind) };
      case 'module-moved':
        return { title: moduleName(one.module), detail: t('module-moved', { from: one.from + 1, to: one.to + 1 }) };
      case 'module':
        return { title: moduleName(one.module), detail: t('module-fields', { fields: named(one.fields) }) };
      case 'page':
        return { title: t('page-fields'), detail: named(one.fields) };
    }
  };

  function bannerDetail({ field, from, to }: Extract<Difference, { kind: 'banner' }>): string {
    if (field === 'image') return t('picture-changed');
    const shown = (value: string | number | undefined) =>
      typeof value === 'number' ? money(value) : field === 'skuId' ? skuName(value) : (value ?? '');
    return change(shown(from), shown(to));
  }
}

const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' };
