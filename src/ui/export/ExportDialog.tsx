import { Download, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { findVariant, type Page, writePage } from '@/core/page';
import type { EditorState } from '@/editor';
import { hasCosts, withoutCosts } from '@/export';
import { PAGE_IN_PICTURE, withPngText } from '@/io';
import { announce, Button, Checkbox, Dialog, useEditorStore } from '../shell';
import styles from './ExportDialog.module.css';
import { PageFileSection, StaticPageSection } from './FileSections';
import { useFonts } from './FontReport';
import type { Made } from './make-pictures';
import { PictureChecks } from './PictureChecks';
import { PictureChoices, ViewportList } from './PictureChoices';
import { PictureNotes } from './PictureNotes';
import { mayBeMore, planPictures, type Wanted } from './plan-pictures';
import { usePictureExport } from './use-picture-export';
import { usePictures } from './use-pictures';

/** What was asked for last, until the application is closed. */
let last: Omit<Wanted, 'flow'> = { format: 'png', cutting: 'page', scale: 2, widths: {}, mostHeight: 1600, mostKb: null };

/** What the variant is called that is shown; undefined for the base. */
const variantName = ({ whole, variant }: EditorState) => (variant === null ? undefined : findVariant(whole, variant)?.name);

/** Export: what will come out, in px, and what would be missing in it, before anything starts. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['output', 'common']);
  const store = useEditorStore();
  // The dialog is modal: the page is the one it was opened on.
  const [page] = useState<Page>(() => store.getState().page);
  const { viewport: current, sideBySide, flow, whole } = store.getState();
  const title = [page.title, variantName(store.getState())].filter(Boolean).join(' - ');
  const [chosen, setChosen] = useState<readonly string[]>(() => (sideBySide ? page.viewports.map(({ id }) => id) : [current]));
  const [choices, setChoices] = useState(last);
  const [withFlow, setWithFlow] = useState(false);
  const [carry, setCarry] = useState(false);
  const [carryCosts, setCarryCosts] = useState(false);
  const [placeholders, setPlaceholders] = useState(false);
  const [problem, setProblem] = useState('');
  const check = usePictures(page);
  const fonts = useFonts(page);
  const { progress, start, cancel } = usePictureExport();

  const nameOf = (id: string) => (id === 'desktop' || id === 'mobile' ? t(`common:${id}`) : id);
  const wanted: Wanted = { ...choices, flow: withFlow ? flow : undefined };
  const change = (changes: Partial<Wanted>) => {
    last = { ...choices, ...changes };
    setChoices(last);
    setProblem('');
  };
  const plans = page.viewports.map(({ id }) => planPictures(page, id, wanted));
  const chosenPlans = plans.filter(({ viewport }) => chosen.includes(viewport));
  const count = chosenPlans.reduce((sum, { slices }) => sum + slices.length, 0);
  const images = check.loaded && !fonts.isOpen && (check.loaded.missing.length === 0 || placeholders) ? check.loaded.images : undefined;
  const blocked = chosen.length === 0 || chosenPlans.some(({ way }) => way === 'never') || !images;
  const least = mayBeMore(wanted);
  const action = choices.cutting === 'page' ? 'export-pictures' : least ? 'export-pieces-least' : 'export-pieces';
  const canCarry = choices.format === 'png' && count === 1 && !least;

  const tell = (made: Made) => {
    if (made.ok) {
      const said = t(choices.cutting === 'page' ? 'exported' : 'pieces-exported', { count: made.pictures });
      toast.success(said);
      announce(said);
      onClose();
      return;
    }
    const { result } = made;
    const viewport = nameOf(made.viewport);
    if (result.reason === 'cancelled') setProblem(t('cancelled'));
    else if (result.reason === 'failed') setProblem(t('failed', { viewport, message: result.message }));
    else if (result.reason === 'too-heavy') setProblem(t('too-heavy', { viewport, kb: String(Math.ceil(result.bytes / 1000)) }));
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
    if (!images) return;
    const carried = writePage(carryCosts ? whole : withoutCosts(whole));
    const finish = carry && canCarry ? (blob: Blob) => withPngText(blob, PAGE_IN_PICTURE, carried) : undefined;
    tell(await start({ page, title, wanted, viewports: chosen, images, finish }));
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
      width={560}
      footer={
        progress ? (
          <>
            <span className={styles.progress} role="status">
              {t('drawing', { viewport: nameOf(progress.viewport), number: progress.number, total: progress.total })}
              <progress max={1} value={progress.share} aria-label={t('picture')} />
            </span>
            <Button icon={<Square size={12} strokeWidth={2.5} />} onClick={cancel}>
              {t('common:cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button variant="primary" icon={<Download size={16} strokeWidth={1.75} />} disabled={blocked} onClick={run}>
              {t(action, { count })}
            </Button>
          </>
        )
      }
    >
      <fieldset className={styles.section} disabled={progress !== null}>
        <legend className={styles.heading}>{t('picture')}</legend>
        <PictureChoices wanted={wanted} onChange={change} />
        <ViewportList page={page} plans={plans} chosen={chosen} nameOf={nameOf} wanted={wanted} onChange={change} onChoose={setChosen} />
        <div className={styles.options}>
          <div className={styles.option}>
            <Checkbox label={t('with-flow')} checked={withFlow} onChange={setWithFlow} />
            <p className={styles.about}>{t('with-flow-about')}</p>
          </div>
          {canCarry ? (
            <div className={styles.option}>
              <Checkbox label={t('carry')} checked={carry} onChange={setCarry} />
              {carry && hasCosts(whole) ? <Checkbox label={t('carry-cost')} checked={carryCosts} onChange={setCarryCosts} /> : null}
              <p className={styles.about}>{t(carry && carryCosts ? 'carry-about-cost' : 'carry-about')}</p>
            </div>
          ) : null}
        </div>
        <PictureNotes plans={chosenPlans} wanted={wanted} nameOf={nameOf} />
        <PictureChecks check={check} fonts={fonts} placeholders={placeholders} onPlaceholders={setPlaceholders} onClose={close} />
        {problem ? (
          <p className={styles.note} data-state="missing" role="alert">
            {problem}
          </p>
        ) : null}
      </fieldset>
      <StaticPageSection page={page} title={title} images={images} nameOf={nameOf} onProblem={setProblem} />
      <PageFileSection page={whole} />
    </Dialog>
  );
}
