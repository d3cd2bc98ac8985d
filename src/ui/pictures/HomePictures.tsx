import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Sku } from '@/core/page';
import { type CatalogueRecord, library } from '@/editor';
import { addPictures, closePictures, incoming } from '../incoming-pictures';
import { Select } from '../shell';
import { keepPictures, setCataloguePictures } from './keep-pictures';
import type { MatchedPicture } from './match-files';
import { PicturesDialog } from './PicturesDialog';
import styles from './PicturesDialog.module.css';

/** Pictures for a catalogue that is kept: the one that was named, else the last imported; another can be chosen. */
export function HomePictures() {
  const { number, sources } = useStore(incoming);
  return sources ? <ForCatalogue key={number} /> : null;
}

function ForCatalogue() {
  const { t } = useTranslation('pictures');
  const { sources, catalogueId } = useStore(incoming);
  const [catalogues, setCatalogues] = useState<CatalogueRecord[] | null>(null);
  const [chosen, setChosen] = useState(catalogueId);
  const [skus, setSkus] = useState<Sku[] | null>(null);
  const id = chosen ?? catalogues?.[0]?.id;

  useEffect(() => {
    library.listCatalogues().then(setCatalogues, () => setCatalogues([]));
  }, []);
  useEffect(() => {
    let gone = false;
    setSkus(null);
    if (id !== undefined)
      library.loadSkus(id).then(
        (read) => !gone && setSkus(read),
        () => !gone && setSkus([]),
      );
    return () => {
      gone = true;
    };
  }, [id]);

  const apply = async (matched: readonly MatchedPicture[]) => {
    await keepPictures(matched.map(({ picture }) => picture));
    if (id !== undefined) await setCataloguePictures(id, new Map(matched.map(({ sku, picture }) => [sku.id, picture])));
  };
  const choice =
    catalogues && catalogues.length > 1 && id !== undefined ? (
      <div className={styles.choice}>
        <Select
          label={t('catalogue')}
          value={id}
          onChange={setChosen}
          options={catalogues.map((record) => ({ value: record.id, label: record.name }))}
        />
      </div>
    ) : null;
  return (
    <PicturesDialog
      sources={sources ?? []}
      onSources={(files) => addPictures(files, id === undefined ? {} : { catalogueId: id })}
      skus={skus}
      obstacle={catalogues?.length === 0 ? { title: t('no-catalogue'), body: t('no-catalogue-fix') } : undefined}
      choice={choice}
      onApply={apply}
      onClose={closePictures}
    />
  );
}
