/** Pictures that need no store: the address of a reference that is one itself (format.md, "Images are references"). */
export function plainPicture(reference: string): string | undefined {
  if (reference.startsWith('//')) return `https:${reference}`;
  return /^(https?:|data:image\/|blob:)/i.test(reference) ? reference : undefined;
}
