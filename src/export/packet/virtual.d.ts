declare module 'virtual:packet-script' {
  /** The script of review packets (`src/build/packet-script.ts`). */
  const script: string;
  export default script;
}
