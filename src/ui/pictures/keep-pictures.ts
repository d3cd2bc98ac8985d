/** Pictures into the library, and onto SKUs. */
import type { SkuFields } from '@/core/commands';
import type { Sku } from '@/core/page';
import { assetReference, keepDensities, library, shelf } from '@/editor';
import type { ReadPicture } from '@/workers';

/** What a SKU says of its picture. */
export const pictureFields = ({ sha, bytes, animated }: ReadPicture) =>
  ({ image: assetReference(sha), imageBytes: bytes.size, animated: animated ? true : null }) satisfies SkuFields;

/** Keeps pictures and makes them ready to be shown, so that no tile is empty in between. */
export async function keepPictures(pictures: readonly ReadPicture[]): Promise<void> {
  const addedAt = Date.now();
  const unique = new Map(pictures.map((picture) => [picture.sha, picture]));
  await library.keepAssets(
    [...unique.values()].map(({ sha, bytes, screen, width, height, animated }) => ({
      sha,
      bytes,
      ...(screen ? { screen } : {}),
      width,
      height,
      animated,
      addedAt,
    })),
  );
  await keepDensities(new Map([...unique.values()].map(({ sha, density }) => [assetReference(sha), density])));
  await shelf.want([...unique.keys()].map(assetReference));
  await shelf.refresh();
}

/** Gives SKUs of a catalogue in the library their pictures. */
export async function setCataloguePictures(catalogueId: string, pictures: ReadonlyMap<string, ReadPicture>): Promise<void> {
  await library.changeSkus(
    catalogueId,
    (sku): Sku | undefined => {
      const picture = pictures.get(sku.id);
      if (!picture) return undefined;
      const { animated: _, ...rest } = sku;
      const { image, imageBytes, animated } = pictureFields(picture);
      return { ...rest, image, imageBytes, ...(animated ? { animated } : {}) };
    },
    Date.now(),
  );
}
