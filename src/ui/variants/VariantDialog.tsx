import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { newId } from '@/editor';
import { announce, Button, Dialog, Field, FieldInput, useDispatch, useEditor, useEditorStore } from '../shell';
import { PhaseNotes } from './PhaseNotes';
import styles from './VariantSwitch.module.css';
import { type VariantsText, versionName } from './version-words';

/** What phases are often called. */
const NAMES = ['name-warm-up', 'name-launch', 'name-last'] as const;

/** “Variant B” and so on, as none is called yet: the base is what they are compared with, the A of a test. */
function freeName(t: VariantsText, { variants = [] }: Page): string {
  const taken = new Set(variants.map(({ name }) => name));
  const names = [...'BCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => t('name-letter', { letter }));
  return names.find((name) => !taken.has(name)) ?? '';
}

/** Name and days of a variant: of a new one that begins as what is shown (`id` null), or of one that is there. */
export function VariantDialog({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation(['variants', 'common']);
  const store = useEditorStore();
  const dispatch = useDispatch();
  const form = useId();
  const { whole, shown } = useEditor((state) => ({ whole: state.whole, shown: state.variant }));
  const own = whole.variants?.find((one) => one.id === id);
  const [fresh] = useState(() => newId('v'));
  const [name, setName] = useState(() => own?.name ?? freeName(t, whole));
  const [from, setFrom] = useState((own?.from ?? '').slice(0, 10));
  const [to, setTo] = useState((own?.to ?? '').slice(0, 10));
  const [isAsked, setAsked] = useState(false);
  const days = from !== '' && to !== '' && to < from ? t('days-order') : undefined;
  const nameless = name.trim() === '' ? t('name-needed') : undefined;

  const finish = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (days || nameless) return;
    const text = name.trim();
    if (own) {
      dispatch({ type: 'set-variant', variant: own.id, fields: { name: text, from: from || null, to: to || null } });
      onClose();
      return;
    }
    const dated = { ...(from && { from }), ...(to && { to }) };
    if (!dispatch({ type: 'add-variant', variant: fresh, name: text, like: shown, ...dated })) return;
    store.actions.showVariant(fresh);
    announce(t('shown-version', { name: text }));
    onClose();
  };
  // As the page would be, so that what is odd shows before it is done.
  const planned = { id: own?.id ?? fresh, name: name.trim(), ...(from && { from }), ...(to && { to }) };
  const others = (whole.variants ?? []).filter((one) => one !== own);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(own ? 'edit-title' : 'new-title')}
      description={own ? undefined : t('new-about', { name: versionName(t, whole, shown) })}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t(own ? 'save' : 'create')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={finish}>
        <Field label={t('name')} error={isAsked ? nameless : undefined}>
          {(ids) => (
            <FieldInput
              {...ids}
              type="text"
              autoFocus
              list={`${form}-names`}
              value={name}
              onFocus={({ currentTarget }) => currentTarget.select()}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <datalist id={`${form}-names`}>
          {NAMES.map((key) => (
            <option key={key} value={t(key)} />
          ))}
        </datalist>
        <div className={styles.days}>
          <Day label={t('from')} value={from} onChange={setFrom} />
          <Day label={t('to')} value={to} onChange={setTo} error={days} />
        </div>
        <p className={styles.about}>{t('days-about')}</p>
        {days ? null : <PhaseNotes page={{ ...whole, variants: [...others, planned] }} />}
      </form>
    </Dialog>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
  error?: string | undefined;
}

function Day({ label, value, onChange, error }: DayProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => <FieldInput {...ids} type="date" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
