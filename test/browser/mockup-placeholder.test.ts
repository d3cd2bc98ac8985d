/** The sign on a SKU without a picture: never that of another product. */
import {
  Backpack,
  Cable,
  Camera,
  Headphones,
  type LucideIcon,
  Plug,
  Shirt,
  ShoppingBag,
  Smartphone,
  Tv,
  WashingMachine,
} from 'lucide-react';
import { expect, test } from 'vitest';
import { placeholderOf } from '@/ui/mockup/placeholder';

const look = (title: string, category?: string[], brand?: string) => placeholderOf({ id: 'x', title, category, brand, price: 100 });

test.each<[string, string, string[] | undefined, LucideIcon | undefined]>([
  ['a phone, whatever its title says of cameras', '星野 X200 5000万相机 AMOLED 屏', ['手机通讯', '手机'], Smartphone],
  ['a phone by its title alone', '星野 X200 影像手机 5000万像素相机', undefined, Smartphone],
  ['a phone in English', 'Nova 12 Smartphone with 108 MP camera and earphones', undefined, Smartphone],
  ['the narrowest category', '星野 65W 快充', ['手机通讯', '充电器'], Plug],
  ['a category written as one word', 'Nova 12', ['Electronics', 'SmartPhones'], Smartphone],
  ['a parent where the narrowest says nothing', '青禾 85 英寸', ['电视', '巨幕'], Tv],
  ['what goes with a phone is no phone', '星野 X200 手机壳 防摔', undefined, undefined],
  ['nor is its case', 'Phone case for Nova 12', undefined, undefined],
  ['headphones are no phones', 'Nova Buds headphones', undefined, Headphones],
  ['after "for" another product is named', 'Braided cable for camera', undefined, Cable],
  ['nor is a word within a word a product', 'Portable hiring kit, AMOLED', undefined, undefined],
  ['a camera is one', '青禾 微单相机 全画幅', undefined, Camera],
  ['a dress is no shirt', '法式碎花连衣裙', undefined, undefined],
  ['nor by its category, whatever its title says', '衬衫领长款', ['女装', '连衣裙'], undefined],
  ['nor in English', 'Linen shirt collar', ['Apparel', 'Dresses'], undefined],
  ['a shirt is one', 'Oxford, slim', ['Apparel', 'Shirts'], Shirt],
  ['a coat is no T-shirt', '羽绒服 中长款', ['男装', '外套'], undefined],
  ['a washing machine is no fridge', '10 kg front loader', ['Appliances', 'Washing Machines'], WashingMachine],
  ['a tripod is no camera', '碳纤维三脚架', ['摄影', '三脚架'], undefined],
  ['what a camera is carried in is a bag', 'Canvas, 20 L', ['Photo', 'Camera bags'], ShoppingBag],
  ['a backpack is one', '通勤', ['箱包', '双肩包'], Backpack],
  ['a stand is no monitor', '显示器支架 双臂', undefined, undefined],
  ['of two products neither', '键盘鼠标套装', undefined, undefined],
])('%s', (_name, title, category, sign) => expect(look(title, category).sign).toBe(sign));

test('without a sign stands the initial of the brand, else of the title', () => {
  expect(look('星野礼盒', ['礼品'], 'nova')).toMatchObject({ sign: undefined, initial: 'N' });
  expect(look('星野礼盒', ['礼品'])).toMatchObject({ sign: undefined, initial: '星' });
  expect(look('，【新品】星野礼盒', ['礼品'])).toMatchObject({ sign: undefined, initial: '新' });
});
