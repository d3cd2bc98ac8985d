import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '@/core/commands';
import { skusById } from '@/core/page';
import { Button, Checkbox, useDispatch, useEditor } from '@/ui/shell';
import styles from './Inspector.module.css';
import { shared } from './mixed';
import { SkusFields } from './SkusFields';
import { SpanFields } from './SpanFields';
import { usePriceRange } from './use-price-range';

/** Several tiles: what can be set for all of them, each as one step. */
export function TilesInspector({ tileIds }: { tileIds: readonly string[] }) {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const page = useEditor((state) => state.page);
  const range = usePriceRange(tileIds);
  const { tiles, skus } = useMemo(() => {
    const wanted = new Set(tileIds);
    const found = page.modules.flatMap((module) => (module.tiles ?? []).filter(({ id }) => wanted.has(id)));
    const byId = skusById(page);
    return { tiles: found, skus: [...new Set(found.flatMap(({ skuId }) => byId.get(skuId) ?? []))] };
  }, [page, tileIds]);
  const locked = shared(tiles.map((tile) => tile.locked === true));
  const random = shared(tiles.map((tile) => tile.random === true));
  const setAll = (fields: { locked?: boolean; random?: boolean }, key: string) =>
    dispatch(
      tiles.map(({ id }): Command => ({ type: 'set-tile', tile: id, ...fields })),
      { key },
    );
  return (
    <>
      <section className={styles.section}>
        <div>
          <p>{t('tiles-count', { count: tiles.length })}</p>
          <p className={styles.hint}>{range}</p>
        </div>
        <div>
          <Checkbox
            label={t('locked')}
            checked={locked.mixed ? 'mixed' : locked.value === true}
            onChange={(next) => setAll({ locked: next }, next ? 'lock' : 'unlock')}
          />
          <p className={styles.hint}>{t('locked-hint')}</p>
        </div>
        <Checkbox
          label={t('random')}
          checked={random.mixed ? 'mixed' : random.value === true}
          onChange={(next) => setAll({ random: next }, 'random')}
        />
        <div className={styles.buttons}>
          <Button
            size="s"
            variant="danger"
            icon={<Trash2 size={14} strokeWidth={1.75} />}
            onClick={() => dispatch({ type: 'remove-tiles', tiles: tiles.map(({ id }) => id) })}
          >
            {t('remove-many', { count: tiles.length })}
          </Button>
        </div>
      </section>
      <SpanFields tiles={tiles} />
      <SkusFields skus={skus} />
    </>
  );
}
