/** What changed between two states of a page file, in words: of the base, and of each variant what is not the base's. */
import i18next, { type TFunction } from 'i18next';
import type { Page } from '@/core/page';
import { type Difference, differencesBetween } from '@/core/review';
import type { Language } from '@/editor';
import { differenceWords, grouped } from '../variants';

export interface ChangeGroup {
  title: string;
  items: { title: string; detail: string; difference?: Difference }[];
}

type Words = TFunction<['variants', 'common']>;

export function changesBetween(before: Page, after: Page, lang: Language): ChangeGroup[] {
  const t = i18next.getFixedT(lang, ['variants', 'common']) as Words;
  const all = differencesBetween(before, after);
  const names = new Map((after.variants ?? []).map(({ id, name }) => [id, name?.trim() || t('unnamed')]));
  const groups = [null, ...names.keys()].flatMap((id) => {
    const own = all.filter(({ variant }) => variant === id);
    const [first] = own;
    if (!first) return [];
    const found = inWords(
      first.before,
      first.after,
      own.map(({ difference }) => difference),
      lang,
      t,
    );
    return id === null ? found : found.map((group) => ({ ...group, title: `${names.get(id) ?? id} · ${group.title}` }));
  });
  return [...groups, ...versionChanges(before, after, lang)];
}

function inWords(before: Page, after: Page, differences: readonly Difference[], lang: Language, t: Words): ChangeGroup[] {
  const words = differenceWords({ t, lang, left: before, right: after });
  return grouped(differences).map(({ group, differences: own }) => ({
    title: t(`group-${group}`),
    items: own.map((difference) => ({ ...words(difference), difference })),
  }));
}

/** Variants that there were, or are now. */
function versionChanges(before: Page, after: Page, lang: Language): ChangeGroup[] {
  const t = i18next.getFixedT(lang, 'review');
  const [old, now] = [before.variants ?? [], after.variants ?? []];
  const only = (some: typeof old, others: typeof old, detail: string) =>
    some.filter(({ id }) => !others.some((one) => one.id === id)).map(({ id, name }) => ({ title: name?.trim() || id, detail }));
  const items = [...only(now, old, t('version-added')), ...only(old, now, t('version-removed'))];
  return items.length > 0 ? [{ title: t('versions'), items }] : [];
}

export const countOf = (groups: readonly ChangeGroup[]) => groups.reduce((sum, { items }) => sum + items.length, 0);
