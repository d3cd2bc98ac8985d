/** Fixes of findings: worked out when a finding is pointed at, or ahead of that, kept for as long as the page is the same, applied as one step. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Fix, NoFix } from '@/core/fix';
import type { Sku } from '@/core/page';
import type { Finding, Report } from '@/core/rules';
import type { EditorStore } from '@/editor';
import { announce, tellDone, useCatalogue, useDispatch, useEditor, useEditorStore, useLang, useMoney } from '@/ui/shell';
import { changesOf } from './fix-words';
import { lightWhileSelected } from './light';
import { keepRefusals } from './refusals';

/** Reports are made anew when the page or what it is checked with changes, so what was found for one holds as long as it. */
const known = new WeakMap<Report, Map<Finding, Fix | NoFix>>();

/** As long as the pointer rests on a finding before its fix is looked for. */
const REST_MS = 90;

/** The SKUs of the page's catalogue, where they are priced in its currency. */
export function useOtherSkus(): readonly Sku[] | undefined {
  const catalogue = useCatalogue();
  const currency = useEditor((state) => state.page.currency);
  return catalogue?.currency === currency ? catalogue.skus : undefined;
}

function knownOf(report: Report): Map<Finding, Fix | NoFix> {
  const ready = known.get(report) ?? new Map<Finding, Fix | NoFix>();
  known.set(report, ready);
  return ready;
}

/** Those of the findings whose fix is not known, as far as they are open and might have one. */
export function unforeseen(report: Report, findings: readonly Finding[]): Finding[] {
  const there = new Set(report.findings);
  return findings.filter((each) => there.has(each) && each.fixable && !each.suppressed && !knownOf(report).has(each));
}

/** Keeps what was found for a finding of the report at hand. */
export function learnFix(store: EditorStore, finding: Finding, fix: Fix | NoFix): void {
  knownOf(store.getState().report).set(finding, fix);
  if (!fix.ok) keepRefusals(store, [[finding, fix]]);
}

async function findFix(store: EditorStore, finding: Finding, catalogue: readonly Sku[] | undefined): Promise<Fix | NoFix> {
  const { fixFor } = await import('@/core/fix');
  const { page, report } = store.getState();
  const found = knownOf(report).get(finding);
  const fix = found ?? fixFor(page, finding, { ...store.checkOptions(), report, ...(catalogue && { catalogue }) });
  if (!found) learnFix(store, finding, fix);
  return fix;
}

/** The fix of a finding; undefined until it was asked for and found. */
export function useFix(finding: Finding, wanted: boolean): Fix | NoFix | undefined {
  const store = useEditorStore();
  const catalogue = useOtherSkus();
  const report = useEditor((state) => state.report);
  const [found, setFound] = useState<{ report: Report; finding: Finding; fix: Fix | NoFix }>();
  useEffect(() => {
    if (!wanted || !finding.fixable || !report.findings.includes(finding)) return;
    let left = false;
    const timer = setTimeout(async () => {
      const fix = await findFix(store, finding, catalogue);
      if (!left && store.getState().report === report) setFound({ report, finding, fix });
    }, REST_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [wanted, finding, report, store, catalogue]);
  return found?.report === report && found.finding === finding ? found.fix : undefined;
}

/** Why a fix is not there, as a sentence of the texts. */
export function useWhyNot(): (fix: NoFix) => string {
  const { t } = useTranslation('fixes');
  const lang = useLang();
  const [say, setSay] = useState<{ text: typeof import('@/core/fix').noFixText }>();
  useEffect(() => {
    void import('@/core/fix').then(({ noFixText }) => setSay({ text: noFixText }));
  }, []);
  return useCallback((fix) => (say ? t('no-fix', { why: say.text(fix, lang) }) : ''), [say, t, lang]);
}

/**
 * Mends a finding where that can be done, and says what came of it: under the finding, and besides where its row may be out of
 * sight. Answers whether the page was changed.
 */
export function useApplyFix(): (finding: Finding, where?: 'in-sight') => Promise<boolean> {
  const store = useEditorStore();
  const dispatch = useDispatch();
  const catalogue = useOtherSkus();
  const lang = useLang();
  const money = useMoney();
  const { t } = useTranslation('fixes');
  return useCallback(
    async (finding, where) => {
      const { report } = store.getState();
      const [fix, { noFixText }] = await Promise.all([findFix(store, finding, catalogue), import('@/core/fix')]);
      if (store.getState().report !== report) return false;
      if (!fix.ok) {
        const text = t('no-fix', { why: noFixText(fix, lang) });
        announce(text);
        keepRefusals(store, [[finding, fix]], 'asked');
        if (where !== 'in-sight') toast(text, { id: 'no-fix' });
        return false;
      }
      const { page, viewport } = store.getState();
      store.actions.light(null);
      if (!dispatch(fix.commands, { key: 'fix' })) return false;
      const text = t('fixed', { before: scoreText(fix.before.score), after: scoreText(fix.after.score) });
      announce(text);
      tellDone(store, text, { description: changesOf(fix.commands, page, { t, money, lang }).at(0)?.text ?? '' });
      lightWhileSelected(store, { tiles: fix.touches, viewport: fix.viewport ?? viewport, reveal: true });
      return true;
    },
    [store, dispatch, catalogue, lang, money, t],
  );
}

export function scoreText(score: number | null): string {
  return score === null ? '–' : score.toFixed(1);
}
