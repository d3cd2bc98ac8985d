/** How a SKU without a picture is drawn: a ground of its category's own hue, and the sign of its kind or its initial. Pure. */
import {
  AirVent,
  Armchair,
  Baby,
  Backpack,
  BatteryCharging,
  BedDouble,
  BookOpen,
  Cable,
  Camera,
  Coffee,
  CookingPot,
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
  Luggage,
  Monitor,
  Mouse,
  PawPrint,
  Plug,
  Projector,
  Refrigerator,
  Router,
  Shirt,
  ShoppingBag,
  Smartphone,
  Sofa,
  Sparkles,
  Speaker,
  Tablet,
  ToyBrick,
  Tv,
  Usb,
  Utensils,
  Wallet,
  WashingMachine,
  Watch,
  Webcam,
} from 'lucide-react';
import type { Sku } from '@/core/page';

/** What turns a device into something made for it: a case is no phone, a bag no camera, a stand no monitor. */
const ASIDE_ZH = '(?!壳|膜|支架|架|套(?!装)|贴|配件|挂|链|包|带|臂|柜|垫|\\s*充电)';
const ASIDE_EN =
  '(?!s?\\s+(?:\\w+\\s+)?(?:case|cover|holder|stand|mount|charger|cable|protector|strap|band|grip|ring|lens|tripod|bag|sleeve|arm|pad|skin|bracket)s?\\b)';

/** A device by its names in Chinese and, as whole words, in English; what is made for it is none. */
function device(zh: string, en: string): RegExp {
  return new RegExp(`(?:${zh})${ASIDE_ZH}|\\b(?:${en})\\b${ASIDE_EN}`, 'i');
}

/**
 * Signs by nouns of category and title, each English one a whole word; the first that fits a category is taken, so the
 * narrower words stand first. Some kinds have no sign of their own: of them the initial is drawn, never their neighbour's sign.
 */
