/**
 * zod tries `new Function` to speed itself up, which the Content-Security-Policy refuses and reports. This is zod's own
 * switch for that (`z.config({ jitless: true })`), set before zod is loaded, which is why it is a global and stands first.
 */
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

globalThis.__zod_globalConfig = { jitless: true };

export {};
