import type { RuleGuide } from '../types';

export const missingData: RuleGuide = {
  checks: {
    price: {
      title: { zh: '商品存在，有活动价', en: 'The SKU exists and has a price' },
      formula: { zh: '活动价 > 0', en: '*price* > 0' },
      says: {
        zh: '每个坑位检查一次；活动价 0 等于没有。商品不存在时只算这一项，不重复计算标题和主图。',
        en: 'One check per tile; a price of 0 is none. A SKU that is not there fails this one only, not title and picture as well.',
      },
    },
    title: {
      title: { zh: '有标题', en: 'It has a title' },
      formula: { zh: '标题 ≠ 空', en: '*title* ≠ empty' },
      says: { zh: '每个坑位检查一次；只有空格的标题等于没有。', en: 'One check per tile. A title of spaces is none.' },
    },
    image: {
      title: { zh: '有主图', en: 'It has a picture' },
      formula: { zh: '主图 ≠ 空', en: '*picture* ≠ empty' },
      says: {
        zh: '每个坑位检查一次。图片是在别的电脑上添加的、本机没有的，也算缺。',
        en: 'One check per tile. A picture that was added on another machine, and is not on this one, counts as missing.',
      },
    },
  },
  needs: [{ zh: '这些信息本身就是要查的内容', en: 'These facts are what it looks for' }],
  notes: [
    {
      zh: '网络图片只看有没有写地址，不会去下载核对。',
      en: 'Of a picture on the web only the address is read; it is not fetched to see whether it is there.',
    },
  ],
  shows: ['image'],
  pass: {
    says: { zh: '每个坑位都有价格、标题和主图。', en: 'Every tile has price, title and picture.' },
    modules: [{ rows: '99 199 129 219' }],
    spare: '149',
  },
  fail: {
    says: {
      zh: '第 2 个没有活动价（0），第 3 个（129）没有主图，第 4 个坑位的商品已不存在。用页面外的 149、199、219 换掉这三个。',
      en: 'The second tile has no price (0), the third (129) no picture, and the SKU of the fourth is gone. Replace these three with the 149, 199 and 219 beside the page.',
    },
    modules: [{ rows: '99 - 129 ?' }],
    spare: '149 199 219',
    facts: { 3: { image: '' } },
  },
};
