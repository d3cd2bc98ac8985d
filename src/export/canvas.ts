/** How large a canvas this browser really gives: limits differ (16,777,216 px of area, 16,384 or 65,535 px a side) and are not told. */

/** Draws in the far corner of a canvas of this size, in px, and looks whether it is there. Holds the memory for a moment. */
export function canvasFits(width: number, height: number): boolean {
  if (width < 1 || height < 1) return false;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    if (canvas.width !== width || canvas.height !== height) return false;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return false;
    context.fillStyle = '#fff';
    context.fillRect(width - 1, height - 1, 1, 1);
    return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
  } catch {
    return false;
  } finally {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Width and height in px that a PNG says it has, from its first 24 bytes; undefined for other bytes (PNG specification, 11.2.2). */
export async function pngSize(blob: Blob): Promise<{ widthPx: number; heightPx: number } | undefined> {
  const view = new DataView(await blob.slice(0, 24).arrayBuffer());
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  return { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}
