import { FileQuestion } from 'lucide-react';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/core/page';
import { countBelowAnchor, facets, filterSkus, isSoldOut, planPage, reachingAnchor, stayOut } from '@/core/plan';
import type { KeptCatalogue } from '@/editor';
import { useNarrowed } from '../catalogue';
import { Button, Dialog, EmptyState, lazyPart, useLang } from '../shell';
import { LeftOut } from './LeftOut';
import { firstForm, type PlanForm, planOptions } from './options';
import styles from './PlanDialog.module.css';
import { PlanFilters } from './PlanFilters';
import { PlanOptionsForm } from './PlanOptionsForm';
import { PlanPreview } from './PlanPreview';
import { type Making, useKeptCatalogue, useLastPage, useMakePage, usePreview } from './use-plan';

const NewFromTemplate = lazyPart(() => import('../templates').then(({ NewFromTemplate }) => NewFromTemplate));

export interface PlanDialogProps {
  catalogueId: string;
  /** The page was made and kept under this id. */
  onDone: (pageId: string) => void;
  onClose: () => void;
}

const WIDTH = 1120;

/** From a catalogue to a page: which SKUs, which modules, which banner price, and what would come of it. */
export function PlanDialog({ catalogueId, onDone, onClose }: PlanDialogProps) {
  const { t } = useTranslation(['plan', 'home', 'common']);
  const loaded = useKeptCatalogue(catalogueId);
  if (loaded !== null && loaded !== 'missing') return <Planner catalogue={loaded} onDone={onDone} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('plan-title')}
      width={loaded === null ? WIDTH : 480}
      footer={<Button onClick={onClose}>{t(loaded === null ? 'common:cancel' : 'common:close')}</Button>}
    >
      {loaded === null ? (
        <p className={styles.loading} role="status">
          {t('plan-loading')}
        </p>
      ) : (
        <EmptyState icon={<FileQuestion size={28} strokeWidth={1.5} />} title={t('plan-missing')} body={t('plan-missing-body')} />
      )}
    </Dialog>
  );
}

