/**
 * What a column can mean, and the names under which shops export it. The names are compared without case, blanks,
 * punctuation, bracketed remarks and currency words (see `names.ts`); of several columns with one meaning the earlier name wins.
 */
import type { Texts } from '@/core/text';

interface Field {
  /** Text for people. */
  name: Texts;
  /** Whether several columns may carry it (levels of a category, options, pictures). */
  many: boolean;
  /** Whether its values are money. */
  money: boolean;
  /** Known column names, best first, written compactly. */
  names: string;
}

const field = (zh: string, en: string, names: string, kind: { many?: boolean; money?: boolean } = {}): Field => ({
  name: { zh, en },
  many: kind.many ?? false,
  money: kind.money ?? false,
  names,
});

export const FIELD_TABLE = {
  id: field(
    '商品编号',
    'SKU',
    `sku variantsku skuid skucode skuno skunumber sku编号 sku编码 skuid商品 商家sku 商家编码 商品编号 商品编码 商品id 商品sku 宝贝id 数字id 产品编号 产品编码
     编号 编码 itemid itemnumber itemno itemcode articlenumber articleno artikelnummer productid productcode productnumber asin numiid
     id 商品代码 品番 商品コード référence reference referencia 货号 款号 partnumber mpn variantbarcode barcode gtin ean upc isbn 条码 条形码 国际条码`,
  ),
  title: field(
    '商品名称',
    'Title',
    `title producttitle itemtitle name productname itemname displayname 商品名称 商品名 商品标题 宝贝名称 宝贝标题 产品名称 产品标题 名称 标题 品名
     sku名称 商品 product item bezeichnung produktname artikelname titel nom nomduproduit nombre titulo título nome denominazione 商品タイトル 品名規格 商品名稱 名稱`,
  ),
  price: field(
    '活动价',
    'Price',
    `price variantprice sellingprice sellprice currentprice regularprice unitprice itemprice productprice retailprice ourprice finalprice amount
     价格 售价 销售价 销售价格 销售单价 现价 单价 一口价 京东价 宝贝价格 商品价格 商品售价 零售价 日常价 价钱 pricevalue priceamount offersprice priceincents pricecents
     preis verkaufspreis prix prezzo precio preço preco 価格 販売価格 價格 售價`,
    { money: true },
  ),
  salePrice: field(
    '促销价',
    'Sale price',
    `活动价 活动价格 大促价 促销价 促销价格 特价 秒杀价 折后价 优惠价 券后价 到手价 saleprice salesprice specialprice discountedprice discountprice promoprice
     promotionalprice promotionprice offerprice dealprice eventprice angebotspreis prixpromo`,
    { money: true },
  ),
  listPrice: field(
    '划线价',
    'List price',
    `listprice variantcompareatprice compareatprice originalprice wasprice oldprice msrp msrpprice rrp mrp actualprice strikeprice strikethroughprice fullprice
     划线价 原价 吊牌价 市场价 市场价格 参考价 建议零售价 官方指导价 指导价 门市价 uvp listenpreis prixbarré precioanterior 定価 參考價 原價`,
    { money: true },
  ),
  brand: field('品牌', 'Brand', 'brand brandname vendor manufacturer brands 品牌 品牌名称 商品品牌 marke hersteller marque marca ブランド'),
  category: field(
    '类目',
    'Category',
    `category categories categorypath productcategory productcategories categoryname 类目 分类 品类 商品类目 商品分类 宝贝类目 类别 所属类目 所属分类 类目路径
     一级类目 二级类目 三级类目 四级类目 一级分类 二级分类 三级分类 kategorie kategorien catégorie categoría categoria カテゴリ 類別 department
     producttype type googleproductcategory googleshoppinggoogleproductcategory`,
    { many: true },
  ),
  image: field(
    '主图',
    'Picture',
    `variantimage image imagesrc imageurl imagelink images mainimage mainimageurl primaryimage baseimage picture pictureurl pictureaddr pictures picurl pic photo photourl
     thumbnail thumbnailurl img imgurl imgsrc assets asset 主图 图片 商品图片 商品主图 主图链接 主图地址 图片链接 图片地址 图片url 宝贝图片 新图片 图片网址 bild bildurl imagen immagine 画像 圖片 smallimage imagessrc featuredimage`,
    { many: true },
  ),
  stock: field(
    '库存',
    'Stock',
    `stock variantinventoryqty stockonhand inventory inventoryquantity inventoryqty stockquantity stockqty qty quantity quantityavailable availablequantity onhand
     库存 库存数量 可售库存 现货库存 商品库存 宝贝数量 数量 在库数 lagerbestand bestand 在庫 庫存`,
  ),
  cost: field(
    '成本价',
    'Cost',
    'cost costperitem costprice unitcost purchaseprice 成本 成本价 采购价 进价 进货价 供货价 einkaufspreis 原価',
    { money: true },
  ),
  lowestPrice30d: field(
    '近30天最低价',
    'Lowest price, 30 days',
    'lowestprice30d lowestprice30days 30daylowestprice lowest30dayprice lowestpricein30days lowestpricelast30days 30天最低价 近30天最低价 30日最低价 近30日最低价 三十天最低价',
    { money: true },
  ),
  lowestPrice7d: field(
    '近7天最低价',
    'Lowest price, 7 days',
    'lowestprice7d lowestprice7days 7daylowestprice 7天最低价 近7天最低价 7日最低价 近7日最低价',
    {
      money: true,
    },
  ),
  offlinePrice: field('线下价', 'In-store price', 'offlineprice instoreprice storeprice shopprice 线下价 门店价 专柜价 线下售价', {
    money: true,
  }),
  handle: field(
    '商品组',
    'Product handle',
    'handle slug itemgroupid urlkey parentsku productgroup spu spuid spu编码 spu编号 parentid productslug',
  ),
  option: field(
    '规格',
    'Options',
    'option1value option2value option3value optionvalues optionvalue options 规格 sku规格 规格名称 销售属性 规格型号 variantstitle varianttitle',
    { many: true },
  ),
  facets: field('属性（键:值）', 'Facets (key:value)', 'facets'),
  currency: field('币种', 'Currency', 'currency currencycode pricecurrency priceunit 币种 货币 货币单位 währung devise moneda'),
  pageViews: field('浏览量', 'Page views', 'pageviews views pv visits 浏览量 浏览数 访问量 浏览次数 访客数 商品浏览量 uv'),
  clicks: field('点击量', 'Clicks', 'clicks clickcount 点击量 点击数 点击次数'),
  orders: field(
    '销量',
    'Units sold',
    `orders unitssold sold soldcount sales salesvolume salescount totalsales unitsordered orderitems 销量 月销量 总销量 累计销量 近30天销量 30天销量 售出 已售 已售件数 成交件数
     支付件数 付款人数 成交量 交易成功 verkauft ventes`,
  ),
  revenue: field('销售额', 'Revenue', 'revenue salesamount grosssales netsales turnover gmv 销售额 成交金额 支付金额 成交额 umsatz', {
    money: true,
  }),
  rank: field('销售排名', 'Sales rank', 'rank salesrank bestsellerrank bestsellersrank 排名 销售排名 排行 销量排名'),
  popularity: field('热度（越高越热）', 'Popularity (higher is better)', 'popularity popularityscore hotness 热度 人气 人气值'),
  badges: field('角标', 'Badges', 'badges badge labels sticker stickers 角标 标签 利益点 打标'),
  roles: field('角色', 'Roles', 'role roles skurole 角色 商品角色 款型 货品角色 商品定位 货品定位'),
  tier: field('商品等级', 'Tier', 'tier skutier 等级 商品等级 级别 商品分级'),
  frequency: field('年均购买次数', 'Purchases per buyer and year', 'frequency purchasefrequency 购买频次 年均购买次数 购买频率'),
} satisfies Record<string, Field>;

export type FieldId = keyof typeof FIELD_TABLE;

/** Every meaning a column can have, in the order in which to offer them. */
export const FIELDS = Object.keys(FIELD_TABLE) as FieldId[];

/** Whether several columns may carry the field. */
export const takesMany = (id: FieldId): boolean => FIELD_TABLE[id].many;
/** Whether the field's values are money. */
export const isMoney = (id: FieldId): boolean => FIELD_TABLE[id].money;
const COUNTED: ReadonlySet<FieldId> = new Set(['stock', 'pageViews', 'clicks', 'orders', 'rank', 'popularity', 'tier', 'frequency']);
/** Whether the field's values are numbers, money included: they stand at the right of a column. */
export const isNumeric = (id: FieldId): boolean => isMoney(id) || COUNTED.has(id);
/** Whether a text is the id of a field. */
export const isField = (text: string): text is FieldId => Object.hasOwn(FIELD_TABLE, text);
