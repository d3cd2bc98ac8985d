/**
 * What a column of a table of figures can mean, and the names under which shops' own reports have it. Compared as the names of a
 * catalogue are: without case, blanks, punctuation and bracketed remarks.
 */
import type { Lang, Texts } from '../text';

interface FigureKind {
  name: Texts;
  /** Known column names, best first. */
  names: string;
}

const field = (zh: string, en: string, names: string): FigureKind => ({ name: { zh, en }, names });

const FIELDS = {
  sku: field(
    '商品编号',
    'SKU',
    `sku skuid skucode skuno skunumber sku编号 sku编码 商品编号 商品编码 商品id 商品sku 商家编码 宝贝id 货号 款号 itemid itemcode itemnumber item productid productcode
     productnumber product variantsku numiid id 编号 编码 商品`,
  ),
  tile: field(
    '坑位编号',
    'Tile or slot',
    'tile tileid tileorslot slot slotid placement placementid spot 坑位 坑位编号 坑位id 坑位代码 资源位 资源位编号 展位 展位编号 点位',
  ),
  module: field(
    '楼层',
    'Module',
    'module moduleid modulename section floor zone 楼层 楼层id 楼层编号 楼层名称 楼层号 模块 模块id 模块名称 模块编号',
  ),
  position: field(
    '位置序号',
    'Position',
    'position pos positionno slotindex slotposition place index 位置 坑位序号 坑位号 位置序号 序号 位次 排位 第几位 坑位位置 展示位置',
  ),
  row: field('行', 'Row', 'row rowno rownumber 行 行号 第几行 所在行'),
  column: field('列', 'Column', 'column col colno columnno columnnumber 列 列号 第几列 所在列'),
  device: field(
    '终端',
    'Device',
    'device devicetype devicecategory platform terminal viewport 终端 终端类型 设备 设备类型 端 平台 访问终端',
  ),
  day: field('日期', 'Date', 'date day statdate reportdate 日期 统计日期 数据日期 时间 统计时间 天'),
  impressions: field(
    '曝光量',
    'Impressions',
    'impressions impression imps impr exposures exposure shows views 曝光量 曝光 曝光次数 曝光数 商品曝光量 展现量 展现 展示量 展示次数 展示 曝光pv pv',
  ),
  clicks: field('点击量', 'Clicks', 'clicks click clickcount 点击量 点击 点击次数 点击数 商品点击量 点击pv'),
  orders: field(
    '销量',
    'Orders',
    `orders ordercount unitssold units sold sales salesvolume transactions purchases quantity 销量 订单数 订单量 订单 成交件数 支付件数 支付订单数 成交量 成交单数
     下单件数 支付买家数`,
  ),
  revenue: field('销售额', 'Revenue', 'revenue salesamount gmv turnover grosssales netsales 销售额 成交金额 支付金额 成交额 交易额'),
  rank: field('排名', 'Rank', 'rank salesrank bestsellerrank bestsellersrank ranking 排名 销售排名 行业排名 类目排名 搜索排名 销量排名'),
  conversion: field(
    '转化率',
    'Conversion',
    'conversion conversionrate cvr cr convrate 转化率 支付转化率 成交转化率 下单转化率 商品转化率 访客转化率',
  ),
  favourites: field(
    '收藏加购',
    'Favourites',
    'favourites favorites favourite favorite saves wishlist wishlists addtocart 收藏加购 收藏 收藏数 收藏量 收藏人数 商品收藏 加购 加购数 加购件数 加购人数',
  ),
  promotion: field(
    '推广活动',
    'Promotion',
    'promotion promotions promo campaign campaignname deal 推广 推广活动 推广计划 活动 活动名称 促销 促销活动 优惠',
  ),
  spend: field(
    '推广花费',
    'Promotion spend',
    'spend adspend adcost promotionspend cost 推广花费 推广费 推广费用 花费 消耗 广告费 广告花费',
  ),
  depth: field('滚动深度', 'Scroll depth', 'depth scrolldepth percentscrolled 滚动深度 浏览深度 页面深度 深度'),
  reached: field(
    '到达人数',
    'Visitors who reached it',
    'reached visitorswhoreachedit visitors users sessions reach 到达人数 到达数 到达 浏览人数 访客数 人数',
  ),
} satisfies Record<string, FigureKind>;

export type FigureField = keyof typeof FIELDS;

/** In the order in which to offer them. */
export const FIGURE_FIELDS = Object.keys(FIELDS) as FigureField[];

export const figureFieldName = (id: FigureField, lang: Lang): string => FIELDS[id].name[lang];

const KNOWN = new Map<string, { field: FigureField; rank: number }>();
for (const id of FIGURE_FIELDS)
  for (const [rank, name] of FIELDS[id].names.split(/\s+/).entries()) if (!KNOWN.has(name)) KNOWN.set(name, { field: id, rank });

/** What a column is called means; undefined where nothing known. */
export const figureFieldOf = (compact: string): { field: FigureField; rank: number } | undefined => KNOWN.get(compact);
