/**
 * How many lines a text takes in a column, near enough to say whether it is cut off: nothing is measured. Latin letters by the
 * widths of the mock-up's face, Chinese, Japanese and Korean ones as squares; lines break where a browser breaks them.
 */

/** Advance widths of Inter at weight 400, in thousandths of an em, from the space to the tilde. */
const ASCII =
  '281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620 566 619 620 288 302 662 662 662 511 ' +
  '966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456 ' +
  '323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426 333 426 662';
const WIDTHS = ASCII.split(' ').map(Number);
const OTHERS: Record<string, number> = { '“': 440, '”': 440, '‘': 261, '’': 261, '—': 1000, '–': 500, '…': 864, '·': 288, '•': 563 };
const EM = 1000;
/** Letters of other alphabets, in the mean of Cyrillic and Greek ones, and signs. */
const UNKNOWN = 640;
/** Between weight 400 and 700 a letter grows by about this much. */
const BOLD = 0.045;

const SQUARE =
  /[\u1100-\u115f\u2103\u2109\u2116\u2121\u2460-\u24ff\u2600-\u27bf\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{1faff}\u{20000}-\u{3134f}]/u;
const NOTHING = /\p{M}|\p{Cf}/u;

const seen = new Map<string, number>();

/** Width of a character that begins with an ASCII one. */
const asciiWidth = (letter: string): number | undefined => WIDTHS[letter.charCodeAt(0) - 32];

/** Width of one character in thousandths of an em. */
function widthOf(letter: string): number {
  const ascii = asciiWidth(letter);
  if (ascii !== undefined) return ascii;
  let width = seen.get(letter);
  if (width === undefined) {
    if (NOTHING.test(letter)) width = 0;
    else if (SQUARE.test(letter)) width = EM;
    else width = OTHERS[letter] ?? asciiWidth(letter.normalize('NFD')) ?? UNKNOWN;
    seen.set(letter, width);
  }
  return width;
}

/** Width of a text in em of its own type. @param weight 400 to 700 */
export function textWidth(text: string, weight = 400): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return (width / EM) * (1 + (BOLD * (weight - 400)) / 300);
}

/** Ideographs, kana and hangul: a line may end before and after them. */
const IDEOGRAPH =
  /[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff21-\uff3a\uff41-\uff5a\uff10-\uff19]|[\u{20000}-\u{3134f}]|\p{Extended_Pictographic}/u;
const NEVER_FIRST = /[\s,.!?:;)\]}'"”’%…、。，．！？：；）］｝〕〉》」』】〗·ー～℃／/-]/u;
const NEVER_LAST = /[([{'"“‘（［｛〔〈《「『【〖$¥￥€£#]/u;
const ENDS_LINE = /[-|–—/\u200b]/u;

/** Whether a line may end between two characters that follow each other. */
function mayBreak(before: string, after: string): boolean {
  if (/\s/.test(before)) return !/\s/.test(after);
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  if (ENDS_LINE.test(before)) return !/\d/.test(after);
  if (IDEOGRAPH.test(before) || IDEOGRAPH.test(after)) return true;
  // Closing marks of full width end a word, opening ones begin one.
  return /[、。，！？：；）］｝〉》」』】]/u.test(before) || /[（［｛〈《「『【]/u.test(after);
}

/** A stretch that stays together: its width without the white space at its end, that white space's, and its letters. */
interface Piece {
  width: number;
  space: number;
  letters: number;
}

const EMPTY: Piece = { width: 0, space: 0, letters: 0 };

const known = new Map<string, readonly Piece[]>();
const MOST_TEXTS = 5000;

/** The pieces of a text; kept, since the same titles are set again at every edit. */
function piecesOf(text: string): readonly Piece[] {
  let found = known.get(text);
  if (!found) {
    if (known.size >= MOST_TEXTS) known.clear();
    found = cut(text);
    known.set(text, found);
  }
  return found;
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let piece = { ...EMPTY };
  let before = '';
  for (const letter of text.trim().replace(/\s+/g, ' ')) {
    if (before !== '' && mayBreak(before, letter)) {
      pieces.push(piece);
      piece = { ...EMPTY };
    }
    const width = widthOf(letter);
    if (letter === ' ') piece.space += width;
    else {
      piece.width += piece.space + width;
      piece.space = 0;
      piece.letters++;
    }
    before = letter;
  }
  if (before !== '') pieces.push(piece);
  return pieces;
}

export interface TextLines {
  lines: number;
  /** Letters behind the last line that is shown; white space not counted. */
  lost: number;
}

/**
 * Sets a text in a column, words broken only where they are wider than it. Linear in its letters.
 * @param room width of the column in em of the text's type
 * @param shown lines that are shown
 */
export function setText(text: string, room: number, shown: number, weight = 400): TextLines {
  const scale = (1 + (BOLD * (weight - 400)) / 300) / EM;
  let [lines, used, space, lost] = [0, 0, 0, 0];
  for (const piece of piecesOf(text)) {
    const width = piece.width * scale;
    if (lines === 0 || used + space + width > room) {
      lines++;
      used = 0;
      space = 0;
    }
    if (width > room) {
      // Wider than the column: broken anywhere.
      const more = Math.ceil(width / Math.max(room, 1)) - 1;
      const perLine = (piece.letters * room) / width;
      lost += Math.max(0, Math.min(piece.letters, piece.letters - perLine * (shown - lines + 1)));
      lines += more;
      used = width - more * room;
    } else {
      if (lines > shown) lost += piece.letters;
      used += space + width;
    }
    space = piece.space * scale;
  }
  return { lines, lost: Math.ceil(lost) };
}
