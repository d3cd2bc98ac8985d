/**
 * Works a thing out once per object: as long as the object is the same, so is the answer. The object must not change, and the
 * answer must follow from it alone.
 */
export function once<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const answer = known.get(of);
    if (answer !== undefined || known.has(of)) return answer as V;
    const worked = work(of);
    known.set(of, worked);
    return worked;
  };
}
