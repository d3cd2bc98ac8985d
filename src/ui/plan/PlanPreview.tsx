import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Module, type Sku, skusById } from '@/core/page';
import type { PlanFailure, PlanResult } from '@/core/plan';
import { isNarrowed } from '../catalogue';
import { PriceBars } from '../home';
import { Button } from '../shell';
import { type PlanForm, remedies } from './options';
import styles from './PlanPreview.module.css';

/** SKUs named under each module: its first row at the usual width. */
const FIRST = 4;

export interface PlanPreviewProps {
  form: PlanForm;
  change: (part: Partial<PlanForm>) => void;
  plan: PlanResult;
  isBehind: boolean;
  /** Whether a page comes out of another form. */
  works: (form: PlanForm) => boolean;
  money: (minor: number) => string;
  /** What stays out. */
  children: ReactNode;
}

/** The modules that would come out: title, tiles, price range, and their prices as bars; or why there are none. */
export function PlanPreview({ form, change, plan, isBehind, works, money, children }: PlanPreviewProps) {
  const { t } = useTranslation(['plan', 'home', 'common']);
  return (
    <section className={styles.preview} aria-label={t('plan-preview')} data-behind={isBehind ? true : undefined}>
      <h3>{t('plan-preview')}</h3>
      {plan.ok ? (
        <p className={styles.key}>
          <span data-kind="high">{t('plan-key-high')}</span>
          <span data-kind="low">{t('plan-key-low')}</span>
        </p>
      ) : null}
      {children}
      {plan.ok ? (
        <Modules modules={plan.page.modules} skus={skusById(plan.page)} form={form} money={money} />
      ) : (
        <Shortage form={form} change={change} failure={plan} works={works} />
      )}
    </section>
  );
}

function Modules({
  modules,
  skus,
  form,
  money,
}: {
  modules: readonly Module[];
  skus: ReadonlyMap<string, Sku>;
  form: PlanForm;
  money: (minor: number) => string;
}) {
  const { t } = useTranslation(['plan', 'home', 'common']);
  const priced = modules.map(({ tiles }) => (tiles ?? []).map(({ skuId }) => skus.get(skuId)?.price ?? 0));
  const every = priced.flat();
  const range = [Math.min(...every), Math.max(...every)] as const;
  const short = form.tiles % form.desktop === 0 ? 0 : form.desktop - (form.tiles % form.desktop);
  return (
    <ol className={styles.modules}>
      {modules.map((module, index) => {
        const prices = priced[index] ?? [];
        const [low, high] = [money(Math.min(...prices)), money(Math.max(...prices))];
        return (
          <li key={module.id}>
            <strong title={module.title}>{module.title}</strong>
            <span className={styles.meta}>{t('plan-module-meta', { tiles: t('home:tiles', { count: prices.length }), low, high })}</span>
            <PriceBars modules={[prices]} range={range} label={t('home:price-picture', { low, high })} height={72} />
            {short > 0 ? <span className={styles.short}>{t('plan-rows', { count: short })}</span> : null}
            <ul className={styles.first}>
              {(module.tiles ?? []).slice(0, FIRST).map(({ id, skuId }) => (
                <li key={id}>
                  <span>{skus.get(skuId)?.title}</span>
                  <span>{money(skus.get(skuId)?.price ?? 0)}</span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function Shortage({ form, change, failure, works }: Pick<PlanPreviewProps, 'form' | 'change' | 'works'> & { failure: PlanFailure }) {
  const { t } = useTranslation(['plan', 'home', 'common']);
  const deferred = useDeferredValue(form);
  const offered = useMemo(() => remedies(deferred, isNarrowed(deferred.filters), works), [deferred, works]);
  return (
    <div className={styles.shortage} role="alert">
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <strong>{t('too-few-title')}</strong>
        <p>{useFailureText(form, failure)}</p>
        <div className={styles.remedies}>
          {offered.map(({ kind, count, change: part }) => (
            <Button key={kind} size="s" onClick={() => change(part)}>
              {t(`fix-${kind}`, { count })}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Why no page comes out, with the numbers. */
function useFailureText(form: PlanForm, failure: PlanFailure): string {
  const { t, i18n } = useTranslation(['plan', 'home', 'common']);
  const number = new Intl.NumberFormat(i18n.language);
  switch (failure.reason) {
    case 'too-few-skus': {
      const [asked, available] = [number.format(failure.asked), number.format(failure.available)];
      if (failure.module !== undefined) return t('too-few-module', { module: failure.module, asked, available });
      return t('too-few-body', { modules: String(form.modules), tiles: String(form.tiles), asked, available });
    }
    case 'too-few-groups':
      return t(`too-few-groups-${failure.cut}`, {
        count: failure.available,
        asked: String(failure.asked),
        tiles: String(failure.tiles),
      });
    case 'bad-option':
      return t('bad-option', { option: failure.option, value: String(failure.value) });
  }
}
