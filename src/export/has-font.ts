/** Whether this machine has a typeface: one that it has makes words of another width than what would stand in for it. */
const SAMPLE = 'mmmmmmmmmmlli 永0123456789';
const GENERIC = ['monospace', 'serif'] as const;

/** Those of the families that this machine does not have. */
export function missingFonts(families: readonly string[]): string[] {
  const context = families.length > 0 ? new OffscreenCanvas(1, 1).getContext('2d') : null;
  if (!context) return [];
  const widthIn = (font: string) => {
    context.font = `72px ${font}`;
    return context.measureText(SAMPLE).width;
  };
  const usual = GENERIC.map(widthIn);
  return families.filter((family) => GENERIC.every((generic, i) => widthIn(`"${family.replace(/["\\]/g, '')}", ${generic}`) === usual[i]));
}
