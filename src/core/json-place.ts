/** Where a text stops being JSON: engines say it in their own words, in English, or not at all. */

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\\n\r\t]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\n\r\t]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next';

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

/** The position of the first character that cannot stand where it is; the length of a text that ends too early. */
function errorAt(text: string): number {
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) return pastBlanks(text, at);
    const [, sign = '', string]: (string | undefined)[] = found;
    const isKeyPlace: boolean = expected === 'key' || expected === 'key-or-end';
    if (sign === '') {
      if (expected === 'colon' || expected === 'next' || (isKeyPlace && string === undefined)) return pastBlanks(text, at);
      expected = isKeyPlace ? 'colon' : 'next';
    } else if (sign === ':') {
      if (expected !== 'colon') return pastBlanks(text, at);
      expected = 'value';
    } else if (sign === ',') {
      if (expected !== 'next' || open.length === 0) return pastBlanks(text, at);
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if (sign === '{' || sign === '[') {
      if (expected !== 'value' && expected !== 'value-or-end') return pastBlanks(text, at);
      open.push(sign);
      expected = sign === '{' ? 'key-or-end' : 'value-or-end';
    } else {
      const isEmpty = expected === (sign === '}' ? 'key-or-end' : 'value-or-end');
      if ((expected !== 'next' && !isEmpty) || open.pop() !== (sign === '}' ? '{' : '[')) return pastBlanks(text, at);
      expected = 'next';
    }
    if (expected === 'next' && open.length === 0 && token.lastIndex === text.length) return text.length;
  }
}

export interface JsonPlace {
  /** From 1. */
  line: number;
  column: number;
  /** Whether the text ends too early: it was cut, and what there is of it is in order. */
  cut: boolean;
  /** What stands there, the first characters of it. */
  seen: string;
}

/** The place at which a text that is no JSON goes wrong. Linear in the text. */
export function jsonErrorPlace(text: string): JsonPlace {
  const at = errorAt(text);
  const before = text.slice(0, at);
  const rest = text.slice(at);
  // A string without its end is cut as well.
  const cut = rest === '' || /^"(?:[^"\\]|\\.)*\\?$/s.test(rest.slice(0, 5000)) || /^(?:-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(rest);
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    cut,
    seen: rest.slice(0, 20),
  };
}
