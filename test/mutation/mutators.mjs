/** Which mutants there are: those of operators and constants. Stryker knows none of numbers, which is where a rule has its thresholds. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const OPERATORS = new Set([
  'ArithmeticOperator',
  'AssignmentOperator',
  'BooleanLiteral',
  'ConditionalExpression',
  'EqualityOperator',
  'LogicalOperator',
  'MethodExpression',
  'OptionalChaining',
  'UnaryOperator',
  'UpdateOperator',
]);

/** A number is one more, a fraction a quarter more. */
const changed = (value) => (Number.isInteger(value) ? value + 1 : value * 1.25);

const numericLiteral = {
  name: 'NumericLiteral',
  *mutate(path) {
    if (!path.isNumericLiteral()) return;
    const { parent, key } = path;
    if (key === 'key' && !parent.computed) return;
    const replacement = structuredClone(path.node);
    replacement.value = changed(path.node.value);
    delete replacement.extra;
    yield replacement;
  },
};

/** Has the instrumenter of this process make these mutants and no others. */
export async function useMutators(root) {
  const file = join(root, 'node_modules', '@stryker-mutator', 'instrumenter', 'dist', 'src', 'mutators', 'mutate.js');
  const { allMutators } = await import(pathToFileURL(file).href);
  const kept = allMutators.filter(({ name }) => OPERATORS.has(name));
  if (kept.length !== OPERATORS.size) throw new Error('Stryker has other mutators than it had');
  allMutators.splice(0, allMutators.length, ...kept, numericLiteral);
}
