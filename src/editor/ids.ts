/** New ids for what the interface creates. */

/** A fresh id such as `t-3f9c01ab7e42`; the prefix says what it names. */
export function newId(prefix: 'p' | 'm' | 't' | 'c' | 'v' | 'l'): string {
  return `${prefix}-${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
}