const SIGNS: readonly (readonly [RegExp, LucideIcon | undefined])[] = [
  [device('手表|手环', 'watch(?:es)?|smart ?watch(?:es)?|wearables?'), Watch],
  [device('键盘', 'keyboards?'), Keyboard],
  [device('鼠标', 'mice|mouse'), Mouse],
  [device('耳机|耳麦', 'headphones?|headsets?|earbuds?|earphones?|in-ear'), Headphones],
  [device('音箱|音响', 'speakers?|sound ?bars?'), Speaker],
  [/路由器?|交换机|\b(routers?|repeaters?|networking)\b/i, Router],
  [/数据线|线材|网线|\b(cables?|hdmi|ethernet)\b/i, Cable],
  [/充电宝|移动电源|电池|\b(power ?banks?|batter(y|ies))\b/i, BatteryCharging],
  [/充电器|充电头|插座|适配器|\b(chargers?|adapters?)\b/i, Plug],
  [/u盘|\b(flash ?drives?|pen ?drives?)\b/i, Usb],
  [/存储卡|内存卡|\bmemory ?cards?\b/i, undefined],
  [/硬盘|\b(ssds?|hard ?drives?|hard ?disks?)\b/i, HardDrive],
  [device('手机', '(?:smart|cell|mobile)?\\s?phones?|smartphones?'), Smartphone],
  [/三脚架|云台|\btripods?\b|\bgimbals?\b/i, undefined],
  [device('摄像头', 'web ?cams?'), Webcam],
  [device('相机|镜头', 'cameras?|lens(?:es)?'), Camera],
  [device('显示器', 'monitors?'), Monitor],
  [device('平板', 'tablets?'), Tablet],
  [device('笔记本(?:电脑)?', 'laptops?|notebooks?'), Laptop],
  [/游戏机|手柄|\b(consoles?|game ?pads?|controllers?)\b/i, Gamepad2],
  [/投影仪?|\bprojectors?\b/i, Projector],
  [device('电视', 'tvs?|televisions?'), Tv],
  [/处理器|显卡|主板|\b(processors?|graphics? cards?|motherboards?)\b/i, Cpu],
  [/洗衣机|\b(washers?|washing machines?)\b/i, WashingMachine],
  [/空调|\bair ?conditioners?\b/i, AirVent],
  [device('冰箱', 'refrigerators?|fridges?'), Refrigerator],
  [/台灯|吊灯|灯具|灯泡|夜灯|灯饰|\b(lamps?|light ?bulbs?|lighting)\b/i, Lamp],
  [/鞋(?!柜|架|垫|带)|靴|\b(shoes?|sneakers?|boots?|sandals?)\b/i, Footprints],
  [
    /裙|裤|外套|大衣|羽绒服|风衣|夹克|西装|内衣|袜|帽|围巾|手套|\b(dress(es)?|skirts?|gowns?|pants|trousers|jeans|shorts|leggings|jackets?|coats?|suits?|underwear|lingerie|socks?|hats?|caps?|scar(f|ves)|gloves?)\b/i,
    undefined,
  ],
  [
    /上衣|衬衫|t恤|卫衣|毛衣|针织衫|服饰|服装|女装|男装|童装|\b(shirts?|t-?shirts?|tees?|tops|blouses?|sweaters?|apparel|clothing|clothes)\b/i,
    Shirt,
  ],
  [/珠宝|首饰|项链|戒指|\b(jewel(le)?ry|necklaces?|rings?)\b/i, Gem],
  [/行李箱|拉杆箱|\b(luggage|suitcases?)\b/i, Luggage],
  [/钱包|\bwallets?\b/i, Wallet],
  [/背包|书包|双肩包|\bbackpacks?\b/i, Backpack],
  [/箱包|挎包|手提包|\b(hand)?bags?\b/i, ShoppingBag],
  [/美妆|护肤|口红|面膜|香水|\b(beauty|cosmetics?|skin ?care|lipsticks?|perfumes?)\b/i, Sparkles],
  [/玩具|积木|\btoys?\b/i, ToyBrick],
  [/母婴|婴儿|\bbab(y|ies)\b/i, Baby],
  [/宠物|猫粮|狗粮|\bpets?\b/i, PawPrint],
  [/床垫|床品|被子|枕|\b(mattress(es)?|bedding|duvets?|pillows?)\b/i, BedDouble],
  [/沙发|\b(sofas?|couch(es)?)\b/i, Sofa],
  [/书桌|餐桌|\b(desks?|tables?)\b/i, undefined],
  [/家具|椅|\b(furniture|chairs?)\b/i, Armchair],
  [/鲜花|植物|园艺|\b(garden(ing)?|plants?|flowers?)\b/i, Flower2],
  [/水杯|保温杯|马克杯|\bmugs?\b/i, Coffee],
  [/锅|\b(cookware|pots?|pans?|skillets?)\b/i, CookingPot],
  [/厨房|厨具|餐具|食品|零食|\b(kitchen|cutlery|food|snacks?)\b/i, Utensils],
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

/** What the narrowest category that names a kind says of its sign, none included; undefined where no category names one. */
function signOfCategory(category: readonly string[]): { sign: LucideIcon | undefined } | undefined {
  for (const level of category.toReversed()) {
    const found = SIGNS.find(([nouns]) => nouns.test(words(level)));
    if (found) return { sign: found[1] };
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

/** How a SKU is drawn that has no picture: by its category, else by its title, else by the first letter or figure of its brand or title. */
export function placeholderOf({ id, title, brand, category = [] }: Sku): PlaceholderLook {
  const { sign } = signOfCategory(category) ?? { sign: signOfTitle(title) };
  const name = [brand, title, id].map((text = '') => text.replace(/^[^\p{L}\p{N}]+/u, '')).find(Boolean) ?? '';
  const initial = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)[Symbol.iterator]().next().value?.segment ?? '';
  return { hue: hash(category.join(' ') || brand || id) % 360, sign, initial: initial.toLocaleUpperCase() };
}
