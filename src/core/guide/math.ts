/**
 * Formulas as text. `*p*` is a variable, `` `maxStep` `` an option, `_{…}` and `^{…}` stand lower and higher,
 * `[a // b]` is a fraction; everything else stands as it is written.
 */

export type MathNode =
  | { kind: 'text' | 'variable' | 'option'; text: string }
  | { kind: 'lower' | 'higher'; of: MathNode[] }
  | { kind: 'fraction'; over: MathNode[]; under: MathNode[] };

const OPENING = { '_{': 'lower', '^{': 'higher' } as const;
const MARKED = { '*': 'variable', '`': 'option' } as const;

/** Reads a formula. Throws where a mark is not closed: formulas are part of the program. */
export function readMath(formula: string): MathNode[] {
  const reader = { formula, at: 0 };
  const nodes = readUntil(reader, ['']);
  if (reader.at < formula.length) throw new Error(`"${formula}" has a "${formula.slice(reader.at)}" too many`);
  return nodes;
}

interface Reader {
  formula: string;
  at: number;
}

/** Reads to one of these ends and past it; the empty end is the end of the formula. */
function readUntil(reader: Reader, ends: readonly string[]): MathNode[] {
  const { formula } = reader;
  const nodes: MathNode[] = [];
  while (reader.at < formula.length) {
    const rest = formula.slice(reader.at);
    const end = ends.find((one) => one !== '' && rest.startsWith(one));
    if (end !== undefined) {
      reader.at += end.length;
      return nodes;
    }
    nodes.push(readNode(reader, rest));
  }
  if (!ends.includes('')) throw new Error(`"${formula}" lacks a "${ends[0]}"`);
  return nodes;
}

function readNode(reader: Reader, rest: string): MathNode {
  const pair = rest.slice(0, 2) as keyof typeof OPENING;
  if (pair in OPENING) {
    reader.at += 2;
    return { kind: OPENING[pair], of: readUntil(reader, ['}']) };
  }
  const sign = rest.charAt(0) as keyof typeof MARKED;
  if (sign in MARKED) {
    const end = rest.indexOf(sign, 1);
    if (end < 2) throw new Error(`"${reader.formula}" lacks a "${sign}"`);
    reader.at += end + 1;
    return { kind: MARKED[sign], text: rest.slice(1, end) };
  }
  if (rest.startsWith('[')) {
    reader.at += 1;
    const over = readUntil(reader, ['//']);
    return { kind: 'fraction', over: trimmed(over), under: trimmed(readUntil(reader, [']'])) };
  }
  const length = Math.max(1, rest.search(/[*`[\]}]|[_^]\{|\/\//));
  const text = rest.search(/[*`[\]}]|[_^]\{|\/\//) < 0 ? rest : rest.slice(0, length);
  if (/^[\]}]/.test(text)) throw new Error(`"${reader.formula}" has a "${text.charAt(0)}" too many`);
  reader.at += text.length;
  return { kind: 'text', text };
}

/** Without the space around a fraction's line. */
function trimmed(nodes: MathNode[]): MathNode[] {
  return nodes
    .map((node, i) => {
      if (node.kind !== 'text') return node;
      const start = i === 0 ? node.text.trimStart() : node.text;
      return { ...node, text: i === nodes.length - 1 ? start.trimEnd() : start };
    })
    .filter((node) => node.kind !== 'text' || node.text !== '');
}
