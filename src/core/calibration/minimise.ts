/** The least of a function of a few numbers, by Nelder and Mead's simplex; deterministic. */

const STEPS = 600;

/** @param scale length of the first simplex in each direction */
export function minimise(f: (x: readonly number[]) => number, start: readonly number[], scale: readonly number[]): number[] {
  type Point = { x: number[]; y: number };
  const at = (x: number[]): Point => {
    const y = f(x);
    return { x, y: Number.isFinite(y) ? y : Number.MAX_VALUE };
  };
  const simplex = [at([...start]), ...start.map((_, i) => at(start.map((value, j) => value + (i === j ? (scale[i] as number) : 0))))];
  const size = start.length;
  for (let step = 0; step < STEPS; step++) {
    simplex.sort((a, b) => a.y - b.y);
    const [best, worst] = [simplex[0] as Point, simplex[size] as Point];
    if (Math.abs(worst.y - best.y) <= 1e-12 * (Math.abs(best.y) + 1e-9)) break;
    const centre = start.map((_, j) => simplex.slice(0, size).reduce((sum, { x }) => sum + (x[j] as number), 0) / size);
    const towards = (share: number) => at(centre.map((value, j) => value + share * ((worst.x[j] as number) - value)));
    const mirrored = towards(-1);
    if (mirrored.y < best.y) {
      const further = towards(-2);
      simplex[size] = further.y < mirrored.y ? further : mirrored;
    } else if (mirrored.y < (simplex[size - 1] as Point).y) simplex[size] = mirrored;
    else {
      const nearer = towards(mirrored.y < worst.y ? -0.5 : 0.5);
      if (nearer.y < Math.min(worst.y, mirrored.y)) simplex[size] = nearer;
      else for (let i = 1; i <= size; i++) simplex[i] = at((simplex[i] as Point).x.map((value, j) => ((best.x[j] as number) + value) / 2));
    }
  }
  return (simplex.sort((a, b) => a.y - b.y)[0] as Point).x;
}

/** Second derivatives by central differences. */
export function hessian(f: (x: readonly number[]) => number, x: readonly number[], step = 1e-3): Float64Array[] {
  const shifted = (i: number, j: number, a: number, b: number) =>
    f(x.map((value, k) => value + (k === i ? a * step : 0) + (k === j ? b * step : 0)));
  return x.map((_, i) =>
    Float64Array.from(
      x,
      (_, j) => (shifted(i, j, 1, 1) - shifted(i, j, 1, -1) - shifted(i, j, -1, 1) + shifted(i, j, -1, -1)) / (4 * step * step),
    ),
  );
}
