/** The sentences of `texts.ts`, with holes. */
import type { Texts } from '../text';

export const REASONS = {
  ties: {
    zh: '{module}有 {count} 个商品同为 {price}，每行 {columns} 个',
    en: '{module} has {count} tiles at {price}, in rows of {columns}',
  },
  near: {
    zh: '{module}有 {count} 个商品在 {low} 到 {high} 之间，价差太小，每行 {columns} 个',
    en: '{module} has {count} tiles from {low} to {high}, too near to each other, in rows of {columns}',
  },
  narrow: {
    zh: '{module}的价格从 {low} 到 {high}，分不出高低两半',
    en: 'the prices of {module}, {low} to {high}, have no two halves far enough apart',
  },
  locks: { zh: '已锁定：{tiles}', en: 'locked: {tiles}' },
  'few-at-anchor': { zh: '{module}没有不高于 {anchor} 的商品', en: '{module} has no SKU at or below {anchor}' },
  leap: { zh: '没有价格在 {low} 与 {high} 之间的商品', en: 'there is no SKU between {low} and {high}' },
  incomplete: { zh: '{module}有 {tiles} 个坑位，每行 {columns} 个，排不满', en: '{module} has {tiles} tiles, in rows of {columns}' },
  spans: { zh: '占多格的坑位只能与同样大小的互换：{tiles}', en: 'tiles of several cells change places only with their like: {tiles}' },
  'no-band': { zh: '没有楼层的价格带包含 {price}', en: 'no module has a band that holds {price}' },
  'band-taken': {
    zh: '{price} 该去的{modules}已排满，里面的商品都在带内',
    en: '{price} belongs into {modules}, where every tile is taken by what belongs there too',
  },
  declared: { zh: '由各楼层声明的价格带决定，与坑位顺序无关', en: 'the declared bands themselves decide this, no order of the tiles does' },
  kept: { zh: '商品不换楼层，改变顺序没有用', en: 'which SKU is in which module decides, and these stay' },
  'not-order': { zh: '与坑位顺序无关', en: 'no order of the tiles changes this' },
} satisfies Record<string, Texts>;

export const HELPS = {
  unlock: { zh: '解锁 {tile}（至少少扣 {gain}）', en: 'Unlock {tile} (saves at least {gain})' },
  replace: { zh: '{module}的 {count} 个 {price} 商品换掉一个', en: 'Replace one of the {count} SKUs at {price} in {module}' },
  'replace-only': { zh: '换掉{module} {price} 的商品', en: 'Replace the SKU at {price} in {module}' },
  'add-promised': { zh: '在{module}放一个不高于 {anchor} 的商品', en: 'Put a SKU at or below {anchor} into {module}' },
  bridge: { zh: '补上价格在 {low} 与 {high} 之间的商品', en: 'Add SKUs between {low} and {high}' },
  fill: { zh: '{module}加 {add} 个坑位或减 {remove} 个', en: 'Add {add} tiles to {module}, or take {remove} away' },
  free: { zh: '允许商品换楼层', en: 'Let SKUs change module' },
} satisfies Record<string, Texts>;

