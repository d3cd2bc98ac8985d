import { ImageOff, Lock, LockOpen, Replace, Sparkles, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSoldOut, type Module, type Page, placeModule, type Tile, tileSchema } from '@/core/page';
import { viewportName } from '@/core/rules';
import {
  Button,
  Checkbox,
  EmptyState,
  IconButton,
  useCatalogue,
  useDispatch,
  useEditor,
  useEditorStore,
  useGoneSkus,
  useImage,
  useLang,
  useMoney,
} from '@/ui/shell';
import { askReplace } from '@/ui/suggest-dialog';
import { CommentsFold } from './Comments';
import styles from './Inspector.module.css';
import { Kept } from './Kept';
import { At, Section } from './Section';
import { SkuFields } from './SkuFields';
import { SkuPicker } from './SkuPicker';
import { SpanFields } from './SpanFields';

/** One tile: its SKU, its place, its size, what may happen to it. */
export function TileInspector({ tileId }: { tileId: string }) {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const store = useEditorStore();
  const money = useMoney();
  const page = useEditor((state) => state.page);
  const [replacing, setReplacing] = useState(false);
  const found = useMemo(() => findTile(page, tileId), [page, tileId]);
  const catalogue = useCatalogue();
  const gone = useGoneSkus();
  if (!found) return null;
  const { tile, module, uses } = found;
  const sku = page.skus.find(({ id }) => id === tile.skuId);
  const locked = tile.locked === true;
  const setLocked = (next: boolean) => dispatch({ type: 'set-tile', tile: tileId, locked: next }, { key: next ? 'lock' : 'unlock' });
  return (
    <>
      <section className={styles.section}>
        <div className={styles.subject}>
          <Thumb key={sku?.image} image={sku?.image} />
          <div>
            <p>{sku?.title || t('tile')}</p>
            <p>
              {tile.skuId}
              {sku && sku.price > 0 ? ` · ${money(sku.price)}` : ''}
            </p>
            {sku && isSoldOut(sku) ? <p className={styles.gone}>{t('sold-out')}</p> : null}
            {gone.has(tile.skuId) && catalogue ? (
              <p className={styles.gone} title={t('sku-gone', { name: catalogue.name })}>
                {t('sku-gone', { name: catalogue.name })}
              </p>
            ) : null}
          </div>
        </div>
        <div className={styles.buttons}>
          <Button
            size="s"
            icon={locked ? <LockOpen size={14} strokeWidth={1.75} /> : <Lock size={14} strokeWidth={1.75} />}
            onClick={() => setLocked(!locked)}
          >
            {t(locked ? 'unlock' : 'lock')}
          </Button>
          <At field="modules.tiles.skuId">
            <Button size="s" icon={<Replace size={14} strokeWidth={1.75} />} disabled={locked} onClick={() => setReplacing(true)}>
              {t('replace')}
            </Button>
          </At>
          <IconButton
            size="s"
            label={t('suggest')}
            shortcut="R"
            icon={<Sparkles size={14} strokeWidth={1.75} />}
            disabled={locked}
            onClick={() => askReplace(store)}
          />
          <Button
            size="s"
            variant="danger"
            icon={<Trash2 size={14} strokeWidth={1.75} />}
            disabled={locked}
            onClick={() => dispatch({ type: 'remove-tiles', tiles: [tileId] })}
          >
            {t('remove')}
          </Button>
        </div>
      </section>
      {sku ? (
        <SkuFields key={sku.id} sku={sku} tiles={uses} />
      ) : (
        <EmptyState title={t('sku-missing', { sku: tile.skuId })} body={t('sku-missing-body')} />
      )}
      <SpanFields tiles={[tile]} />
      <PlaceSection page={page} module={module} tile={tile} setLocked={setLocked} />
      <CommentsFold at={{ module: module.id, tile: tile.id }} />
      <Kept name="tile" value={tile} known={tileSchema.shape} />
      {replacing ? <ReplaceDialog tile={tile} onClose={() => setReplacing(false)} /> : null}
    </>
  );
}

function findTile(page: Page, tileId: string): { tile: Tile; module: Module; uses: number } | undefined {
  const all = page.modules.flatMap((module) => (module.tiles ?? []).map((tile) => ({ tile, module })));
  const found = all.find(({ tile }) => tile.id === tileId);
  return found && { ...found, uses: all.filter(({ tile }) => tile.skuId === found.tile.skuId).length };
}

function Thumb({ image }: { image: string | undefined }) {
  const [broken, setBroken] = useState(false);
  const address = useImage(image);
  if (address === undefined || broken)
    return (
      <span className={styles.blank} aria-hidden="true">
        <ImageOff size={16} strokeWidth={1.5} />
      </span>
    );
  return <img src={address} alt="" referrerPolicy="no-referrer" onError={() => setBroken(true)} />;
}

interface PlaceSectionProps {
  page: Page;
  module: Module;
  tile: Tile;
  setLocked: (locked: boolean) => void;
}

function PlaceSection({ page, module, tile, setLocked }: PlaceSectionProps) {
  const { t } = useTranslation(['inspector', 'fields']);
  const lang = useLang();
  const dispatch = useDispatch();
  return (
    <Section title={t('place')}>
      <dl className={styles.facts}>
        {page.viewports.map(({ id }) => {
          const { tiles } = placeModule(module, id);
          const at = tiles.find((placed) => placed.tile.id === tile.id);
          const words = at && { row: at.row + 1, column: at.column + 1, index: at.index + 1, total: tiles.length };
          return (
            <div key={id} style={{ display: 'contents' }}>
              <dt>{viewportName(id, lang)}</dt>
              <dd>{words ? t('place-at', words) : t('place-off')}</dd>
            </div>
          );
        })}
        <dt>{t('fields:tile-id')}</dt>
        <dd data-field="modules.tiles.id">{tile.id}</dd>
      </dl>
      <At field="modules.tiles.locked">
        <Checkbox label={t('locked')} checked={tile.locked === true} onChange={setLocked} />
        <p className={styles.hint}>{t('locked-hint')}</p>
      </At>
      <At field="modules.tiles.random">
        <Checkbox
          label={t('random')}
          checked={tile.random === true}
          onChange={(random) => dispatch({ type: 'set-tile', tile: tile.id, random }, { key: 'random' })}
        />
        <p className={styles.hint}>{t('random-hint')}</p>
      </At>
    </Section>
  );
}

/** Another SKU for the tile, from the catalogue and the page's own. */
export function ReplaceDialog({ tile, onClose }: { tile: Tile; onClose: () => void }) {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const catalogue = useCatalogue();
  const page = useEditor((state) => state.page);
  const skus = useMemo(() => {
    const own = new Set(page.skus.map(({ id }) => id));
    const others = catalogue?.currency === page.currency ? catalogue.skus.filter(({ id }) => !own.has(id)) : [];
    return [...page.skus, ...others].filter(({ id }) => id !== tile.skuId);
  }, [page, catalogue, tile.skuId]);
  return (
    <SkuPicker
      title={t('pick-title')}
      skus={skus}
      near={page.skus.find(({ id }) => id === tile.skuId)}
      onPick={(sku) => dispatch({ type: 'replace-sku', tile: tile.id, sku })}
      onClose={onClose}
    />
  );
}
