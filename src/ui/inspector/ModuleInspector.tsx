import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleFields } from '@/core/commands';
import { isGrid, MODULE_KINDS, type Module, type ModuleKind, moduleSchema } from '@/core/page';
import { viewportName } from '@/core/rules';
import { Button, MoneyField, NumberField, Select, TextField, useDispatch, useEditor, useLang } from '@/ui/shell';
import { CommentsFold } from './Comments';
import { defaultColumns, usualColumns } from './columns';
import { Differs } from './Differs';
import { ImageField } from './ImageField';
import styles from './Inspector.module.css';
import { Kept } from './Kept';
import { OrderSection } from './OrderSection';
import { MOST_MAJOR } from './price-limits';
import { At, Pair, Section } from './Section';
import { usePriceRange } from './use-price-range';

type SetFields = (fields: ModuleFields, key: string) => void;

/** A module: title, kind, columns and band of a grid, height, text and picture of another block. */
export function ModuleInspector({ moduleId }: { moduleId: string }) {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const { module, index, last } = useEditor(({ page }) => {
    const at = page.modules.findIndex(({ id }) => id === moduleId);
    return { module: page.modules[at], index: at, last: page.modules.length - 1 };
  });
  const viewports = useEditor((state) => state.page.viewports);
  const range = usePriceRange(module?.tiles?.map(({ id }) => id) ?? []);
  if (!module) return null;
  const set: SetFields = (fields, key) => dispatch({ type: 'set-module', module: moduleId, fields }, { key });
  const tiles = module.tiles?.length ?? 0;
  const setKind = (kind: ModuleKind) =>
    set(kind === 'grid' ? { kind: null, columns: { ...defaultColumns(viewports), ...module.columns } } : { kind }, 'kind');
  return (
    <>
      <Section title={t('module')}>
        <At field="modules.title">
          <TextField
            label={t('page-title')}
            value={module.title ?? ''}
            onCommit={(title) => set({ title: title.trim() || null }, 'rename')}
          />
        </At>
        <Pair>
          <At field="modules.kind">
            <Select
              label={t('kind')}
              value={module.kind ?? 'grid'}
              onChange={setKind}
              options={MODULE_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
            />
          </At>
          <At field="modules.theme">
            <TextField label={t('theme')} value={module.theme ?? ''} onCommit={(theme) => set({ theme: theme.trim() || null }, 'theme')} />
          </At>
        </Pair>
        {isGrid(module) ? (
          <p className={styles.hint}>{tiles === 0 ? t('module-empty') : t('module-prices', { count: tiles, range })}</p>
        ) : null}
        {!isGrid(module) && tiles > 0 ? <p className={styles.hint}>{t('kind-tiles-kept', { count: tiles })}</p> : null}
      </Section>
      {isGrid(module) ? <GridSections module={module} set={set} /> : <BlockSection module={module} set={set} />}
      <CommentsFold at={{ module: moduleId }} />
      <Kept name="module" value={module} known={moduleSchema.shape} />
      <Section title={t('place')}>
        <div className={styles.buttons}>
          <Button
            size="s"
            icon={<ArrowUp size={14} strokeWidth={1.75} />}
            disabled={index <= 0}
            onClick={() => dispatch({ type: 'move-module', module: moduleId, index: index - 1 })}
          >
            {t('move-up')}
          </Button>
          <Button
            size="s"
            icon={<ArrowDown size={14} strokeWidth={1.75} />}
            disabled={index >= last}
            onClick={() => dispatch({ type: 'move-module', module: moduleId, index: index + 1 })}
          >
            {t('move-down')}
          </Button>
          <Button
            size="s"
            variant="danger"
            icon={<Trash2 size={14} strokeWidth={1.75} />}
            onClick={() => dispatch({ type: 'remove-module', module: moduleId })}
          >
            {t('remove-module')}
          </Button>
        </div>
      </Section>
    </>
  );
}

function GridSections({ module, set }: { module: Module; set: SetFields }) {
  const { t } = useTranslation('inspector');
  const lang = useLang();
  const viewports = useEditor((state) => state.page.viewports);
  const modules = useEditor((state) => state.page.modules);
  return (
    <>
      <Section title={t('columns')}>
        <Pair>
          {viewports.map(({ id }) => {
            const usual = usualColumns(modules, module, id);
            const setColumns = (count: number | null) => count !== null && set({ columns: { ...module.columns, [id]: count } }, 'columns');
            return (
              <At key={id} field="modules.columns">
                <NumberField
                  label={viewportName(id, lang)}
                  value={module.columns?.[id] ?? null}
                  min={1}
                  max={12}
                  optional={false}
                  onCommit={setColumns}
                  suffix={
                    usual === undefined ? undefined : (
                      <Differs
                        label={t('columns-differ', { viewport: viewportName(id, lang), columns: usual })}
                        onSame={() => setColumns(usual)}
                      />
                    )
                  }
                />
              </At>
            );
          })}
        </Pair>
      </Section>
      <BandSection band={module.band} set={set} />
      <OrderSection module={module} />
    </>
  );
}

/** The declared band. Ends that cross stay in the fields with a message until they are put right. */
function BandSection({ band = {}, set }: { band: Module['band']; set: SetFields }) {
  const { t } = useTranslation('inspector');
  const currency = useEditor((state) => state.page.currency);
  const [rejected, setRejected] = useState<{ min?: number | null; max?: number | null } | null>(null);
  const { min, max } = band;
  useEffect(() => {
    if (min !== undefined || max !== undefined) setRejected(null);
  }, [min, max]);
  const shown = { min: min ?? null, max: max ?? null, ...rejected };
  const commit = (side: 'min' | 'max') => (value: number | null) => {
    const next = { ...shown, [side]: value };
    if (next.min !== null && next.max !== null && next.min > next.max) return setRejected(next);
    setRejected(null);
    const ends = Object.fromEntries(Object.entries({ ...band, ...next }).filter(([, end]) => end !== null));
    set({ band: Object.keys(ends).length > 0 ? ends : null }, 'band');
  };
  return (
    <Section title={t('band')}>
      <Pair>
        <At field="modules.band.min">
          <MoneyField
            label={t('band-min')}
            currency={currency}
            minor={shown.min}
            max={MOST_MAJOR}
            placeholder={t('band-open')}
            onCommit={commit('min')}
            error={rejected ? t('band-order') : undefined}
          />
        </At>
        <At field="modules.band.max">
          <MoneyField
            label={t('band-max')}
            currency={currency}
            minor={shown.max}
            max={MOST_MAJOR}
            placeholder={t('band-open')}
            onCommit={commit('max')}
          />
        </At>
      </Pair>
    </Section>
  );
}

/** What the lines of a block's text become. */
const TEXT_HINTS = { coupons: 'fields:text-coupons', gift: 'fields:text-gift', reviews: 'fields:text-reviews' } as const;

function BlockSection({ module, set }: { module: Module; set: SetFields }) {
  const { t } = useTranslation(['inspector', 'fields']);
  const hint = Object.entries(TEXT_HINTS).find(([kind]) => kind === module.kind)?.[1];
  return (
    <Section title={t(`kind-${module.kind ?? 'grid'}`)}>
      <At field="modules.height">
        <NumberField
          label={t('height')}
          value={module.height ?? null}
          min={1}
          max={10000}
          step={8}
          placeholder={t('height-default')}
          onCommit={(height) => set({ height }, 'height')}
        />
      </At>
      <At field="modules.text">
        <div className={styles.noted}>
          <TextField
            label={t('text')}
            multiline
            value={module.text ?? ''}
            onCommit={(text) => set({ text: text.trim() || null }, 'text')}
          />
          {hint ? <p className={styles.hint}>{t(hint)}</p> : null}
        </div>
      </At>
      <At field="modules.image">
        <ImageField label={t('module-image')} value={module.image} onCommit={(image) => set({ image }, 'picture')} />
      </At>
    </Section>
  );
}
