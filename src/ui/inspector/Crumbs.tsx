import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '@/ui/shell';
import styles from './Inspector.module.css';

/** Where the selection stands: page, module, tile. Each of them leads up to it. */
export function Crumbs() {
  const { t } = useTranslation('inspector');
  const { actions } = useEditorStore();
  const { selection, selectedModule, modules } = useEditor((state) => ({
    selection: state.selection,
    selectedModule: state.selectedModule,
    modules: state.page.modules,
  }));
  const chosen = new Set(selection);
  const holders = modules.filter((module) =>
    chosen.size > 0 ? module.tiles?.some(({ id }) => chosen.has(id)) : module.id === selectedModule,
  );
  const [module] = holders;
  const title = module && (module.title || t('module-untitled', { number: modules.indexOf(module) + 1 }));
  const atPage = chosen.size === 0 && !module;
  return (
    <nav className={styles.crumbs} aria-label={t('path')}>
      <button type="button" aria-current={atPage || undefined} disabled={atPage} onClick={() => actions.select([])}>
        {t('page')}
      </button>
      {module && holders.length === 1 ? (
        <>
          <ChevronRight size={12} strokeWidth={1.75} aria-hidden="true" />
          <button
            type="button"
            className={styles.long}
            aria-current={chosen.size === 0 || undefined}
            disabled={chosen.size === 0}
            onClick={() => actions.selectModule(module.id)}
          >
            {title}
          </button>
        </>
      ) : null}
      {chosen.size > 0 ? (
        <>
          <ChevronRight size={12} strokeWidth={1.75} aria-hidden="true" />
          <span aria-current="true">{chosen.size === 1 ? t('tile') : t('tiles-count', { count: chosen.size })}</span>
        </>
      ) : null}
    </nav>
  );
}
