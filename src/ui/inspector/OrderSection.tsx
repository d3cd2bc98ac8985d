import { useTranslation } from 'react-i18next';
import type { Module } from '@/core/page';
import { viewportName } from '@/core/rules';
import { Button, useDispatch, useEditor, useLang } from '@/ui/shell';
import { At, Section } from './Section';
import styles from './Section.module.css';

/** Whose order of tiles each viewport shows; an own one can be dropped. Nothing to say of one tile, or of one viewport that follows the module. */
export function OrderSection({ module }: { module: Module }) {
  const { t } = useTranslation('fields');
  const lang = useLang();
  const dispatch = useDispatch();
  const viewports = useEditor((state) => state.page.viewports);
  const { order = {} } = module;
  const first = viewports[0];
  if (!first || (module.tiles ?? []).length < 2 || (viewports.length === 1 && !order[first.id])) return null;
  const follows = order[first.id] ? t('order-file') : t('order-follows', { viewport: viewportName(first.id, lang) });
  return (
    <Section title={t('order')}>
      <At field="modules.order">
        {viewports.map(({ id }) => {
          const name = viewportName(id, lang);
          return (
            <div key={id} className={styles.line}>
              <span>{name}</span>
              <span data-differs={order[id] ? '' : undefined}>
                {order[id] ? t('order-own') : id === first.id ? t('order-file') : follows}
              </span>
              {order[id] ? (
                <Button
                  size="s"
                  variant="ghost"
                  aria-label={t('order-reset-of', { viewport: name })}
                  onClick={() => dispatch({ type: 'reset-order', module: module.id, viewport: id })}
                >
                  {t('order-reset')}
                </Button>
              ) : null}
            </div>
          );
        })}
      </At>
    </Section>
  );
}
