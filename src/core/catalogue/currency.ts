/** The words and signs by which files tell a currency. */

/** A sign or word → the currencies it can mean, the likeliest first. */
const SIGNS: Record<string, string[]> = {
  '¥': ['CNY', 'JPY'],
  円: ['JPY'],
  元: ['CNY', 'TWD', 'HKD'],
  圆: ['CNY'],
  人民币: ['CNY'],
  rmb: ['CNY'],
  yuan: ['CNY'],
  美元: ['USD'],
  欧元: ['EUR'],
  日元: ['JPY'],
  港币: ['HKD'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS'],
  us$: ['USD'],
  a$: ['AUD'],
  au$: ['AUD'],
  c$: ['CAD'],
  ca$: ['CAD'],
  nz$: ['NZD'],
  hk$: ['HKD'],
  nt$: ['TWD'],
  s$: ['SGD'],
  mx$: ['MXN'],
  r$: ['BRL'],
  '€': ['EUR'],
  euro: ['EUR'],
  '£': ['GBP'],
  '₹': ['INR'],
  rs: ['INR', 'PKR', 'LKR', 'NPR'],
  'rs.': ['INR', 'PKR', 'LKR', 'NPR'],
  rupees: ['INR'],
  '₩': ['KRW'],
  원: ['KRW'],
  '฿': ['THB'],
  '₫': ['VND'],
  đ: ['VND'],
  '₱': ['PHP'],
  '₽': ['RUB'],
  руб: ['RUB'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  '₪': ['ILS'],
  zł: ['PLN'],
  kč: ['CZK'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'NOK', 'SEK', 'ISK'],
  rp: ['IDR'],
  rm: ['MYR'],
  fr: ['CHF'],
  'fr.': ['CHF'],
  r: ['ZAR'],
  dollars: ['USD', 'CAD', 'AUD'],
};

const CODES =
  'CNY USD EUR GBP JPY INR KRW HKD TWD MOP SGD MYR THB VND IDR PHP AUD NZD CAD MXN BRL ARS CLP COP PEN CHF SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ILS AED SAR QAR KWD BHD OMR JOD EGP ZAR NGN KES PKR LKR BDT NPR KZT CNH'.split(
    ' ',
  );
for (const code of CODES) SIGNS[code.toLowerCase()] = [code === 'CNH' ? 'CNY' : code];

/** Currencies whose own countries write a comma before the decimals. */
const COMMA = new Set('EUR BRL VND IDR CLP COP ARS TRY DKK NOK SEK ISK PLN CZK HUF RON BGN RUB UAH KZT'.split(' '));

/** The currencies that a sign, word or code can mean, the likeliest first; undefined where it is none. */
export function currenciesOf(sign: string): readonly string[] | undefined {
  const key = sign.normalize('NFKC').toLowerCase();
  return Object.hasOwn(SIGNS, key) ? SIGNS[key] : undefined;
}

/** Whether prices in a currency are usually written with a decimal comma. */
export const writesComma = (currency: string | null): boolean => currency !== null && COMMA.has(currency);

/** The words that name a currency in a column's header; single letters and ambiguous abbreviations left out. */
export function currencyOfWord(word: string): string | undefined {
  return /^[a-z]$/i.test(word) || /^(fr|rm|rp|kr)\.?$/i.test(word) ? undefined : currenciesOf(word)?.[0];
}

const CODE_SHAPE = /^[A-Za-z]{3}$/;

/** A currency cell or a user's word as an ISO 4217 code; undefined where it cannot be one. */
export function currencyCode(text: string): string | undefined {
  const word = text.trim();
  return currenciesOf(word)?.[0] ?? (CODE_SHAPE.test(word) ? word.toUpperCase() : undefined);
}
