/** The areas of the interface that have texts. */
import { canvas } from './texts/canvas';
import { catalogue } from './texts/catalogue';
import { common } from './texts/common';
import type { fields } from './texts/fields';
import { findings } from './texts/findings';
import { history } from './texts/history';
import { home } from './texts/home';
import { imports } from './texts/imports';
import type { inspector } from './texts/inspector';
import { output } from './texts/output';
import type { pages } from './texts/pages';
import type { pictures } from './texts/pictures';
import { plan } from './texts/plan';
import type { refresh } from './texts/refresh';
import type { rules } from './texts/rules';
import type { sample } from './texts/sample';
import type { storage } from './texts/storage';
import type { workspace } from './texts/workspace';

export const AREAS = { canvas, catalogue, common, findings, history, home, imports, output, plan };

/** Areas whose texts come with a part that is loaded when it is first shown; that part brings them by `addTexts`. */
export interface LateAreas {
  fields: typeof fields;
  inspector: typeof inspector;
  pictures: typeof pictures;
  pages: typeof pages;
  refresh: typeof refresh;
  rules: typeof rules;
  sample: typeof sample;
  storage: typeof storage;
  workspace: typeof workspace;
}
