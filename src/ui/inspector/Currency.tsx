import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/core/page';
import { Button, Dialog, TextField, useDispatch, useEditor, useLang } from '@/ui/shell';
import styles from './Inspector.module.css';
import { At } from './Section';

/** The currency of the page's amounts. It is seen at once and changed only through a dialog, since nothing is converted. */
export function Currency() {
  const { t } = useTranslation(['fields', 'inspector']);
  const currency = useEditor((state) => state.page.currency);
  const [changing, setChanging] = useState(false);
  return (
    <At field="currency">
      <div className={styles.named}>
        <span className={styles.label}>{t('inspector:currency')}</span>
        <span className={styles.namedValue}>{currency}</span>
        <Button size="s" onClick={() => setChanging(true)}>
          {t('currency-change')}
        </Button>
      </div>
      {changing ? <CurrencyDialog currency={currency} onClose={() => setChanging(false)} /> : null}
    </At>
  );
}

/** An amount to show what a change would do, where the page has no price. */
const SAMPLE = 9900;
const known = (code: string) => /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);

function CurrencyDialog({ currency, onClose }: { currency: string; onClose: () => void }) {
  const { t } = useTranslation('fields');
  const lang = useLang();
  const dispatch = useDispatch();
  const sample = useEditor(({ page }) => page.skus.find(({ price }) => price > 0)?.price ?? SAMPLE);
  const [text, setText] = useState(currency);
  const code = text.trim().toUpperCase();
  const money = (unit: string) => formatMoney(sample, unit, lang === 'zh' ? 'zh-CN' : 'en');
  const different = known(code) && code !== currency;
  return (
    <Dialog
      open
      title={t('currency-title')}
      width={400}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            disabled={!different}
            onClick={() => {
              dispatch({ type: 'set-page', fields: { currency: code } }, { key: 'currency' });
              onClose();
            }}
          >
            {t('currency-do')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('currency-code')}
        value={text}
        onInput={setText}
        onCommit={setText}
        error={known(code) ? undefined : t('currency-bad')}
      />
      {different ? (
        <p className={styles.hint} data-warning>
          {t('currency-warning', { before: money(currency), after: money(code) })}
        </p>
      ) : null}
    </Dialog>
  );
}
