/** The visual flow: where people are likely to look, over the page and beside it. */
import { addTexts } from '@/i18n';
import { flow } from '@/i18n/texts/flow';

addTexts('flow', flow);

export { FlowFrame, flowFrame } from './FlowFrame';
export { FlowLegend } from './FlowLegend';
export { FlowPanel } from './FlowPanel';
export { FlowSheet } from './FlowSheet';
export { readFlow } from './read-flow';
export { useReading } from './use-reading';
