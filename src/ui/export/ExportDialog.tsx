import { Download, FileArchive, FileJson, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { findVariant, layoutPage, type Page } from '@/core/page';
import type { EditorState } from '@/editor';
import { canvasFits, downloadPageFile, keptPicturesOf, pictureSize } from '@/export';
import { flowFrame } from '../flow';
import { addPictures } from '../incoming-pictures';
import { announce, Button, Checkbox, Dialog, Segmented, useEditorStore, useLang } from '../shell';
import styles from './ExportDialog.module.css';
import { PictureReport } from './PictureReport';
import { savePageArchive } from './save-archive';
import { type Outcome, usePictureExport } from './use-picture-export';
import { usePictures } from './use-pictures';

const SCALES = [1, 2] as const;
const icon = { size: 16, strokeWidth: 1.75 } as const;

/** What the variant is called that is shown; undefined for the base. */
const variantName = ({ whole, variant }: EditorState) => (variant === null ? undefined : findVariant(whole, variant)?.name);

/** Export: what will come out, in px, and what would be missing in it, before anything starts. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['output', 'common']);
  const store = useEditorStore();
  // The dialog is modal: the page is the one it was opened on.
  const [page] = useState<Page>(() => store.getState().page);
  const { viewport: current, sideBySide, overlay, flow } = store.getState();
  const [chosen, setChosen] = useState<readonly string[]>(() => (sideBySide ? page.viewports.map(({ id }) => id) : [current]));
  const [scale, setScale] = useState<(typeof SCALES)[number]>(2);
  const [withFlow, setWithFlow] = useState(overlay === 'flow');
  const [placeholders, setPlaceholders] = useState(false);
  const [problem, setProblem] = useState('');
  const check = usePictures(page);
  const { progress, start, cancel } = usePictureExport(page, variantName(store.getState()));

  const nameOf = (id: string) => (id === 'desktop' || id === 'mobile' ? t(`common:${id}`) : id);
  const sizes = useSizes(page, scale, withFlow);
  const tooLarge = sizes.find(({ id, fits }) => chosen.includes(id) && !fits);
  const incomplete = check.loaded === undefined || (check.loaded.missing.length > 0 && !placeholders);
  const blocked = chosen.length === 0 || tooLarge !== undefined || incomplete;

  const toggle = (id: string, on: boolean) =>
    setChosen(page.viewports.map((viewport) => viewport.id).filter((other) => (other === id ? on : chosen.includes(other))));

  const tell = (outcome: Outcome) => {
    if (outcome.ok) {
      toast.success(t('exported', { count: outcome.count }));
      announce(t('exported', { count: outcome.count }));
      onClose();
      return;
    }
    const { result } = outcome;
    const viewport = nameOf(outcome.viewport);
    if (result.reason === 'cancelled') setProblem(t('cancelled'));
    else if (result.reason === 'failed') setProblem(t('failed', { viewport, message: result.message }));
    else if (result.reason === 'too-large')
      setProblem(t('too-large', { viewport, width: String(result.widthPx), height: String(result.heightPx) }));
    else {
      const list = result.missing.map((one) =>
        one.at === 'font' ? t('font-missing', { family: one.family }) : one.reference.slice(0, 80),
      );
      setProblem(t('missing-in-picture', { viewport, list: list.join(', ') }));
    }
  };

  const run = async () => {
    setProblem('');
    if (check.loaded) tell(await start(chosen, { scale, images: check.loaded.images, flow: withFlow ? flow : undefined }));
  };
  const close = () => {
    cancel();
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('title')}
      description={t('description')}
      width={520}
      footer={
        progress ? (
          <>
            <span className={styles.progress} role="status">
              {t('drawing', { viewport: nameOf(progress.viewport), number: progress.number, total: progress.total })}
              <progress max={progress.total} value={progress.number - 0.5} aria-label={t('picture')} />
            </span>
            <Button icon={<Square size={12} strokeWidth={2.5} />} onClick={cancel}>
              {t('common:cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button variant="primary" icon={<Download {...icon} />} disabled={blocked} onClick={run}>
              {t('export-pictures', { count: chosen.length })}
            </Button>
          </>
        )
      }
    >
      <fieldset className={styles.section} disabled={progress !== null}>
        <legend className={styles.heading}>{t('picture')}</legend>
        <div className={styles.row}>
          <span id="export-scale">{t('scale')}</span>
          <Segmented
            label={t('scale')}
            value={String(scale)}
            onChange={(value) => setScale(value === '1' ? 1 : 2)}
            options={SCALES.map((times) => ({ value: String(times), label: t('scale-times', { times: String(times) }) }))}
          />
        </div>
        <ul className={styles.viewports} aria-label={t('viewports')}>
          {sizes.map(({ id, width, widthPx, heightPx, fits }) => (
            <li key={id} className={styles.row} data-too-large={!fits || undefined}>
              <Checkbox
                label={t('viewport-width', { viewport: nameOf(id), width: String(width) })}
                checked={chosen.includes(id)}
                onChange={(on) => toggle(id, on)}
              />
              <span className={styles.size}>
                {t('size', { width: String(widthPx), height: String(heightPx) })}
                {fits ? null : <em>{t('size-too-large')}</em>}
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.flow}>
          <Checkbox label={t('with-flow')} checked={withFlow} onChange={setWithFlow} />
          <p className={styles.about}>{t('with-flow-about')}</p>
        </div>
        {chosen.length === 0 ? <p className={styles.note}>{t('choose-viewport')}</p> : null}
        {tooLarge ? (
          <p className={styles.note} data-state="missing" role="alert">
            {t('too-large', { viewport: nameOf(tooLarge.id), width: String(tooLarge.widthPx), height: String(tooLarge.heightPx) })}
          </p>
        ) : null}
        <PictureReport
          check={check}
          placeholders={placeholders}
          onPlaceholders={setPlaceholders}
          onAddPictures={() => {
            close();
            addPictures([]);
          }}
        />
        {problem ? (
          <p className={styles.note} data-state="missing" role="alert">
            {problem}
          </p>
        ) : null}
      </fieldset>
      <PageFileSection page={store.getState().whole} />
    </Dialog>
  );
}

/** The size in px of each viewport's picture, and whether the browser can draw it. */
function useSizes(page: Page, scale: number, withFlow: boolean) {
  const [known] = useState(() => new Map<string, boolean>());
  return page.viewports.map(({ id, width }) => {
    const layout = layoutPage(page, id);
    const size = pictureSize(withFlow ? flowFrame(layout) : layout, scale);
    const key = `${size.widthPx}x${size.heightPx}`;
    const fits = known.get(key) ?? canvasFits(size.widthPx, size.heightPx);
    known.set(key, fits);
    return { id, width, ...size, fits };
  });
}

function PageFileSection({ page }: { page: Page }) {
  const { t } = useTranslation('output');
  const lang = useLang();
  return (
    <section className={styles.section} aria-labelledby="export-page-file" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <h3 id="export-page-file" className={styles.heading}>
        {t('page-file')}
      </h3>
      <div className={styles.row}>
        <p className={styles.about}>{t('page-file-about')}</p>
        <Button icon={<FileJson {...icon} />} onClick={() => toast.success(t('page-file-saved', { name: downloadPageFile(page) }))}>
          {t('save-page-file')}
        </Button>
      </div>
      {keptPicturesOf(page).length > 0 ? (
        <div className={styles.row}>
          <p className={styles.about}>{t('archive-about')}</p>
          <Button icon={<FileArchive {...icon} />} onClick={() => void savePageArchive(page)}>
            {t('save-archive')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
