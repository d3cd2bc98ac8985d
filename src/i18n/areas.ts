/** The areas of the interface that have texts. */
import { canvas } from './texts/canvas';
import { catalogue } from './texts/catalogue';
import { common } from './texts/common';
import { findings } from './texts/findings';
import { history } from './texts/history';
import { home } from './texts/home';
import { imports } from './texts/imports';
import { inspector } from './texts/inspector';
import { output } from './texts/output';
import { plan } from './texts/plan';

export const AREAS = { canvas, catalogue, common, findings, history, home, imports, inspector, output, plan };
