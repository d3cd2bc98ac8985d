/** From a catalogue to a page. */
export { PlanDialog, type PlanDialogProps } from './PlanDialog';
