/** Ways to mend a finding, by kind. Which of them do, the engine says. */
import type { FixKind } from '../rules';
import { anchorCandidates } from './anchors';
import { replaceChains, swapChains } from './chains';
import { fillCandidates, removeCandidates, replaceCandidates } from './exchange';
import { bandCandidates, spanCandidates } from './shapes';
import type { Situation } from './situation';
import { swapCandidates } from './swaps';
import type { Candidate } from './types';

/** As many are tried of one kind; on a large page the nearest. */
const MOST_TRIED = 160;

const MAKERS: Record<FixKind, (situation: Situation) => Candidate[]> = {
  swap: (situation) => [...swapChains(situation), ...nearest(swapCandidates(situation))],
  replace: (situation) => [...replaceChains(situation), ...nearest(replaceCandidates(situation))],
  remove: (situation) => nearest(removeCandidates(situation)),
  fill: (situation) => nearest(fillCandidates(situation)),
  span: (situation) => nearest(spanCandidates(situation)),
  band: (situation) => nearest(bandCandidates(situation)),
  anchor: (situation) => anchorCandidates(situation),
};

/** The candidates of one kind, the nearest first; always in the same order. */
export function candidatesOf(kind: FixKind, situation: Situation): Candidate[] {
  return MAKERS[kind](situation);
}

function nearest(candidates: Candidate[]): Candidate[] {
  return candidates.sort((a, b) => a.distance - b.distance).slice(0, MOST_TRIED);
}
