/** A page of so many tiles in the mock-up's own dress, and each way to make a PNG of it. One way is used per visit. */
import '@/ui/shell/base.css';
import { toBlob } from 'html-to-image';
import { domToBlob } from 'modern-screenshot';
import { layoutPage, type Page } from '@/core/page';
import { cutPage, drawPicture, prepareDrawing } from '@/export';
import { startI18n } from '@/i18n';
import { type MountedMockup, mountMockup } from '@/ui/export/mount';
import { openEncoder } from '@/workers';

type Way = (mockup: MountedMockup, scale: number) => Promise<Blob>;

/** Every contender; others are added here. */
const WAYS: Record<string, Way> = {
  async ours(mockup, scale) {
    const encoder = openEncoder();
    try {
      const prepared = await prepareDrawing(mockup.element, mockup);
      if (!prepared.ok) throw new Error(prepared.reason);
      const { drawing } = prepared;
      const result = await drawPicture(drawing, { top: 0, height: drawing.height, through: false }, { format: 'png', scale, encoder });
      if (!result.ok) throw new Error(JSON.stringify(result));
      return result.blob;
    } finally {
      encoder.close();
    }
  },
  async 'html-to-image'({ element }, scale) {
    const blob = await toBlob(element, { pixelRatio: scale });
    if (!blob) throw new Error('no picture');
    return blob;
  },
  'modern-screenshot': ({ element }, scale) => domToBlob(element, { scale }),
};

const SIDE = 400;

function picture(seed: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const ground = context.createLinearGradient(0, 0, SIDE, SIDE);
  ground.addColorStop(0, `hsl(${(seed * 47) % 360} 40% 92%)`);
  ground.addColorStop(1, `hsl(${(seed * 83) % 360} 50% 70%)`);
  context.fillStyle = ground;
  context.fillRect(0, 0, SIDE, SIDE);
  for (let i = 0; i < 12; i++) {
    context.fillStyle = `hsl(${(seed * 31 + i * 29) % 360} 60% ${30 + i * 4}%)`;
    context.beginPath();
    context.arc((seed * 37 + i * 71) % SIDE, (seed * 53 + i * 97) % SIDE, 20 + ((seed + i * 7) % 50), 0, 7);
    context.fill();
  }
  return canvas.toDataURL('image/jpeg', 0.85);
}

function pageOf(tiles: number): Page {
  const skus = Array.from({ length: tiles }, (_, i) => ({
    id: `s${i}`,
    title: `Over-ear headphones ${i + 1} 无线蓝牙头戴式主动降噪耳机 超长续航 旗舰款`,
    price: 9900 + i * 100,
    image: `p${i}`,
    ...(i % 2 ? { listPrice: 19_900 + i * 100 } : {}),
    ...(i % 3 ? {} : { badges: ['新品', 'Top'] }),
  }));
  const modules = Array.from({ length: Math.ceil(tiles / 12) }, (_, m) => ({
    id: `m${m}`,
    title: `${m + 1} zone 楼层`,
    columns: { mobile: 2 },
    tiles: skus.slice(m * 12, (m + 1) * 12).map(({ id }) => ({ id: `t-${id}`, skuId: id })),
  }));
  const banner = { headline: '618 Audio 音频狂欢', anchorPrice: 9900 };
  return { format: 'endcap/page', version: 1, currency: 'CNY', viewports: [{ id: 'mobile', width: 750 }], banner, modules, skus };
}

let mockup: MountedMockup;
let laid: Page;

const bench = {
  /** Lays the page out at the corner of the screen. @returns its size */
  async lay(tiles: number): Promise<{ width: number; height: number }> {
    startI18n('en');
    laid = pageOf(tiles);
    mockup = mountMockup(laid, 'mobile', new Map(Array.from({ length: tiles }, (_, i) => [`p${i}`, picture(i)])));
    if (mockup.element.parentElement) mockup.element.parentElement.style.left = '0';
    await Promise.all([...mockup.element.querySelectorAll('img')].map((image) => image.decode()));
    await document.fonts.ready;
    return { width: mockup.element.clientWidth, height: mockup.element.clientHeight };
  },
  /** Moves the page up, so that what lies `top` CSS px down on it stands at the top of the screen. */
  scrollTo(top: number): void {
    if (mockup.element.parentElement) mockup.element.parentElement.style.top = `${-top}px`;
  },
  /** @returns milliseconds, and where the picture can be fetched */
  async make(way: string, scale: number): Promise<{ ms: number; url: string; bytes: number }> {
    const start = performance.now();
    const blob = await WAYS[way]?.(mockup, scale);
    const ms = performance.now() - start;
    if (!blob) throw new Error(`no contender is called ${way}`);
    return { ms, url: URL.createObjectURL(blob), bytes: blob.size };
  },
};

/** The page in slices, as PNGs from the top down. */
async function slices(scale: number, mostHeight: number): Promise<string[]> {
  const encoder = openEncoder();
  try {
    const prepared = await prepareDrawing(mockup.element, mockup);
    if (!prepared.ok) throw new Error(prepared.reason);
    const urls: string[] = [];
    for (const slice of cutPage(layoutPage(laid, 'mobile'), { cutting: 'slices', mostHeight })) {
      const result = await drawPicture(prepared.drawing, slice, { format: 'png', scale, encoder });
      if (!result.ok) throw new Error(JSON.stringify(result));
      urls.push(URL.createObjectURL(result.blob));
    }
    return urls;
  } finally {
    encoder.close();
  }
}

declare global {
  interface Window {
    bench: typeof bench & { slices: typeof slices };
  }
}
window.bench = { ...bench, slices };
