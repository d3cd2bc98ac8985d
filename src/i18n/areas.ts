/** The areas of the interface that have texts. */
import { canvas } from './texts/canvas';
import { catalogue } from './texts/catalogue';
import { common } from './texts/common';
import { findings } from './texts/findings';
import { history } from './texts/history';
import { home } from './texts/home';
import { inspector } from './texts/inspector';
import { output } from './texts/output';

export const AREAS = { canvas, catalogue, common, findings, history, home, inspector, output };
