/**
 * Which encoding a text file has. A byte order mark tells; else valid UTF-8 is UTF-8; else the bytes above 0x7F tell: they
 * come in pairs in GB18030, Big5 and Shift_JIS, alone between letters in Windows-1252.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis' | 'windows-1252';

/** Bytes looked at beyond the first that is not ASCII. */
const WINDOW = 1 << 18;

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: its commas, digits and line ends leave zeros in every second byte. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length, 8192);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  const half = end / 2;
  if (odd > half * 0.05 && even < odd / 10) return 'utf-16le';
  if (even > half * 0.05 && odd < even / 10) return 'utf-16be';
  return null;
}

/** What Windows-1252 has at 0x80 to 0x9F; node 20 decodes it as Latin-1, which has control characters there. */
const WINDOWS_80_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_80_9F.charAt(char.charCodeAt(0) - 0x80));
}

function decodes(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface Pairs {
  high: number;
  /** High bytes next to another high byte. */
  adjacent: number;
  pairs: number;
  /** Pairs whose second byte is below 0x80, and whose first is 0x81 to 0x9F. */
  lowTrail: number;
  lowLead: number;
  /** Pairs in the rows of GB 2312 that hold its commonest characters. */
  common: number;
}

function countPairs(bytes: Uint8Array): Pairs {
  const found: Pairs = { high: 0, adjacent: 0, pairs: 0, lowTrail: 0, lowLead: 0, common: 0 };
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const end = Math.min(bytes.length, first + WINDOW);
  for (let at = Math.max(0, first); at < end; at++) {
    if ((bytes[at] ?? 0) <= 0x7f) continue;
    found.high++;
    if ((bytes[at - 1] ?? 0) > 0x7f || (bytes[at + 1] ?? 0) > 0x7f) found.adjacent++;
  }
  for (let at = Math.max(0, first); at < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead <= 0x7f) continue;
    const trail = bytes[at + 1] ?? 0;
    found.pairs++;
    if (trail < 0x80) found.lowTrail++;
    if (lead < 0xa0) found.lowLead++;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) found.common++;
    at++;
  }
  return found;
}

/** Nearly valid UTF-8 (a few broken bytes in a long file) is still UTF-8. */
function isNearlyUtf8(text: string): boolean {
  let broken = 0;
  let good = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) good++;
  }
  return good > 20 * broken;
}

function byPairs(bytes: Uint8Array): Encoding {
  const { high, adjacent, pairs, lowTrail, lowLead } = countPairs(bytes);
  if (adjacent < high * 0.4) return 'windows-1252';
  if (lowLead > pairs * 0.4 && decodes(bytes, 'shift_jis') !== null) return 'shift_jis';
  if (lowTrail > pairs * 0.15 && decodes(bytes, 'big5') !== null) return 'big5';
  if (decodes(bytes, 'gb18030') !== null) return 'gb18030';
  return lowTrail > pairs * 0.3 ? 'windows-1252' : 'gb18030';
}

/**
 * The text of a file and its encoding. Bytes that the encoding does not know become U+FFFD; nothing throws.
 * @param encoding said by the user; absent: found out
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): { text: string; encoding: Encoding } {
  const known = encoding ?? byMark(bytes) ?? byZeros(bytes);
  if (known !== null && known !== undefined) return { text: decode(bytes, known), encoding: known };
  const strict = decodes(bytes, 'utf-8');
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (isNearlyUtf8(lenient)) return { text: lenient, encoding: 'utf-8' };
  const found = byPairs(bytes);
  return { text: decode(bytes, found), encoding: found };
}
