/** The sign on a SKU without a picture: never that of another product. */
import { Cable, Camera, Headphones, type LucideIcon, Plug, Smartphone, Tv } from 'lucide-react';
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
  ['of two products neither', '键盘鼠标套装', undefined, undefined],
])('%s', (_name, title, category, sign) => expect(look(title, category).sign).toBe(sign));

test('without a sign stands the initial of the brand, else of the title', () => {
  expect(look('星野礼盒', ['礼品'], 'nova')).toMatchObject({ sign: undefined, initial: 'N' });
  expect(look('星野礼盒', ['礼品'])).toMatchObject({ sign: undefined, initial: '星' });
});
