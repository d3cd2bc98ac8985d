import { FileCheck2, Square } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { type Page, resolveVariant } from '@/core/page';
import { viewportName } from '@/core/rules';
import type { Language } from '@/editor';
import { PictureChecks, useFonts, usePictures, ViewportRows } from '../export';
import { usePagePolicy } from '../kept-policies';
import { announce, Button, Checkbox, Dialog, Row, Segmented, useEditorStore, useLang } from '../shell';
import { makePacket, offeredLimits, type PacketOutcome, versionIds } from './make-packet';
import styles from './Review.module.css';

const icon = { size: 16, strokeWidth: 1.75 } as const;

/** All versions as one page, for the pictures that any of them shows. */
const together = (whole: Page): Page => {
  const pages = versionIds(whole).map((id) => resolveVariant(whole, id));
  return pages.length === 1 ? whole : { ...whole, modules: pages.flatMap(({ modules }) => modules) };
};

const sizeText = (bytes: number, lang: Language) =>
  new Intl.NumberFormat(lang, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000);

/** What goes into a review packet, and making it. */
export function PacketDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['review', 'common']);
  const store = useEditorStore();
  const lang = useLang();
  const [page] = useState(() => store.getState().whole);
  const all = useMemo(() => together(page), [page]);
  const [chosen, setChosen] = useState<readonly string[]>(() => page.viewports.map(({ id }) => id));
  const [language, setLanguage] = useState<Language>(() => (page.locale ? (page.locale.startsWith('zh') ? 'zh' : 'en') : lang));
  const [withCosts, setWithCosts] = useState(false);
  const [placeholders, setPlaceholders] = useState(false);
  const [progress, setProgress] = useState<{ number: number; total: number } | null>(null);
  const [problem, setProblem] = useState('');
  const control = useRef<AbortController | null>(null);
  const check = usePictures(all);
  const fonts = useFonts(page);
  const missing = check.loaded?.missing.length ?? 0;
  const blocked = chosen.length === 0 || !check.loaded || (missing > 0 && !placeholders) || fonts.isOpen;
  const others = page.variants?.length ?? 0;
  const policy = usePagePolicy();
  const limits = policy?.greenChannel;
  const offered = offeredLimits(page, policy) !== null;

  const tell = (outcome: PacketOutcome) => {
    if (!outcome.ok) {
      const { result } = outcome;
      if (result.reason === 'cancelled') return;
      const lacks = 'missing' in result ? result.missing.map((one) => (one.at === 'font' ? one.family : one.reference.slice(0, 80))) : [];
      const message = 'message' in result ? result.message : result.reason;
      setProblem(lacks.length > 0 ? t('packet-lacks', { list: lacks.join(', ') }) : t('packet-failed', { message }));
      return;
    }
    const said = t('packet-saved', { name: outcome.name, size: sizeText(outcome.bytes, lang) });
    announce(said);
    if (outcome.isKept) toast.success(said);
    else toast.warning(said, { description: t('not-kept') });
    onClose();
  };
  const run = async () => {
    if (!check.loaded) return;
    setProblem('');
    const abort = new AbortController();
    control.current = abort;
    const wanted = { viewports: chosen, lang: language, withCosts, images: check.loaded.images, missing };
    setProgress({ number: 1, total: chosen.length });
    try {
      tell(await makePacket(store, wanted, abort.signal, (number, total) => setProgress({ number, total })));
    } catch (error) {
      setProblem(t('packet-failed', { message: error instanceof Error ? error.message : String(error) }));
    } finally {
      setProgress(null);
    }
  };
  const close = () => {
    control.current?.abort();
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('packet-title')}
      description={t('packet-about')}
      width={520}
      footer={
        progress ? (
          <>
            <span className={styles.progress} role="status">
              {t('making', progress)}
              <progress max={progress.total} value={progress.number - 0.5} aria-label={t('packet-title')} />
            </span>
            <Button icon={<Square size={12} strokeWidth={2.5} />} onClick={() => control.current?.abort()}>
              {t('common:cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button variant="primary" icon={<FileCheck2 {...icon} />} disabled={blocked} onClick={() => void run()}>
              {t('make-packet')}
            </Button>
          </>
        )
      }
    >
      <fieldset className={styles.section} disabled={progress !== null}>
        <Row>
          <span>{t('language')}</span>
          <Segmented
            label={t('language')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Row>
        <ViewportRows
          label={t('screens')}
          page={page}
          nameOf={(id) => viewportName(id, lang)}
          chosen={chosen}
          onChoose={setChosen}
          said={(id) => `${page.viewports.find((viewport) => viewport.id === id)?.width ?? 0} px`}
        />
        {chosen.length === 0 ? <p className={styles.note}>{t('choose-screen')}</p> : null}
        {limits ? <p className={styles.note}>{t(offered ? 'with-channel' : 'without-channel', { brand: policy?.brand ?? '' })}</p> : null}
        {others > 0 ? <p className={styles.note}>{t('versions-about', { count: others })}</p> : null}
        <div>
          <Checkbox label={t('with-costs')} checked={withCosts} onChange={setWithCosts} />
          <p className={styles.hint} data-state={withCosts ? 'warning' : undefined}>
            {t(withCosts ? 'with-costs-warning' : 'with-costs-about')}
          </p>
        </div>
        <PictureChecks check={check} fonts={fonts} placeholders={placeholders} onPlaceholders={setPlaceholders} onClose={close} />
        {problem ? (
          <p className={styles.note} data-state="error" role="alert">
            {problem}
          </p>
        ) : null}
      </fieldset>
    </Dialog>
  );
}
