/** Lists one after another. Made anew after every edit, of lists that stand: `flat` and `flatMap` take fifty times as long. */
export function join<T>(lists: readonly (readonly T[])[]): T[] {
  return ([] as T[]).concat(...lists);
}
