import type { TFunction } from 'i18next';
import type { Page } from '@/core/page';

/** A module's title; its number where it has none. */
export function moduleName({ modules }: Page, id: string, t: TFunction<'findings'>): string {
  const index = modules.findIndex((module) => module.id === id);
  return modules[index]?.title?.trim() || t('module-untitled', { number: index + 1 });
}
