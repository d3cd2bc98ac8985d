/** Where an open page is not as its catalogue. Loaded with its notice. */
import { bothLanguages } from './both';

export const drift = bothLanguages({
  zh: {
    differ_one: '本页有 {count, number} 个商品与商品表不一致',
    differ_other: '本页有 {count, number} 个商品与商品表不一致',
    price: '活动价 {count, number}',
    listPrice: '划线价 {count, number}',
    stock: '库存 {count, number}',
    title: '标题 {count, number}',
    gone: '已不在表中 {count, number}',
    review: '查看差异',
    dismiss: '不再提示，除非差异有变',
  },
  en: {
    differ_one: '{count, number} SKU of this page differs from the catalogue',
    differ_other: '{count, number} SKUs of this page differ from the catalogue',
    price: 'price: {count, number}',
    listPrice: 'list price: {count, number}',
    stock: 'stock: {count, number}',
    title: 'title: {count, number}',
    gone: 'not in it: {count, number}',
    review: 'Review',
    dismiss: 'Dismiss until the difference changes',
  },
});
