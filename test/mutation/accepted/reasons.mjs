/** Reasons that several mutants share. */
export const KEPT = 'What is kept is only worked out again, with the same answer.';
export const LONG = 'The long way gives the same answer.';
