/** Seeded random numbers for choosing moves. */
export { type Random, seededRandom } from '../random';
