/**
 * How busy a picture is (attention.md section 4): the mean density of its edges, which of the cheap measures came nearest to
 * recorded heatmaps, and goes with the centre bias. Made of the picture's bytes alone; at 200 px on the longer side it takes a
 * millisecond or two.
 */

/** A picture as bytes: red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  data: ArrayLike<number>;
  width: number;
  height: number;
}

/** The longer side, in px, at which pictures are read: densities at other sizes do not compare. */
export const READ_SIDE = 200;

/** The greatest a Sobel operator gives, of brightness from 0 to 1: both directions together. */
const MOST = Math.sqrt(20);

/**
 * Mean gradient of a picture's brightness, 0 of one plain colour, towards 1 where every pixel is an edge. What is transparent
 * shows white. A picture of less than three px either way has no edges.
 */
export function edgeDensity({ data, width, height }: Pixels): number {
  if (width < 3 || height < 3) return 0;
  const light = new Float32Array(width * height);
  for (let i = 0; i < light.length; i++) {
    const at = 4 * i;
    const opacity = (data[at + 3] as number) / 255;
    const luma = (0.2126 * (data[at] as number) + 0.7152 * (data[at + 1] as number) + 0.0722 * (data[at + 2] as number)) / 255;
    light[i] = 1 - opacity * (1 - luma);
  }
  let sum = 0;
  for (let y = 1; y + 1 < height; y++) {
    const row = y * width;
    // Left, middle and right column of three by three; each step takes in one pixel of each row.
    let [topLeft, top] = [light[row - width] as number, light[row - width + 1] as number];
    let [left, middle] = [light[row] as number, light[row + 1] as number];
    let [lowLeft, low] = [light[row + width] as number, light[row + width + 1] as number];
    for (let i = row + 1; i + 1 < row + width; i++) {
      const topRight = light[i - width + 1] as number;
      const right = light[i + 1] as number;
      const lowRight = light[i + width + 1] as number;
      const across = topRight + 2 * right + lowRight - topLeft - 2 * left - lowLeft;
      const down = lowLeft + 2 * low + lowRight - topLeft - 2 * top - topRight;
      sum += Math.sqrt(across * across + down * down);
      topLeft = top;
      top = topRight;
      left = middle;
      middle = right;
      lowLeft = low;
      low = lowRight;
    }
  }
  return sum / ((width - 2) * (height - 2)) / MOST;
}
