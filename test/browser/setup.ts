/** What every test in the browser starts from. */
import { configure } from '@testing-library/react';

configure({
  // A query that is asked again until it finds says what it looked for, without printing the whole page every time it does not.
  getElementError: (message) => new Error(message ?? undefined),
  // A busy machine is slow, not wrong.
  asyncUtilTimeout: 5_000,
});
