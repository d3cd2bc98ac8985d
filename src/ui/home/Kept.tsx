import { Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '@/i18n';
import { pages as texts } from '@/i18n/texts/pages';
import { addressOf } from '../route';
import { lazyPart } from '../shell';
import { CatalogueRow } from './CatalogueRow';
import styles from './Kept.module.css';
import { PageGrid } from './PageGrid';
import { StorageLine } from './StorageLine';
import type { Kept as KeptHere } from './use-library';
import { useSample } from './use-sample';

addTexts('pages', texts);

const NewFromTemplate = lazyPart(() => import('../templates').then(({ NewFromTemplate }) => NewFromTemplate));

/** Its part is large and seldom wanted. */
async function exportEverything(): Promise<void> {
  const { exportWorkspace } = await import('../workspace');
  await exportWorkspace();
}

export interface KeptProps {
  kept: KeptHere;
  onOpenPage: (id: string) => void;
  onPlan: (catalogueId: string) => void;
}

/** What is kept on this machine: pages, catalogues, and how safe they are. */
export function Kept({ kept: { pages, catalogues }, onOpenPage, onPlan }: KeptProps) {
  const { t } = useTranslation(['pages', 'home', 'common']);
  const id = useId();
  const sample = useSample(onOpenPage);
  const [isNew, setNew] = useState(false);
  return (
    <>
      <PageGrid pages={pages} onOpen={onOpenPage} onNew={() => setNew(true)} />
      <Suspense>{isNew ? <NewFromTemplate catalogues={catalogues} onDone={onOpenPage} onClose={() => setNew(false)} /> : null}</Suspense>
      <section aria-labelledby={id}>
        <header className={styles.head}>
          <h2 id={id}>{t('catalogues')}</h2>
          {catalogues.length > 0 ? <span className={styles.count}>{catalogues.length}</span> : null}
        </header>
        {catalogues.length === 0 ? (
          <p className={styles.none}>{t('catalogues-empty')}</p>
        ) : (
          <ul className={styles.catalogues}>
            {catalogues.map((record) => (
              <CatalogueRow
                key={record.id}
                record={record}
                usedBy={pages.filter(({ catalogueId }) => catalogueId === record.id)}
                onPlan={onPlan}
              />
            ))}
          </ul>
        )}
      </section>
      <footer className={styles.foot}>
        <StorageLine hasPages={pages.length > 0} state={pages} />
        <a href={addressOf({ screen: 'rules', rule: null })}>{t('common:rule-pages')}</a>
        <button type="button" disabled={sample.isOpening} onClick={() => void sample.open()}>
          {t(sample.isOpening ? 'home:sample-opening' : 'home:sample-open')}
        </button>
        <button type="button" onClick={() => void exportEverything()}>
          {t('export-everything')}
        </button>
      </footer>
    </>
  );
}
