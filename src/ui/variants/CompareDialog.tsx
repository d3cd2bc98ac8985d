import { ArrowLeft, ArrowRight, GitCompare } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { type Difference, takeDifference, tilesOf } from '@/core/review';
import { viewportName } from '@/core/rules';
import { announce, Button, Dialog, EmptyState, Segmented, tellDone, useEditor, useEditorStore, useLang } from '../shell';
import { openVariants } from '../variants-dialog';
import styles from './Compare.module.css';
import { CompareSide } from './CompareSide';
import { DifferenceList } from './DifferenceList';
import { PhaseNotes } from './PhaseNotes';
import { useCompared } from './use-compared';
import { useTogether } from './use-together';
import { versionName } from './version-words';

const NONE: ReadonlySet<string> = new Set();
/** As wide as the screen is. */
const WIDTH = 4000;
const icon = { size: 14, strokeWidth: 1.75 } as const;

type Side = 'left' | 'right';

/** Two versions of the page beside each other, what differs between them, and taking that over. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['variants', 'common', 'history']);
  const lang = useLang();
  const store = useEditorStore();
  const { whole, shown, isReadOnly } = useEditor((state) => ({
    whole: state.whole,
    shown: state.variant,
    isReadOnly: state.readOnly !== null,
  }));
  const ids = [null, ...(whole.variants ?? []).map(({ id }) => id)];
  const [chosen, setChosen] = useState<Record<Side, string | null>>(() => ({
    left: shown === null ? null : (ids.find((id) => id !== shown) ?? null),
    right: shown ?? ids[1] ?? null,
  }));
  // One that undo has taken away gives way to the base.
  const left = ids.includes(chosen.left) ? chosen.left : null;
  const right = ids.includes(chosen.right) ? chosen.right : null;
  const compared = useCompared(left, right);
  const { viewports } = whole;
  const [viewport, setViewport] = useState(() => store.getState().viewport);
  const at = viewports.some(({ id }) => id === viewport) ? viewport : (viewports[0]?.id ?? '');
  const [lit, setLit] = useState<ReadonlySet<string>>(NONE);
  const together = useTogether();
  const { differences } = compared;
  const tilesIn = useCallback((one: Difference) => tilesOf(one, compared.left.page, compared.right.page), [compared]);
  const changed = useMemo(
    () => new Set(differences.filter((one) => !('viewports' in one) || one.viewports.includes(at)).flatMap(tilesIn)),
    [differences, tilesIn, at],
  );
  const names = { left: versionName(t, whole, left), right: versionName(t, whole, right) };
  const choices = ids.map((id) => ({ id, name: versionName(t, whole, id) }));
  const wanted = useRef<Difference | null>(null);

  const point = (difference: Difference | null, reveal: boolean) => {
    wanted.current = difference;
    const tiles = difference ? tilesIn(difference) : [];
    setLit(difference ? new Set(tiles) : NONE);
    if (!difference || !reveal) return;
    if ('viewports' in difference && !difference.viewports.includes(at)) setViewport(difference.viewports[0] ?? at);
    // The marks are drawn with the next frame.
    requestAnimationFrame(() => wanted.current === difference && together.reveal(tiles));
  };
  const tell = (text: string) => {
    announce(text);
    tellDone(store, text);
  };
  const refused = (refusal: { reason: string; subject: string } | undefined) => {
    if (!refusal) return false;
    toast.error(t(`history:refused-${refusal.reason}` as 'history:refused-locked', { subject: refusal.subject }));
    return true;
  };
  const take = (difference: Difference, into: Side, what: string) => {
    const [target, source] = into === 'left' ? [compared.left, compared.right] : [compared.right, compared.left];
    const taken = takeDifference(target.page, source.page, difference);
    if (!taken.ok) return void refused(taken.refusal);
    // Where the base comes to say the same, the variant need not.
    const trim = target.id === null && source.id !== null ? [{ type: 'trim-variant' as const, variant: source.id }] : [];
    if (refused(store.actions.dispatchTo(target.id, [...taken.commands, ...trim], { key: 'take-difference' }))) return;
    tell(t('taken', { name: names[into], what }));
  };
  const takeAll = (into: Side) => {
    const [to, from, other] = into === 'left' ? [left, right, names.right] : [right, left, names.left];
    if (refused(store.actions.dispatchTo(to, { type: 'copy-variant', from, to }))) return;
    tell(t('taken-all', { name: names[into], other }));
  };

  const side = (which: Side) => (
    <CompareSide
      version={compared[which]}
      viewport={at}
      label={t(which)}
      name={names[which]}
      choices={choices}
      onChoose={(id) => setChosen({ left, right, [which]: id })}
      changed={changed}
      lit={lit}
      {...together[which]}
    />
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('compare-title')} width={WIDTH}>
      {ids.length < 2 ? (
        <EmptyState
          icon={<GitCompare size={28} strokeWidth={1.5} aria-hidden="true" />}
          title={t('alone')}
          body={t('alone-body')}
          action={
            <Button disabled={isReadOnly} onClick={() => openVariants('new')}>
              {t('new')}
            </Button>
          }
        />
      ) : (
        <div className={styles.columns}>
          {side('left')}
          {side('right')}
          <section className={styles.differences} aria-label={t('list')}>
            <header className={styles.listHead}>
              <h3 role="status">{t('differences', { count: differences.length })}</h3>
              {viewports.length > 1 ? (
                <Segmented
                  label={t('common:viewport')}
                  value={at}
                  onChange={setViewport}
                  options={viewports.map(({ id }) => ({ value: id, label: viewportName(id, lang) }))}
                />
              ) : null}
            </header>
            {differences.length > 0 ? (
              <DifferenceList compared={compared} names={names} readOnly={isReadOnly} onPoint={point} onTake={take} />
            ) : (
              <EmptyState icon={<GitCompare size={28} strokeWidth={1.5} aria-hidden="true" />} title={t('same')} body={t('same-body')} />
            )}
            <footer className={styles.listFoot}>
              <PhaseNotes page={whole} />
              <div className={styles.all}>
                <Button
                  size="s"
                  icon={<ArrowLeft {...icon} />}
                  disabled={isReadOnly || differences.length === 0}
                  onClick={() => takeAll('left')}
                >
                  <span>{t('take-all-into', { name: names.left })}</span>
                </Button>
                <Button
                  size="s"
                  icon={<ArrowRight {...icon} />}
                  disabled={isReadOnly || differences.length === 0}
                  onClick={() => takeAll('right')}
                >
                  <span>{t('take-all-into', { name: names.right })}</span>
                </Button>
              </div>
            </footer>
          </section>
        </div>
      )}
    </Dialog>
  );
}
