import { ChevronDown, GitBranch } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveOn, runsDuring } from '@/core/page';
import { announce, Button, lazyPart, Menu, type MenuItem, tellDone, useDispatch, useEditor, useEditorStore } from '../shell';
import { closeVariants, openVariants, variantsDialog } from '../variants-dialog';
import { VariantDialog } from './VariantDialog';
import styles from './VariantSwitch.module.css';
import { phaseText, versionName } from './version-words';

const CompareDialog = lazyPart(() => import('./CompareDialog').then(({ CompareDialog }) => CompareDialog));

const icon = { size: 16, strokeWidth: 1.75 } as const;

/** Which version of the page is shown, and what can be done with versions. */
export function VariantSwitch() {
  const { t, i18n } = useTranslation(['variants', 'common']);
  const store = useEditorStore();
  const dispatch = useDispatch();
  const { whole, variant, isReadOnly } = useEditor((state) => ({
    whole: state.whole,
    variant: state.variant,
    isReadOnly: state.readOnly !== null,
  }));
  const dialog = useStore(variantsDialog, ({ shown }) => shown);
  const { variants = [] } = whole;
  const hasPhases = variants.some(({ from, to }) => from || to);
  const today = store.checkOptions().today ?? '';
  const isOn = today !== '' && runsDuring({ kind: 'gift', from: today, to: today }, whole.event);
  const live = hasPhases && isOn ? liveOn(whole, today) : undefined;
  const name = versionName(t, whole, variant);

  const show = (id: string | null) => {
    store.actions.showVariant(id);
    announce(t('shown-version', { name: versionName(t, whole, id) }));
  };
  const entry = (id: string | null, days: string): MenuItem => ({
    id: id ?? '',
    label: versionName(t, whole, id),
    shortcut: [days, live === id ? t('live') : ''].filter((part) => part !== '').join(' · '),
    checked: id === variant,
    onSelect: () => show(id),
  });
  const told = (text: string) => {
    announce(text);
    tellDone(store, text);
  };
  const promote = () => {
    if (variant === null) return;
    const copy = { type: 'copy-variant', from: variant, to: null } as const;
    const leave = { type: 'remove-variant', variant } as const;
    // One that says nothing against the base has nothing to copy.
    const isSame = store.actions.pageAfter([copy]) === undefined;
    if (dispatch(isSame ? [leave] : [copy, leave], { key: 'promote-variant' })) told(t('promoted', { name }));
  };
  const remove = () => {
    if (variant !== null && dispatch({ type: 'remove-variant', variant })) told(t('removed', { name }));
  };
  const items: MenuItem[] = [
    ...(variants.length > 0
      ? [entry(null, ''), ...variants.map((one) => entry(one.id, phaseText(t, i18n.language, one))), 'separator' as const]
      : []),
    { label: t('new'), onSelect: () => openVariants('new'), disabled: isReadOnly, takesFocus: true },
    ...(variants.length > 0
      ? [
          { label: t('compare'), onSelect: () => openVariants('compare'), takesFocus: true },
          'separator' as const,
          { label: t('edit'), onSelect: () => openVariants('edit'), disabled: isReadOnly || variant === null, takesFocus: true },
          { label: t('promote'), onSelect: promote, disabled: isReadOnly || variant === null },
          { label: t('remove'), onSelect: remove, disabled: isReadOnly || variant === null, danger: true },
        ]
      : []),
  ];
  return (
    <>
      <Menu
        trigger={
          variants.length > 0 ? (
            <Button
              variant="ghost"
              className={styles.trigger}
              data-variant={variant === null ? undefined : ''}
              aria-label={t('shown-version', { name })}
              title={t('versions')}
              icon={<GitBranch {...icon} />}
            >
              <span className={styles.name}>{name}</span>
              <ChevronDown size={14} strokeWidth={1.75} />
            </Button>
          ) : (
            <Button
              variant="ghost"
              className={styles.trigger}
              aria-label={t('versions')}
              title={t('versions')}
              icon={<GitBranch {...icon} />}
            >
              <span className={styles.word}>{t('versions-short')}</span>
            </Button>
          )
        }
        items={items}
      />
      {dialog === 'new' ? <VariantDialog id={null} onClose={closeVariants} /> : null}
      {dialog === 'edit' && variant !== null ? <VariantDialog id={variant} onClose={closeVariants} /> : null}
      <Suspense>{dialog === 'compare' ? <CompareDialog onClose={closeVariants} /> : null}</Suspense>
    </>
  );
}
