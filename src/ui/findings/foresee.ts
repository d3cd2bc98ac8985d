/**
 * Fixes that nobody has asked for yet: looked for in a worker while nobody does anything, so that a button that cannot help says
 * so before it is pressed. What a hand does comes first: the search ends with it and goes on when it rests.
 */
import { useEffect, useRef } from 'react';
import type { Finding } from '@/core/rules';
import { useEditor, useEditorStore } from '@/ui/shell';
import { foreseeInWorker } from '@/workers';
import { learnFix, unforeseen, useOtherSkus } from './fixes';

/** As long as page, list and hands are still before it begins, and as long as it may take. */
const REST_MS = 1200;
const LONGEST_MS = 4000;
/** A larger catalogue takes too long to be copied unasked. */
const MOST_SKUS = 5000;

const HANDS = ['pointerdown', 'keydown', 'wheel'] as const;

/** @param drawn the findings whose rows are there */
export function useForesight(drawn: readonly Finding[]): void {
  const store = useEditorStore();
  const catalogue = useOtherSkus();
  const { report, isReadOnly } = useEditor((state) => ({ report: state.report, isReadOnly: state.readOnly !== null }));
  const latest = useRef(drawn);
  latest.current = drawn;
  // Other rows have come into sight where this has changed.
  const stretch = isReadOnly || !drawn[0] ? null : `${report.findings.indexOf(drawn[0])} ${drawn.length}`;
  useEffect(() => {
    if (stretch === null || (catalogue?.length ?? 0) > MOST_SKUS) return;
    let stop = () => {};
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const findings = unforeseen(report, latest.current);
      const { page } = store.getState();
      if (findings.length === 0 || store.getState().report !== report) return;
      const request = { ...store.checkOptions(), ...(catalogue && { catalogue }) };
      const run = foreseeInWorker(page, findings, request, (at, fix) => {
        const finding = findings[at];
        if (finding && store.getState().report === report) learnFix(store, finding, fix);
      });
      const late = setTimeout(run.cancel, LONGEST_MS);
      stop = run.cancel;
      // Where it fails or is given up, a fix is looked for when its row is pointed at.
      run.promise.catch(() => {}).finally(() => clearTimeout(late));
    };
    const rest = () => {
      stop();
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    rest();
    for (const hand of HANDS) addEventListener(hand, rest, { capture: true, passive: true });
    return () => {
      stop();
      clearTimeout(timer);
      for (const hand of HANDS) removeEventListener(hand, rest, { capture: true });
    };
  }, [report, catalogue, store, stretch]);
}
