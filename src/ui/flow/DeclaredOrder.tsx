import { MousePointerClick } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_DECLARED, orderAgreement, type PageAttention, pagePath } from '@/core/attention';
import type { Page } from '@/core/page';
import { resolveSettings } from '@/core/rules';
import { Button, Tooltip, useDispatch, useEditor, useEditorStore, useLang } from '@/ui/shell';
import styles from './FlowPanel.module.css';
import { wholeShareText } from './number-words';

/** The order in which tiles are meant to be seen, how far the typical path keeps to it, and the way to declare one. */
export function DeclaredOrder({ page, attention }: { page: Page; attention: PageAttention }) {
  const { t } = useTranslation('flow');
  const store = useEditorStore();
  const dispatch = useDispatch();
  const { declaring, isEditable } = useEditor(({ flow, readOnly }) => ({ declaring: flow.declaring, isEditable: readOnly === null }));
  const count = page.path?.length ?? 0;
  const order = useRef<HTMLElement>(null);
  const clear = () => {
    dispatch({ type: 'set-page', fields: { path: null } }, { key: 'path' });
    // The button goes with the order.
    order.current?.querySelector('button')?.focus();
  };
  const declare = () => {
    store.actions.show({ overlay: 'flow' });
    store.actions.showFlow({ declaring: !declaring });
  };
  return (
    <section ref={order} className={styles.order} aria-label={t('path-title')}>
      <h3>
        {t('path-title')}
        {count > 0 ? <Agreement page={page} attention={attention} /> : null}
      </h3>
      <Tooltip content={t('path-about', { least: LEAST_DECLARED })}>
        <Button
          size="s"
          icon={<MousePointerClick size={14} strokeWidth={1.75} />}
          aria-pressed={declaring}
          disabled={!isEditable}
          onClick={declare}
        >
          {declaring ? t('path-done') : t('path-declare')}
        </Button>
      </Tooltip>
      {count > 0 ? (
        <Button size="s" disabled={!isEditable} onClick={clear}>
          {t('path-clear')}
        </Button>
      ) : null}
    </section>
  );
}

/** How far the typical path keeps to the declared order, or why that is not said. */
function Agreement({ page, attention }: { page: Page; attention: PageAttention }) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const declared = page.path ?? [];
  const compared = orderAgreement(declared, attention.tiles, pagePath(attention));
  if (compared) {
    const required = Number(resolveSettings(page).rules.get('flow-path')?.options.order ?? 0);
    return (
      <Tooltip content={t('path-agreement-about', { required: wholeShareText(required, lang) })}>
        <span>{t('path-agreement', { count: compared.tiles.length, share: wholeShareText(compared.agreement, lang) })}</span>
      </Tooltip>
    );
  }
  const here = attention.tiles.filter(({ tile }) => declared.includes(tile)).length;
  const counts = { count: declared.length, here, least: LEAST_DECLARED };
  return <span>{t(here < declared.length ? 'path-few-here' : 'path-few', counts)}</span>;
}
