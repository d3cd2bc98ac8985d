/** How a SKU without a picture is drawn: a ground of its category's own hue, and the sign of its kind or its initial. Pure. */
import {
  Armchair,
  Baby,
  BookOpen,
  Cable,
  Camera,
  Cpu,
  Dumbbell,
  Flower2,
  Footprints,
  Gamepad2,
  Gem,
  HardDrive,
  Headphones,
  Keyboard,
  Lamp,
  Laptop,
  type LucideIcon,
  Monitor,
  Mouse,
  PawPrint,
  Plug,
  Refrigerator,
  Router,
  Shirt,
  ShoppingBag,
  Smartphone,
  Sparkles,
  Speaker,
  Tv,
  Utensils,
  Watch,
} from 'lucide-react';
import type { Sku } from '@/core/page';

/** Signs by words of category and title; the first that fits is taken, so the narrower words stand first. */
const SIGNS: readonly (readonly [RegExp, LucideIcon])[] = [
  [/手表|手环|watch|wearable/i, Watch],
  [/键盘|keyboard/i, Keyboard],
  [/鼠标|\bmice\b|\bmouse\b/i, Mouse],
  [/耳机|耳麦|headphone|headset|earbud|earphone|in-ear/i, Headphones],
  [/音箱|音响|speaker|soundbar/i, Speaker],
  [/路由|网线|交换机|router|repeater|ethernet|network/i, Router],
  [/数据线|线材|cable|\bhdmi\b/i, Cable],
  [/充电|电源|插座|适配器|charger|adapter|power ?bank|battery/i, Plug],
  [/硬盘|存储|内存卡|u盘|storage|\bssd\b|hard drive|memory card|flash/i, HardDrive],
  [/相机|镜头|摄影|三脚架|云台|camera|lens|tripod|photo|selfie/i, Camera],
  [/显示器|monitor/i, Monitor],
  [/笔记本|平板|laptop|notebook|tablet/i, Laptop],
  [/手机|phone|screen protector/i, Smartphone],
  [/游戏|gaming|console|gamepad|controller/i, Gamepad2],
  [/电视|投影|\btvs?\b|television|projector/i, Tv],
  [/处理器|显卡|主板|processor|graphics|motherboard|computer/i, Cpu],
  [/冰箱|洗衣机|空调|refrigerator|fridge|washer|appliance/i, Refrigerator],
  [/灯|lamp|light/i, Lamp],
  [/鞋|靴|shoe|sneaker|boot|sandal/i, Footprints],
  [/衣|裤|裙|衬衫|外套|服饰|shirt|dress|jacket|apparel|clothing|pants/i, Shirt],
  [/珠宝|首饰|项链|戒指|jewel|necklace|ring\b/i, Gem],
  [/包|箱|bag|backpack|wallet/i, ShoppingBag],
  [/美妆|护肤|口红|面膜|香水|beauty|cosmetic|skin ?care|perfume/i, Sparkles],
  [/母婴|婴儿|童|baby|kids|toy/i, Baby],
  [/宠物|猫|狗|\bpet\b|\bcat\b|\bdog\b/i, PawPrint],
  [/家具|沙发|椅|桌|床|furniture|sofa|chair|table|bed\b/i, Armchair],
  [/花|植物|园艺|garden|plant|flower/i, Flower2],
  [/厨|锅|餐|杯|食品|零食|kitchen|cook|food|snack|cup\b|mug/i, Utensils],
  [/运动|健身|户外|sport|fitness|outdoor|bike|ball\b/i, Dumbbell],
  [/图书|书|book/i, BookOpen],
];

export interface PlaceholderLook {
  /** Hue of the ground in degrees, the same for all SKUs of a category. */
  hue: number;
  sign: LucideIcon | undefined;
  /** One character; drawn where no sign fits. */
  initial: string;
}

/** FNV-1a, so that a text always has the same hue. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

export function placeholderOf({ id, title, brand, category }: Sku): PlaceholderLook {
  const kind = category?.join(' ') ?? '';
  const sign = (SIGNS.find(([words]) => words.test(kind)) ?? SIGNS.find(([words]) => words.test(title)))?.[1];
  const name = (brand || category?.at(-1) || title || id).trim();
  const initial = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)[Symbol.iterator]().next().value?.segment ?? '';
  return { hue: hash(kind || brand || id) % 360, sign, initial: initial.toLocaleUpperCase() };
}
