/** Symmetric positive definite matrices, a few hundred rows at most: factors, solutions, inverses. */

export type Matrix = Float64Array[];

export const zeros = (size: number): Matrix => Array.from({ length: size }, () => new Float64Array(size));

/** The lower factor L of L Lᵀ (Cholesky); null where the matrix is not positive definite, as one that the data leave open. */
function factor(matrix: Matrix): Matrix | null {
  const size = matrix.length;
  const lower = zeros(size);
  for (let i = 0; i < size; i++) {
    const row = lower[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const other = lower[j] as Float64Array;
      let sum = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number);
      if (i !== j) row[j] = sum / (other[j] as number);
      else {
        if (!(sum > 1e-12 * Math.abs(matrix[i]?.[i] as number))) return null;
        row[i] = Math.sqrt(sum);
      }
    }
  }
  return lower;
}

function substitute(lower: Matrix, right: ArrayLike<number>): Float64Array {
  const size = lower.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    const row = lower[i] as Float64Array;
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (row[k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (row[i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] as number) - (lower[k]?.[i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (lower[i]?.[i] as number);
  }
  return x;
}

/** The x with `matrix · x = right`; null where there is no single one. */
export function solve(matrix: Matrix, right: ArrayLike<number>): Float64Array | null {
  const lower = factor(matrix);
  return lower && substitute(lower, right);
}

/** The diagonal of the inverse; null where there is none. */
export function inverseDiagonal(matrix: Matrix): Float64Array | null {
  const lower = factor(matrix);
  if (!lower) return null;
  return Float64Array.from(matrix, (_, i) => {
    const unit = new Float64Array(matrix.length);
    unit[i] = 1;
    return substitute(lower, unit)[i] as number;
  });
}

/** The matrix without one row and its column. */
export function without(matrix: Matrix, index: number): Matrix {
  return matrix.flatMap((row, i) => (i === index ? [] : [row.filter((_, j) => j !== index)]));
}
