/** All pictures of an export on one sheet, each small and with its name: what was made is seen at a glance. */

/** A picture on the sheet. */
export interface SheetItem {
  blob: Blob;
  name: string;
  widthPx: number;
  heightPx: number;
}

/** Lengths in px. */
const SHEET = { margin: 32, gap: 24, width: 176, height: 240, words: 40, head: 56 };
const MOST_COLUMNS = 8;
/** A sheet lists no more pictures than it can show. */
const MOST_ITEMS = 400;
const FACES = '"Inter Variable", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

function cutText(context: OffscreenCanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const signs = [...text.slice(0, 200)];
  while (signs.length > 0 && context.measureText(`${signs.join('')}…`).width > width) signs.pop();
  return `${signs.join('')}…`;
}

async function thumbnail({ blob, widthPx, heightPx }: SheetItem): Promise<ImageBitmap | undefined> {
  const scale = Math.min(SHEET.width / widthPx, SHEET.height / heightPx, 1);
  const [resizeWidth, resizeHeight] = [widthPx, heightPx].map((length) => Math.max(1, Math.round(length * scale)));
  if (resizeWidth === undefined || resizeHeight === undefined) return undefined;
  return createImageBitmap(blob, { resizeWidth, resizeHeight, resizeQuality: 'medium' }).catch(() => undefined);
}

/** Draws the sheet as a JPEG. A picture that this browser cannot decode stands as a frame with its name. */
export async function drawSheet(items: readonly SheetItem[], title: string): Promise<Blob> {
  const { margin, gap, width, height, words, head } = SHEET;
  const shown = items.slice(0, MOST_ITEMS);
  const columns = Math.min(MOST_COLUMNS, Math.max(3, shown.length));
  const rows = Math.ceil(shown.length / columns);
  const canvas = new OffscreenCanvas(
    2 * margin + columns * width + (columns - 1) * gap,
    2 * margin + head + rows * (height + words) + (rows - 1) * gap,
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas in this worker');
  context.fillStyle = '#f4f3f1';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1d1c1a';
  context.font = `600 20px ${FACES}`;
  context.fillText(cutText(context, title, canvas.width - 2 * margin), margin, margin + 22);
  for (const [i, item] of shown.entries()) {
    const x = margin + (i % columns) * (width + gap);
    const y = margin + head + Math.floor(i / columns) * (height + words + gap);
    const bitmap = await thumbnail(item);
    context.strokeStyle = '#d4d1cb';
    if (bitmap) {
      context.drawImage(bitmap, x, y);
      context.strokeRect(x - 0.5, y - 0.5, bitmap.width + 1, bitmap.height + 1);
      bitmap.close();
    } else context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    context.fillStyle = '#1d1c1a';
    context.font = `600 12px ${FACES}`;
    context.fillText(cutText(context, item.name, width), x, y + height + 18);
    context.fillStyle = '#55524c';
    context.font = `400 12px ${FACES}`;
    context.fillText(`${item.widthPx} × ${item.heightPx} px · ${Math.ceil(item.blob.size / 1024)} KB`, x, y + height + 34);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
