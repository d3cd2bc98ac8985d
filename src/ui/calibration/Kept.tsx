import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useStore } from 'zustand';
import { fittedOf, type ShopAttention, withFitted, withoutFitted } from '@/core/calibration';
import { settings } from '@/editor';
import { Button, useDispatch, useEditor } from '../shell';
import styles from './CalibrationDialog.module.css';
import { useWords } from './words';

const UNDO_MS = 8000;

const isFitted = (kept: ShopAttention) => kept.desktop !== undefined || kept.phone !== undefined;

/** What the page and the shop's preset were fitted on. */
export function Kept() {
  const { t } = useTranslation('calibration');
  const dispatch = useDispatch();
  const { page, isEditable } = useEditor((state) => ({ page: state.page, isEditable: state.readOnly === null }));
  const shop = useStore(settings, (state) => state.shopAttention) ?? {};
  const own = fittedOf(page);
  const set = (attention: unknown, message: string) => {
    if (dispatch({ type: 'set-page', fields: { attention } }, { key: 'calibrate' })) toast.success(message);
  };
  // The shop's is no part of the page, whose undo does not reach it.
  const removeShop = () => {
    settings.setState({ shopAttention: null });
    toast(t('shop-removed'), {
      action: { label: t('undo'), onClick: () => settings.setState({ shopAttention: shop }) },
      duration: UNDO_MS,
    });
  };
  return (
    <dl className={styles.kept}>
      <dt>{t('now-page')}</dt>
      <dd>
        <Fitted kept={own} none={t('now-none')} />
        {isFitted(own) ? (
          <Button size="s" disabled={!isEditable} onClick={() => set(withoutFitted(page), t('removed'))}>
            {t('now-remove')}
          </Button>
        ) : null}
      </dd>
      <dt>{t('now-shop')}</dt>
      <dd>
        <Fitted kept={shop} none={t('now-shop-none')} />
        {isFitted(shop) ? (
          <>
            <Button size="s" disabled={!isEditable} onClick={() => set(withFitted(page, shop), t('used'))}>
              {t('now-take')}
            </Button>
            <Button size="s" onClick={removeShop}>
              {t('now-remove')}
            </Button>
          </>
        ) : null}
      </dd>
    </dl>
  );
}

function Fitted({ kept, none }: { kept: ShopAttention; none: string }) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const lines = (['desktop', 'phone'] as const).flatMap((kind) => {
    const { fitted } = kept[kind] ?? {};
    if (!fitted) return [];
    const { at, source, clicks } = fitted;
    const device = t(kind === 'phone' ? 'mobile' : 'desktop');
    return t('now-fitted', { device, source, date: words.date(at), clicks: clicks === undefined ? '' : t('now-clicks', { clicks }) });
  });
  return <span className={styles.fitted}>{lines.length > 0 ? lines.map((line) => <span key={line}>{line}</span>) : none}</span>;
}
