/** Where the modules and tiles of a page file stand in its text, for reports that name lines and columns. */

export interface SourcePlace {
  /** From 1; columns in UTF-16 code units. */
  startLine: number;
  startColumn: number;
  endLine: number;
  /** Behind the last character. */
  endColumn: number;
}

export interface SourcePlaces {
  modules: SourcePlace[];
  /** By module, in the order of the file. */
  tiles: SourcePlace[][];
}

/**
 * The places of `modules[i]` and `modules[i].tiles[j]` in the text of a page file that has been opened. Linear in the text;
 * of a field that stands there twice the last one counts, as with JSON.parse.
 */
export function sourcePlaces(text: string): SourcePlaces {
  const reader = new Reader(text);
  const lineAt = lineFinder(text);
  const place = ([from, to]: Extent): SourcePlace => {
    const [start, end] = [lineAt(from), lineAt(to)];
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  };
  const found: SourcePlaces = { modules: [], tiles: [] };
  reader.fields((key) => {
    if (key !== 'modules' || !reader.isArray()) return reader.skip();
    found.modules = [];
    found.tiles = [];
    reader.items(() => {
      let tiles: SourcePlace[] = [];
      const start = reader.start();
      reader.fields((field) => {
        if (field !== 'tiles' || !reader.isArray()) return reader.skip();
        tiles = [];
        reader.items(() => {
          const from = reader.start();
          reader.skip();
          tiles.push(place([from, reader.at]));
        });
      });
      found.modules.push(place([start, reader.at]));
      found.tiles.push(tiles);
    });
  });
  return found;
}

type Extent = readonly [from: number, to: number];

/** Walks a text that is known to be JSON. */
class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the next value begins. */
  start(): number {
    while (' \t\r\n\uFEFF'.includes(this.#text.charAt(this.at)) && this.at < this.#text.length) this.at++;
    return this.at;
  }

  isArray(): boolean {
    return this.#text[this.start()] === '[';
  }

  /** Goes through an object; `read` must pass over each value. */
  fields(read: (key: string) => void): void {
    this.#list('}', () => {
      const from = this.start();
      this.#string();
      const key = this.#text.slice(from, this.at);
      this.start();
      this.at++;
      read(key.includes('\\') ? JSON.parse(key) : key.slice(1, -1));
    });
  }

  /** Goes through an array; `read` must pass over each value. */
  items(read: () => void): void {
    this.#list(']', read);
  }

  /** Passes over a value. */
  skip(): void {
    const text = this.#text;
    this.start();
    let depth = 0;
    do {
      const letter = text[this.at];
      if (letter === '"') this.#string();
      else {
        if (letter === '{' || letter === '[') depth++;
        else if (letter === '}' || letter === ']') depth--;
        else if (depth === 0) {
          while (this.at < text.length && !',]} \t\r\n'.includes(text.charAt(this.at))) this.at++;
          return;
        }
        this.at++;
      }
    } while (depth > 0 && this.at < text.length);
  }

  #list(close: string, read: () => void): void {
    this.start();
    this.at++;
    while (this.#text[this.start()] !== close && this.at < this.#text.length) {
      read();
      if (this.#text[this.start()] === ',') this.at++;
    }
    this.at++;
  }

  #string(): void {
    const text = this.#text;
    let end = text.indexOf('"', this.at + 1);
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    this.at = end < 0 ? text.length + 1 : end + 1;
  }
}

/** Whether an odd number of backslashes stands before a position. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}

/** Line and column of a position, from 1. */
function lineFinder(text: string): (at: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}
