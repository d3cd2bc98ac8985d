/** The markets whose law the rules about price claims name, and the presets that turn these on. */
export const CHINA = { zh: '中国', en: 'China' };
export const EU = { zh: '欧盟', en: 'European Union' };
export const US = { zh: '美国', en: 'United States' };
export const UK = { zh: '英国', en: 'United Kingdom' };
export const ALL_MARKETS = { zh: '中国、欧盟、美国、英国', en: 'China, EU, US, UK' };

export const CLAIMS_CN = 'claims-cn';
export const CLAIMS_EU = 'claims-eu';
export const CLAIMS_US = 'claims-us';
export const CLAIMS_UK = 'claims-uk';

/** The orders of the State Administration for Market Regulation, as it publishes them. */
export const SAMR_ORDER_56 = {
  zh: '《明码标价和禁止价格欺诈规定》（国家市场监督管理总局令第56号，2022年）',
  en: 'SAMR Order 56 of 2022, Provisions on clearly marked prices and price fraud',
};
export const SAMR_ORDERS_URL = 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/';
