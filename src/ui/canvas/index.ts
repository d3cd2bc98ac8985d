/** The canvas: the page as it will look, to be worked on by pointer, keyboard and screen reader. */
export { Canvas, type CanvasProps } from './Canvas';
export { CanvasDnd } from './CanvasDnd';
export { type SourceHandlers, useShownZoom } from './dnd-context';
export { usePlaceSku, useSkuDragSource } from './sku-source';
