/** Applying a template: to the module at hand, as new modules, or as a new page. */
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { isGrid, type Module, type Page } from '@/core/page';
import { supplyOf, templateAsModules, templateOnModule } from '@/core/templates';
import { newId } from '@/editor';
import { go } from '../route';
import { announce, finishBeforeLeaving, useCatalogue, useDispatch, useEditor } from '../shell';
import { type Choice, makePage } from './make-page';

export type Target = 'module' | 'new-module' | 'page';

export function useApply(moduleId: string | undefined) {
  const { t } = useTranslation('templates');
  const dispatch = useDispatch();
  const catalogue = useCatalogue();
  const page = useEditor((state) => state.page);
  const offered = catalogue?.currency === page.currency ? catalogue.skus : [];
  const supply = supplyOf(page, offered);
  const module: Module | undefined = page.modules.find((each) => each.id === moduleId && isGrid(each));
  const tilesOf = ({ modules }: Pick<Page, 'modules'>) => modules.reduce((sum, { tiles = [] }) => sum + tiles.length, 0);
  const say = (text: string, placed: number) => {
    const description = placed > 0 ? t('applied-body', { count: placed }) : undefined;
    toast.success(text, { ...(description && { description }) });
    announce([text, description].filter(Boolean).join('. '));
  };

  const onModule = ({ page: template, name }: Choice): boolean => {
    if (!module) return false;
    // An empty module is filled as a new one is.
    const fills = (module.tiles ?? []).length === 0;
    const filling = fills ? templateAsModules({ ...page, modules: [] }, template, 0, { supply, newId, title: '' })[0] : undefined;
    const commands =
      filling?.type === 'paste-modules' && (filling.modules[0]?.tiles ?? []).length > 0
        ? [
            ...templateOnModule(page, module.id, template),
            {
              type: 'paste-tiles' as const,
              tiles: filling.modules[0]?.tiles ?? [],
              skus: filling.skus,
              module: module.id,
              index: 0,
              viewport: page.viewports[0]?.id ?? '',
            },
          ]
        : templateOnModule(page, module.id, template);
    if (!dispatch(commands, { key: 'apply-template' })) return false;
    say(t('applied', { name }), fills ? (filling?.type === 'paste-modules' ? (filling.modules[0]?.tiles?.length ?? 0) : 0) : 0);
    return true;
  };

  const asModules = ({ page: template, name }: Choice): boolean => {
    const after = page.modules.findIndex(({ id }) => id === moduleId);
    const commands = templateAsModules(page, template, after < 0 ? page.modules.length : after + 1, {
      supply,
      newId,
      title: t('new-module'),
    });
    if (!dispatch(commands, { key: 'apply-template' })) return false;
    const [made] = commands;
    say(t('applied', { name }), made?.type === 'paste-modules' ? tilesOf(made) : 0);
    return true;
  };

  const asPage = async ({ page: template, name }: Choice): Promise<boolean> => {
    const { currency, locale, viewports } = page;
    const look = { currency, ...(locale && { locale }), viewports };
    await finishBeforeLeaving();
    // A new page may show what this one shows.
    const words = { title: t('new-page'), module: t('new-module') };
    const made = await makePage(template, look, [...page.skus, ...offered], words, catalogue?.id);
    if (!made) return false;
    go({ screen: 'page', id: made.id });
    say(t('page-made', { name }), made.placed);
    return true;
  };

  return { module, supply: supply.length, apply: { module: onModule, 'new-module': asModules, page: asPage } };
}
