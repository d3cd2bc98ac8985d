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

/** Things made for a phone, not phones. */
const FOR_PHONE = '(?!壳|膜|支架|套|贴|配件|挂|链|包|\\s*充电)';
const FOR_PHONE_EN = '(?!s?\\s+(?:\\w+\\s+)?(?:case|cover|holder|stand|mount|charger|cable|protector|strap|grip|ring|lens|tripod)s?\\b)';
const PHONE = new RegExp(`手机${FOR_PHONE}|\\b(?:smart|cell|mobile)?\\s?phones?\\b${FOR_PHONE_EN}|\\bsmartphones?\\b${FOR_PHONE_EN}`, 'i');

/**
 * Signs by nouns of category and title, each English one a whole word; the first that fits a category is taken, so the
 * narrower words stand first.
 */
const SIGNS: readonly (readonly [RegExp, LucideIcon])[] = [
  [/手表|手环|\bwatch(es)?\b|\bsmart ?watch(es)?\b|\bwearables?\b/i, Watch],
  [/键盘|\bkeyboards?\b/i, Keyboard],
  [/鼠标(?!垫)|\bmice\b|\bmouse\b(?! ?pad)/i, Mouse],
  [/耳机|耳麦|\b(headphones?|headsets?|earbuds?|earphones?|in-ear)\b/i, Headphones],
  [/音箱|音响|\b(speakers?|sound ?bars?)\b/i, Speaker],
  [/路由器?|网线|交换机|\b(routers?|repeaters?|ethernet|networking)\b/i, Router],
  [/数据线|线材|\b(cables?|hdmi)\b/i, Cable],
  [/充电器|充电宝|充电头|移动电源|插座|适配器|\b(chargers?|adapters?|power ?banks?|batter(y|ies))\b/i, Plug],
  [/硬盘|存储卡|内存卡|u盘|\b(ssds?|hard ?drives?|hard ?disks?|memory ?cards?|flash ?drives?|pen ?drives?)\b/i, HardDrive],
  [PHONE, Smartphone],
  [/相机|镜头|三脚架|云台|摄像头|\b(cameras?|web ?cams?|lens(es)?|tripods?)\b/i, Camera],
  [/显示器|\bmonitors?\b/i, Monitor],
  [/笔记本(电脑)?|平板|\b(laptops?|notebooks?|tablets?)\b/i, Laptop],
  [/游戏机|手柄|\b(consoles?|game ?pads?|controllers?)\b/i, Gamepad2],
  [/电视|投影仪?|\b(tvs?|televisions?|projectors?)\b/i, Tv],
  [/处理器|显卡|主板|\b(processors?|graphics? cards?|motherboards?)\b/i, Cpu],
  [/冰箱|洗衣机|空调|\b(refrigerators?|fridges?|washers?|washing machines?)\b/i, Refrigerator],
  [/台灯|吊灯|灯具|灯泡|夜灯|灯饰|\b(lamps?|light ?bulbs?|lighting)\b/i, Lamp],
  [/鞋|靴|\b(shoes?|sneakers?|boots?|sandals?)\b/i, Footprints],
  [
    /上衣|衬衫|外套|服饰|女装|男装|[长短]裤|裤子|连衣裙|半身裙|\b(shirts?|t-shirts?|dress(es)?|jackets?|apparel|clothing|pants|jeans)\b/i,
    Shirt,
  ],
  [/珠宝|首饰|项链|戒指|\b(jewel(le)?ry|necklaces?|rings?)\b/i, Gem],
  [/背包|箱包|行李箱|钱包|挎包|\b(bags?|backpacks?|wallets?|luggage)\b/i, ShoppingBag],
  [/美妆|护肤|口红|面膜|香水|\b(beauty|cosmetics?|skin ?care|lipsticks?|perfumes?)\b/i, Sparkles],
  [/母婴|婴儿|童装|玩具|\b(bab(y|ies)|toys?)\b/i, Baby],
  [/宠物|猫粮|狗粮|\bpets?\b/i, PawPrint],
  [/家具|沙发|椅|书桌|餐桌|床垫|\b(furniture|sofas?|chairs?|desks?|mattress(es)?)\b/i, Armchair],
  [/鲜花|植物|园艺|\b(garden(ing)?|plants?|flowers?)\b/i, Flower2],
  [/厨房|厨具|锅|餐具|水杯|保温杯|食品|零食|\b(kitchen|cookware|food|snacks?|mugs?)\b/i, Utensils],
  [/运动户外|健身|哑铃|\b(sports?|fitness|outdoors?|dumbbells?)\b/i, Dumbbell],
  [/图书|书籍|\bbooks?\b/i, BookOpen],
];

/** From here on a title speaks of what the product goes with or has, not of what it is. */
const ASIDE = /[,，、;；(（[【|/]|\b(?:with|for|compatible|supports?|featuring)\b|适用|适配|兼容|支持|搭配|搭载/i;

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

/** `MobileAccessories` as two words. */
function words(text: string): string {
  return text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
}

/** The sign of the narrowest category that has one. */
function signOfCategory(category: readonly string[]): LucideIcon | undefined {
  for (const level of category.toReversed()) {
    const sign = SIGNS.find(([nouns]) => nouns.test(words(level)))?.[1];
    if (sign) return sign;
  }
  return undefined;
}

/**
 * The sign of the one product that a title names before it goes on to what the product has or goes with. A phone is a
 * phone whatever its camera; of two other products neither is taken, since a wrong picture is worse than an initial.
 */
function signOfTitle(title: string): LucideIcon | undefined {
  const [head = ''] = title.replace(/^\s*(?:[[【(（][^\]】)）]*[\]】)）]\s*)+/, '').split(ASIDE);
  const signs = SIGNS.flatMap(([nouns, sign]) => (nouns.test(head) ? sign : []));
  if (signs.length === 1) return signs[0];
  const others = signs.filter((sign) => sign !== Smartphone && sign !== Camera);
  return others.length === 0 && signs.includes(Smartphone) ? Smartphone : undefined;
}

/** How a SKU is drawn that has no picture: by its category, else by its title, else by the initial of its brand or title. */
export function placeholderOf({ id, title, brand, category = [] }: Sku): PlaceholderLook {
  const sign = signOfCategory(category) ?? signOfTitle(title);
  const name = (brand || title || id).trim();
  const initial = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)[Symbol.iterator]().next().value?.segment ?? '';
  return { hue: hash(category.join(' ') || brand || id) % 360, sign, initial: initial.toLocaleUpperCase() };
}
