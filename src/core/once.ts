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

/** As `once`, of a thing that other values decide as well: per object the answer for the values last asked with is kept. */
export function onceFor<K extends object, By extends readonly unknown[], V>(work: (of: K, ...by: By) => V): (of: K, ...by: By) => V {
  const known = new WeakMap<K, { by: By; answer: V }>();
  return (of, ...by) => {
    const last = known.get(of);
    if (last && last.by.length === by.length && last.by.every((value, i) => Object.is(value, by[i]))) return last.answer;
    const answer = work(of, ...by);
    known.set(of, { by, answer });
    return answer;
  };
}

/** So many answers are kept before all are forgotten. */
const MOST_KEPT = 5000;

/** As `once`, of numbers and texts, which no memory can hold weakly: of a few thousand the answers are kept. */
export function remembering<K extends number | string, V>(work: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>();
  return (of) => {
    let answer = known.get(of);
    if (answer === undefined) {
      answer = work(of);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(of, answer);
    }
    return answer;
  };
}
