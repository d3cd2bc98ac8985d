export { watchUpdates } from './watch-updates';
