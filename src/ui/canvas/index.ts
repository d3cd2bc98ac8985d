/** The canvas: the page as it will look, to be worked on by pointer, keyboard and screen reader. */
import { addTexts } from '@/i18n';
import { canvas } from '@/i18n/texts/canvas';

addTexts('canvas', canvas);

export { Canvas, type CanvasProps } from './Canvas';
export { CanvasDnd } from './CanvasDnd';
export { type SourceHandlers, useShownZoom } from './dnd-context';
export { askPlace } from './place-dialog';
export { showOverlay } from './show-overlay';
export { usePlaceSkus, useSkuDragSource } from './sku-source';
export { TILE_KEYS } from './tile-keys';
