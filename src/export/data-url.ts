/** A blob as a data URL, which a picture drawn from SVG can hold; nothing outside it is reachable from there. */
export function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the blob could not be read'));
    reader.readAsDataURL(blob);
  });
}