export const BOUNDS = {
  'fixed-page': {
    zh: '与排法无关的检查项（楼层数、商品资料等），{cost}',
    en: 'checks that no arrangement changes, such as the number of modules: {cost}',
  },
  'fixed-contents': {
    zh: '由商品所在楼层决定的检查项（价格带、楼层区分等），{cost}',
    en: 'checks of which SKU is in which module, such as price bands: {cost}',
  },
  ties: {
    zh: '{viewport}{module}：{count} 个商品同为 {price}，每行 {columns} 个，排不开，{cost}',
    en: '{viewport}, {module}: {count} equal prices of {price} in rows of {columns} cannot alternate: {cost}',
  },
  'ties-anywhere': {
    zh: '{viewport}{module}：{count} 个商品同为 {price}，排不开，{cost}',
    en: '{viewport}, {module}: {count} equal prices of {price} cannot alternate: {cost}',
  },
  narrow: {
    zh: '{viewport}{module}：{count} 个商品在 {low} 到 {high} 之间，每行 {columns} 个，排不开，{cost}',
    en: '{viewport}, {module}: {count} prices from {low} to {high} in rows of {columns} cannot alternate: {cost}',
  },
  'narrow-anywhere': {
    zh: '{viewport}{module}：{count} 个商品在 {low} 到 {high} 之间，排不开，{cost}',
    en: '{viewport}, {module}: {count} prices from {low} to {high} cannot alternate: {cost}',
  },
  'incomplete-row': { zh: '{viewport}{module}：末行排不满，{cost}', en: '{viewport}, {module}: the last row cannot be full: {cost}' },
  'no-sku-near-anchor': {
    zh: '{viewport}{module}最低 {lowest}，高于 Banner标价 {anchor}，{cost}',
    en: '{viewport}: the cheapest of {module} is {lowest}, above the banner’s {anchor}: {cost}',
  },
  leap: { zh: '{viewport}：{low} 与 {high} 之间没有商品，{cost}', en: '{viewport}: nothing costs between {low} and {high}: {cost}' },
  locks: {
    zh: '{viewport}{module}：已锁定的 {tiles} 相互冲突，{cost}',
    en: '{viewport}, {module}: {tiles} are locked and break rules among themselves: {cost}',
  },
  searched: { zh: '{viewport}{module}：已试遍其他排法，{cost}', en: '{viewport}, {module}: proven by trying: {cost}' },
  together: {
    zh: '各端共用同样的楼层商品，已试遍其他排法，{cost}',
    en: 'every viewport shows the same SKUs in a module, proven by trying: {cost}',
  },
} satisfies Record<string, Texts>;

export const UNMET = {
  'no-module': { zh: '没有 id 为 {module} 的商品楼层', en: 'the page has no grid {module}' },
  'bad-count': { zh: '{module}的坑位数应为 0 到 {most}，不能是 {count}', en: '{module} can have 0 to {most} tiles, not {count}' },
  'must-missing': {
    zh: '{module}必放的 {sku} 不在备选商品里',
    en: '{sku} has to stand in {module}, and is not among the SKUs to choose from',
  },
  'must-and-never': { zh: '{module}的 {sku} 既是必放又是不放', en: '{sku} has to stand in {module}, and must not' },
  'must-twice': { zh: '{sku} 只能放一次，却在{modules}都是必放', en: '{sku} has to stand in {modules}: once is enough' },
  'must-outside-categories': {
    zh: '{module}必放的 {sku} 不在要求的类目里',
    en: '{sku} has to stand in {module}, and is of another category',
  },
  'must-outside-brands': { zh: '{module}必放的 {sku} 不是要求的品牌', en: '{sku} has to stand in {module}, and is of another brand' },
  'must-outside-band': { zh: '{module}必放的 {sku} 不在价格带内', en: '{sku} has to stand in {module}, and its price is outside the band' },
  'must-outside-price': { zh: '{module}必放的 {sku} 没有活动价', en: '{sku} has to stand in {module}, and has no price' },
  'too-many-musts': {
    zh: '{module}有 {musts} 个必放商品，坑位只有 {count} 个',
    en: '{musts} SKUs have to stand in {module}, which has {count} tiles',
  },
  'band-upside-down': { zh: '{module}的价格带 {band} 上下颠倒', en: 'the band of {module}, {band}, is upside down' },
  'band-empty': { zh: '{module}的价格带 {band} 里没有商品', en: 'no SKU is in the band of {module}, {band}' },
  'too-few': {
    zh: '{module}需要 {count} 个商品，符合条件的有 {available} 个',
    en: '{module} needs {count} SKUs, {available} are as wished',
  },
  'too-few-together': {
    zh: '{modules}一共需要 {count} 个商品，符合条件的只有 {available} 个',
    en: '{modules} need {count} SKUs together, {available} are as wished',
  },
  'too-many-locked': {
    zh: '{module}锁定了 {locked} 个坑位，多于 {count} 个',
    en: '{locked} tiles of {module} are locked, more than {count}',
  },
  'locked-beyond': {
    zh: '{module}只有 {count} 个坑位时，锁定的 {tile} 没有位置',
    en: 'with {count} tiles {module} has no place for {tile}, which is locked',
  },
  'leaves-gaps': {
    zh: '{module}有占多格的坑位，改成 {count} 个坑位时中间会留空',
    en: 'with {count} tiles the wide tiles of {module} leave a gap above its last row',
  },
  'locked-against': { zh: '{module}不放 {sku}，但它的坑位已锁定', en: '{sku} must not stand in {module}, and is locked there' },
} satisfies Record<string, Texts>;
