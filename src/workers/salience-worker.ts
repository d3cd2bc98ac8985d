/** How busy pictures are, off the main thread: each is decoded small, and only its edges are kept. */
import { expose } from 'comlink';
import { pictureDensity } from './picture-density';

/** Decoded at the same time: browsers decode on threads of their own. Decoded pictures are large, so no more than keep those busy. */
const AT_ONCE = 4;

const worker = {
  /** One number per picture, null for one that cannot be drawn. */
  async densities(pictures: readonly Blob[]): Promise<(number | null)[]> {
    const found: (number | null)[] = pictures.map(() => null);
    let next = 0;
    const readOn = async () => {
      while (next < pictures.length) {
        const i = next++;
        found[i] = await pictureDensity(pictures[i] as Blob);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
    return found;
  },
};

export type SalienceWorker = typeof worker;

expose(worker);
