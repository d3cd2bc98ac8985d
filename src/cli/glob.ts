/** Patterns of paths, for shells that leave them to the program: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any folders between. */

export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** The folder above everything that a pattern can match: '' for the one the command runs in, `/` at the root. */
export function patternBase(pattern: string): string {
  const parts = pattern.split('/');
  const fixed = parts.slice(0, parts.slice(0, -1).findIndex(isPattern));
  const base = parts.slice(0, -1).some(isPattern) ? fixed : parts.slice(0, -1);
  return base.length === 1 && base[0] === '' ? '/' : base.join('/');
}

/** What a whole path has to be like. A leading dot is matched by a dot only, as in shells. */
export function patternRegExp(pattern: string): RegExp {
  return new RegExp(`^(?:${translated(pattern)})$`, 'u');
}

function translated(pattern: string): string {
  let result = '';
  for (let at = 0; at < pattern.length; ) {
    const atStart = at === 0 || pattern[at - 1] === '/';
    const rest = pattern.slice(at);
    const [whole = rest[0] as string] = /^(?:\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|\{[^{}]*\})/.exec(rest) ?? [];
    at += whole.length;
    if (whole === '**/' && atStart) result += '(?:(?!\\.)[^/]+/)*';
    else if (whole === '**' && atStart && at === pattern.length) result += '(?:(?!\\.)[^/]+/)*(?!\\.)[^/]+';
    else if (whole.startsWith('**')) result += `${atStart ? '(?!\\.)' : ''}[^/]*${whole.endsWith('/') ? '/' : ''}`;
    else if (whole === '*') result += `${atStart ? '(?!\\.)' : ''}[^/]*`;
    else if (whole === '?') result += `${atStart ? '(?!\\.)' : ''}[^/]`;
    else if (whole.length > 2 && whole.startsWith('['))
      result += `(?!/)[${whole
        .slice(1, -1)
        .replace(/^!/, '^')
        .replace(/[\\\]&~]/g, '\\$&')}]`;
    else if (whole.length > 1) result += `(?:${whole.slice(1, -1).split(',').map(translated).join('|')})`;
    else result += whole.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '/' || sign === '-' ? sign : `\\${sign}`));
  }
  return result;
}
