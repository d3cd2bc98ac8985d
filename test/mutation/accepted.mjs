/**
 * Mutants that may live, each with the reason why no page can tell it from the original. An entry names the file, a part of the
 * line of source, and mutants there as `original → mutant`. One that no longer lives is refused, so that the list stays true.
 */
import { engine } from './accepted/engine.mjs';
import { flow } from './accepted/flow.mjs';
import { page } from './accepted/page.mjs';
import { playbook } from './accepted/playbook.mjs';
import { price } from './accepted/price.mjs';

export const accepted = [...page, ...price, ...flow, ...playbook, ...engine];
