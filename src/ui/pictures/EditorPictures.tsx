import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useStore } from 'zustand';
import type { Command } from '@/core/commands';
import { addPictures, closePictures, incoming, type PictureTarget } from '../incoming-pictures';
import { announce, useCatalogue, useDispatch, useEditorStore } from '../shell';
import { bringPicture } from './bring-picture';
import { keepPictures, pictureFields, setCataloguePictures } from './keep-pictures';
import { allSkus, type MatchedPicture } from './match-files';
import { PicturesDialog } from './PicturesDialog';

/** Pictures for the open page and its catalogue: one that was dropped on its place, or many that are matched. */
export function EditorPictures() {
  const { number, sources, target } = useStore(incoming);
  if (!sources) return null;
  return target ? <OnePicture key={number} target={target} /> : <ManyPictures key={number} />;
}

function ManyPictures() {
  const { t } = useTranslation('pictures');
  const { sources } = useStore(incoming);
  const store = useEditorStore();
  const dispatch = useDispatch();
  const catalogue = useCatalogue();
  // The dialog is modal: the page is the one it was opened on.
  const { skus, names } = useMemo(() => {
    const { page } = store.getState();
    const others = catalogue?.skus ?? [];
    return { skus: allSkus(page.skus, others), names: [...page.skus, ...others] };
  }, [store, catalogue]);

  const apply = async (matched: readonly MatchedPicture[]) => {
    await keepPictures(matched.map(({ picture }) => picture));
    if (catalogue) await setCataloguePictures(catalogue.id, new Map(matched.map(({ sku, picture }) => [sku.id, picture])));
    const onPage = new Set(store.getState().page.skus.map(({ id }) => id));
    const commands = matched
      .filter(({ sku }) => onPage.has(sku.id))
      .map(({ sku, picture }): Command => ({ type: 'set-sku', sku: sku.id, fields: pictureFields(picture) }));
    if (commands.length > 0) dispatch(commands, { key: 'pictures' });
  };
  return (
    <PicturesDialog
      sources={sources ?? []}
      onSources={addPictures}
      skus={skus}
      names={names}
      obstacle={skus.length === 0 ? { title: t('no-skus') } : undefined}
      onApply={apply}
      onClose={closePictures}
    />
  );
}

/** Sets one picture where it was dropped; there is nothing to see but the page itself. */
function OnePicture({ target }: { target: PictureTarget }) {
  const { t } = useTranslation('pictures');
  const store = useEditorStore();
  const dispatch = useDispatch();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const source = incoming.getState().sources?.[0];
    const set = async () => {
      const picture = source && (await bringPicture(source.file, source.path));
      closePictures();
      if (!picture) return;
      const { page } = store.getState();
      const { image } = pictureFields(picture);
      const tile = target.at === 'tile' && page.modules.flatMap(({ tiles }) => tiles ?? []).find(({ id }) => id === target.tileId);
      const sku = tile && page.skus.find(({ id }) => id === tile.skuId);
      if (target.at === 'tile' && !sku) return;
      const done = dispatch(
        target.at === 'tile'
          ? { type: 'set-sku', sku: (sku || { id: '' }).id, fields: pictureFields(picture) }
          : target.at === 'banner'
            ? { type: 'set-page', fields: { banner: { ...page.banner, image } } }
            : { type: 'set-module', module: target.moduleId, fields: { image } },
        { key: 'picture' },
      );
      const said = sku ? t('set-tile', { title: sku.title }) : t(target.at === 'banner' ? 'set-banner' : 'set-module');
      if (!done) return;
      toast.success(said);
      announce(said);
    };
    void set();
  }, [target, store, dispatch, t]);
  return null;
}
