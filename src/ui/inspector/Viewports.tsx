import { useTranslation } from 'react-i18next';
import type { Viewport } from '@/core/page';
import { viewportName } from '@/core/rules';
import { NumberField, useDispatch, useEditor, useLang } from '@/ui/shell';
import { CheckedField } from './CheckedField';
import styles from './Inspector.module.css';
import { ListEditor } from './ListEditor';
import { withFields } from './object';
import { At, Pair, Section } from './Section';

/** What is offered when one is added: the first that the page does not have. `tablet` is what tablets are called. */
const usual = (tablet: string): readonly Viewport[] => [
  { id: 'desktop', width: 1200, fold: 800 },
  { id: 'mobile', width: 750, fold: 1334 },
  { id: tablet, width: 1024, fold: 768 },
];
/** Widths and folds that the page file takes (format.md). */
const WIDTHS = { min: 200, max: 4000 };
const FOLDS = { min: 1, max: 20000 };

/** The page's viewports; whatever names one (columns, orders, spans) is kept consistent by the command. */
export function ViewportsSection() {
  const { t } = useTranslation(['inspector', 'fields']);
  const lang = useLang();
  const dispatch = useDispatch();
  const viewports = useEditor((state) => state.page.viewports);
  const change = (next: Viewport[]) => {
    const renamed = renames(viewports, next);
    dispatch({ type: 'set-viewports', viewports: next, ...(renamed && { renamed }) });
  };
  return (
    <Section title={t('viewports')}>
      <ListEditor
        label={t('viewports')}
        items={viewports}
        least={1}
        row={({ id, width, fold }) => ({
          title: viewportName(id, lang),
          note: fold === undefined ? t('viewport-fold-auto', { width }) : t('viewport-size', { width, fold }),
        })}
        form={(viewport, set) => (
          <>
            <At field="viewports.id">
              <CheckedField
                label={t('fields:viewport-id')}
                value={viewport.id}
                check={(text) => checkId(text.trim(), viewport.id, viewports, t('fields:name-needed'), t('fields:viewport-taken'))}
                onCommit={(text) => set({ ...viewport, id: text.trim() })}
              />
            </At>
            <Pair>
              <At field="viewports.width">
                <NumberField
                  label={t('fields:viewport-width')}
                  value={viewport.width}
                  {...WIDTHS}
                  suffix="px"
                  optional={false}
                  onCommit={(width) => width !== null && set({ ...viewport, width })}
                />
              </At>
              <At field="viewports.fold">
                <NumberField
                  label={t('fields:viewport-fold')}
                  value={viewport.fold ?? null}
                  {...FOLDS}
                  suffix="px"
                  placeholder={t('fields:viewport-fold-auto')}
                  onCommit={(fold) => set(withFields(viewport, { fold }))}
                />
              </At>
            </Pair>
          </>
        )}
        onChange={change}
        addLabel={t('fields:viewport-add')}
        blank={() => fresh(viewports, t('fields:viewport-tablet'))}
      />
      {viewports.length > 1 ? <p className={styles.hint}>{t('fields:viewport-first')}</p> : null}
    </Section>
  );
}

function checkId(id: string, own: string, viewports: readonly Viewport[], empty: string, taken: string): string | undefined {
  if (id === '') return empty;
  return id !== own && viewports.some((viewport) => viewport.id === id) ? taken : undefined;
}

function fresh(viewports: readonly Viewport[], tablet: string): Viewport {
  const ids = new Set(viewports.map(({ id }) => id));
  const next = usual(tablet).find(({ id }) => !ids.has(id));
  if (next) return next;
  let number = viewports.length + 1;
  while (ids.has(`viewport-${number}`)) number++;
  return { id: `viewport-${number}`, width: 1200 };
}

/** The one viewport that has another id than before, where that is all that changed of their order. */
function renames(before: readonly Viewport[], after: readonly Viewport[]): Record<string, string> | undefined {
  if (before.length !== after.length) return undefined;
  const ids = new Set(before.map(({ id }) => id));
  const pairs = before.flatMap(({ id }, index) => {
    const next = after[index]?.id;
    return next === undefined || next === id || ids.has(next) ? [] : [[id, next]];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}
