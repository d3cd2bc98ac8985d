import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, type Page } from '@/core/page';
import { CUTS, type Cut, type Facets } from '@/core/plan';
import { Button, MoneyField, NumberField, Segmented, TextField } from '../shell';
import { type PlanForm, possibleCuts } from './options';
import styles from './PlanDialog.module.css';

const MODULES = ['3', '4', '5'] as const;
const DESKTOP = ['3', '4', '5', '6'] as const;
const MOBILE = ['1', '2', '3'] as const;
const MOST_TILES = 60;

export interface PlanOptionsFormProps {
  form: PlanForm;
  change: (part: Partial<PlanForm>) => void;
  /** What the whole catalogue holds. */
  all: Facets;
  /** What would come out, or last came out: its title and banner price are the suggestions. */
  suggested: Page | undefined;
  /** The price that the banner may say for the first row to be in reach, where the suggested one is too low for that. */
  reaching: number | undefined;
  /** What is suggested is that of an earlier form. */
  isBehind: boolean;
  currency: string;
  /** What is typed in a field cannot be taken as it stands; a change of the field ends that. */
  onPending: (field: 'anchor' | 'tiles') => void;
}

/** What the page is to be: title, banner price, modules, tiles, columns. */
export function PlanOptionsForm({ form, change, all, suggested, reaching, isBehind, currency, onPending }: PlanOptionsFormProps) {
  const { t } = useTranslation(['plan', 'home', 'common']);
  const possible = possibleCuts(all);
  const reason = !possible.category ? t('cut-no-category') : !possible.role ? t('cut-no-role') : undefined;
  const numbers = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <section className={styles.options} aria-label={t('plan-page')}>
      <div className={styles.head}>
        <h3>{t('plan-page')}</h3>
      </div>
      <div className={styles.fields}>
        <TextField
          label={t('plan-event-title')}
          value={form.title ?? suggested?.title ?? ''}
          placeholder={t('plan-event-placeholder')}
          onCommit={(title) => change({ title: title.trim() || null })}
        />
        <MoneyField
          label={t('plan-anchor')}
          minor={form.anchor ?? suggested?.banner?.anchorPrice ?? null}
          currency={currency}
          positive
          onCommit={(anchor) => change({ anchor })}
          // Emptied, it would be filled with the suggestion under the hand: that waits until the field is left.
          onInput={(anchor) => (typeof anchor === 'number' ? change({ anchor }) : onPending('anchor'))}
        />
        <NumberField
          label={t('plan-tiles')}
          value={form.tiles}
          min={1}
          max={MOST_TILES}
          step={form.desktop}
          optional={false}
          onCommit={(tiles) => change({ tiles: tiles ?? form.tiles })}
          onInput={(tiles) => (typeof tiles === 'number' ? change({ tiles }) : onPending('tiles'))}
        />
      </div>
      <div className={styles.switches}>
        <Labelled label={t('plan-modules')}>
          <Segmented
            label={t('plan-modules')}
            value={String(form.modules)}
            onChange={(value) => change({ modules: Number(value) })}
            options={numbers(MODULES)}
          />
        </Labelled>
        <Labelled label={t('plan-cut')}>
          <Segmented
            label={t('plan-cut')}
            value={form.cut}
            onChange={(cut: Cut) => change({ cut })}
            options={CUTS.map((cut) => ({ value: cut, label: t(`cut-${cut}`), disabled: !possible[cut] }))}
          />
        </Labelled>
        <Labelled label={t('plan-desktop')}>
          <Segmented
            label={t('plan-desktop')}
            value={String(form.desktop)}
            onChange={(value) => change({ desktop: Number(value) })}
            options={numbers(DESKTOP)}
          />
        </Labelled>
        <Labelled label={t('plan-mobile')}>
          <Segmented
            label={t('plan-mobile')}
            value={String(form.mobile)}
            onChange={(value) => change({ mobile: Number(value) })}
            options={numbers(MOBILE)}
          />
        </Labelled>
      </div>
      {suggested && reaching !== undefined ? (
        <Reaching page={suggested} price={reaching} isBehind={isBehind} onTake={(anchor) => change({ anchor })} />
      ) : null}
      {reason ? <p className={styles.reason}>{reason}</p> : null}
    </section>
  );
}

/** The price that is suggested is that of the cheapest tile; where no first row is in reach of it, another is offered. */
function Reaching({ page, price, isBehind, onTake }: { page: Page; price: number; isBehind: boolean; onTake: (anchor: number) => void }) {
  const { t } = useTranslation('plan');
  const money = (minor: number) => formatMoney(minor, page.currency, page.locale ?? 'en-US');
  const words = { price: money(price), lowest: money(page.banner?.anchorPrice ?? 0) };
  return (
    <p className={styles.reason}>
      {t('plan-anchor-fast', words)}{' '}
      <Button size="s" variant="ghost" disabled={isBehind} onClick={() => onTake(price)}>
        {t('plan-anchor-take', words)}
      </Button>
    </p>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}
