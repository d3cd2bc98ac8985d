/** The price rhythm as a strip under the canvas. */
export { RhythmStrip } from './RhythmStrip';
