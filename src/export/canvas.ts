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
