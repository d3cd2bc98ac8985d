/** Invented goods for the examples: short names, a category path and a maker each, in both languages. */
import type { Texts } from '../text';

interface Shelf {
  category: readonly Texts[];
  brand: string;
  titles: readonly Texts[];
}

const ELECTRONICS = { zh: '数码', en: 'Electronics' };
const HOME = { zh: '家居', en: 'Home' };

export const SHELVES = {
  audio: {
    category: [ELECTRONICS, { zh: '影音', en: 'Audio' }],
    brand: 'Osten',
    titles: [
      { zh: '有线耳机', en: 'Wired earphones' },
      { zh: '蓝牙耳机', en: 'Bluetooth earbuds' },
      { zh: '挂耳耳机', en: 'Ear-hook earphones' },
      { zh: '降噪耳机', en: 'Noise-cancelling headphones' },
      { zh: '便携音箱', en: 'Portable speaker' },
      { zh: '头戴耳机', en: 'On-ear headphones' },
      { zh: '迷你音箱', en: 'Mini speaker' },
      { zh: '监听耳机', en: 'Studio headphones' },
      { zh: '书架音箱', en: 'Bookshelf speaker' },
      { zh: '耳机支架', en: 'Headphone stand' },
    ],
  },
  desk: {
    category: [ELECTRONICS, { zh: '外设', en: 'Desk' }],
    brand: 'Kelo',
    titles: [
      { zh: '无线鼠标', en: 'Wireless mouse' },
      { zh: '机械键盘', en: 'Mechanical keyboard' },
      { zh: '高清摄像头', en: 'Webcam' },
      { zh: '便携显示器', en: 'Portable monitor' },
      { zh: '快充充电器', en: 'Fast charger' },
      { zh: '移动硬盘', en: 'Portable SSD' },
    ],
  },
  kitchen: {
    category: [HOME, { zh: '厨房', en: 'Kitchen' }],
    brand: 'Marlo',
    titles: [
      { zh: '保温杯', en: 'Insulated mug' },
      { zh: '不粘煎锅', en: 'Non-stick pan' },
      { zh: '餐具套装', en: 'Cutlery set' },
      { zh: '电热水壶', en: 'Electric kettle' },
      { zh: '厨房刀具', en: 'Kitchen knives' },
      { zh: '玻璃水杯', en: 'Glass mugs' },
    ],
  },
  wear: {
    category: [{ zh: '服饰', en: 'Clothing' }],
    brand: 'Juno',
    titles: [
      { zh: '纯棉短袖', en: 'Cotton T-shirt' },
      { zh: '连帽外套', en: 'Hooded jacket' },
      { zh: '运动跑鞋', en: 'Running shoes' },
      { zh: '通勤背包', en: 'Commuter backpack' },
    ],
  },
  pets: {
    category: [{ zh: '宠物', en: 'Pets' }],
    brand: 'Tavo',
    titles: [
      { zh: '宠物饮水机', en: 'Pet fountain' },
      { zh: '宠物主粮', en: 'Pet food' },
      { zh: '宠物背包', en: 'Pet backpack' },
    ],
  },
} as const satisfies Record<string, Shelf>;

export type ShelfName = keyof typeof SHELVES;
