/** The areas of the interface that have texts. */
import type { arrange } from './texts/arrange';
import type { calibration } from './texts/calibration';
import type { canvas } from './texts/canvas';
import type { catalogue } from './texts/catalogue';
import { common } from './texts/common';
import type { drift } from './texts/drift';
import type { fields } from './texts/fields';
import type { figures } from './texts/figures';
import type { findings } from './texts/findings';
import type { fixes } from './texts/fixes';
import type { flow } from './texts/flow';
import type { guide } from './texts/guide';
import { history } from './texts/history';
import { home } from './texts/home';
import type { imports } from './texts/imports';
import type { inspector } from './texts/inspector';
import type { morning } from './texts/morning';
import type { opening } from './texts/opening';
import type { output } from './texts/output';
import type { pages } from './texts/pages';
import type { past } from './texts/past';
import type { pictures } from './texts/pictures';
import type { plan } from './texts/plan';
import type { refresh } from './texts/refresh';
import type { rules } from './texts/rules';
import type { sample } from './texts/sample';
import type { selection } from './texts/selection';
import type { shortcuts } from './texts/shortcuts';
import type { storage } from './texts/storage';
import type { templates } from './texts/templates';
import type { variants } from './texts/variants';
import type { workspace } from './texts/workspace';

export const AREAS = { common, history, home };

/** Areas whose texts come with a part that is loaded when it is first shown; that part brings them by `addTexts`. */
export interface LateAreas {
  arrange: typeof arrange;
  plan: typeof plan;
  morning: typeof morning;
  opening: typeof opening;
  output: typeof output;
  imports: typeof imports;
  findings: typeof findings;
  fixes: typeof fixes;
  flow: typeof flow;
  calibration: typeof calibration;
  catalogue: typeof catalogue;
  figures: typeof figures;
  canvas: typeof canvas;
  drift: typeof drift;
  fields: typeof fields;
  inspector: typeof inspector;
  past: typeof past;
  pictures: typeof pictures;
  pages: typeof pages;
  refresh: typeof refresh;
  guide: typeof guide;
  rules: typeof rules;
  sample: typeof sample;
  selection: typeof selection;
  shortcuts: typeof shortcuts;
  storage: typeof storage;
  variants: typeof variants;
  templates: typeof templates;
  workspace: typeof workspace;
}