function Planner({ catalogue, onDone, onClose }: { catalogue: KeptCatalogue; onDone: (id: string) => void; onClose: () => void }) {
  const { t, i18n } = useTranslation(['plan', 'home', 'common']);
  const lang = useLang();
  const { record } = catalogue;
  const { currency } = record;
  // The page speaks the planner's language; it can be translated later, its prices cannot.
  const locale = lang === 'zh' ? 'zh-CN' : 'en-US';
  const money = (minor: number) => formatMoney(minor, currency, locale);
  // By price, as the planner wants them: sorting what is sorted costs nothing at each change of the form.
  const skus = useMemo(() => catalogue.skus.filter(({ price }) => price > 0).sort((a, b) => a.price - b.price), [catalogue.skus]);
  const all = useMemo(() => facets(skus), [skus]);
  const [form, setForm] = useState<PlanForm>(() => firstForm(facets(skus.filter((sku) => !isSoldOut(sku)))));
  const [hasTemplates, setTemplates] = useState(false);
  const [pending, setPending] = useState({ anchor: false, tiles: false });
  const change = (part: Partial<PlanForm>) => {
    setForm((old) => ({ ...old, ...part }));
    setPending(({ anchor, tiles }) => ({ anchor: anchor && !('anchor' in part), tiles: tiles && !('tiles' in part) }));
  };
  const narrowed = useNarrowed(skus, form.filters);
  const { plan, isBehind } = usePreview(narrowed.skus, form, currency, locale);
  const suggested = useLastPage(plan);
  const reaching = useMemo(
    () => (form.anchor === null && plan.ok ? reachingAnchor(narrowed.skus, planOptions(form, currency, locale), plan.page) : undefined),
    [form, plan, narrowed.skus, currency, locale],
  );
  const { making, make, skip } = useMakePage();
  const isBusy = making.step === 'arranging';
  const number = new Intl.NumberFormat(i18n.language);

  const go = async () => {
    const id = await make(narrowed.skus, form, record, locale);
    if (id !== undefined) onDone(id);
  };
  const works = useCallback(
    (other: PlanForm) => {
      const from = other.filters === form.filters ? narrowed.skus : filterSkus(skus, other.filters);
      return planPage(from, { ...planOptions(other, currency, locale), arrangeSteps: 0 }).ok;
    },
    [form.filters, narrowed.skus, skus, currency, locale],
  );
  const pool = useMemo(
    () => (form.soldOut ? narrowed.skus : narrowed.skus.filter((sku) => !isSoldOut(sku))),
    [narrowed.skus, form.soldOut],
  );
  const below = useMemo(
    () => (form.anchor === null || form.cut !== 'price' ? 0 : countBelowAnchor(pool, form.anchor)),
    [pool, form.anchor, form.cut],
  );
  const soldOut = useMemo(() => narrowed.skus.filter(isSoldOut).length, [narrowed.skus]);
  const taken = pool.length - below;
  const counted =
    taken === skus.length
      ? t('plan-pool', { count: taken })
      : t('plan-pool-of', { count: number.format(taken), total: number.format(skus.length) });
  const counts = below === 0 ? counted : `${counted} · ${t('plan-below', { count: below })}`;
  const out = useMemo(() => {
    if (!plan.ok) return null;
    const placed = new Set(plan.page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
    const asked = new Set(narrowed.skus);
    return stayOut(
      catalogue.skus,
      ({ id }) => placed.has(id),
      (sku) => asked.has(sku),
      form.soldOut,
    );
  }, [plan, narrowed.skus, catalogue.skus, form.soldOut]);
  const footer = (
    <>
      <Progress making={making} idle={counts} />
      <Button variant="ghost" disabled={isBusy} onClick={() => setTemplates(true)}>
        {t('plan-template')}
      </Button>
      {isBusy ? <Button onClick={skip}>{t('plan-skip')}</Button> : <Button onClick={onClose}>{t('common:cancel')}</Button>}
      <Button
        variant="primary"
        disabled={!plan.ok || isBehind || narrowed.isBehind || isBusy || pending.anchor || pending.tiles}
        onClick={() => void go()}
      >
        {t('plan-go')}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open && !isBusy) onClose();
      }}
      title={t('plan-title')}
      description={record.name}
      width={WIDTH}
      footer={footer}
    >
      <Suspense>
        {hasTemplates ? <NewFromTemplate catalogues={[record]} onDone={onDone} onClose={() => setTemplates(false)} /> : null}
      </Suspense>
      <div className={styles.columns} inert={isBusy}>
        <PlanFilters
          narrowed={narrowed}
          filters={form.filters}
          onChange={(filters) => change({ filters })}
          initial={firstForm(all).filters}
          currency={currency}
          money={money}
        />
        <div className={styles.right}>
          <PlanOptionsForm
            form={form}
            change={change}
            all={all}
            suggested={suggested}
            reaching={reaching}
            isBehind={isBehind || narrowed.isBehind}
            currency={currency}
            onPending={(field) => setPending((old) => ({ ...old, [field]: true }))}
          />
          <PlanPreview form={form} change={change} plan={plan} isBehind={isBehind || narrowed.isBehind} works={works} money={money}>
            <LeftOut out={out} soldOut={soldOut} takes={form.soldOut} onTake={(takes) => change({ soldOut: takes })} />
          </PlanPreview>
        </div>
      </div>
    </Dialog>
  );
}

function Progress({ making, idle }: { making: Making; idle: string }) {
  const { t } = useTranslation(['plan', 'home', 'common']);
  if (making.step === 'arranging')
    return (
      <div className={styles.status} role="status">
        <progress aria-label={t('plan-arranging')} value={making.done} max={1} />
        {t('plan-arranging')}
      </div>
    );
  return (
    <div className={styles.status} role="status" data-failed={making.step === 'failed' ? true : undefined}>
      {making.step === 'failed' ? t('plan-failed') : idle}
    </div>
  );
}
