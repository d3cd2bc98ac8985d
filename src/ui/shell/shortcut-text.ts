const mac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
/** `⌘Z` or `Ctrl+Z`. */
export const shortcutText = (key: string, shift = false) => (mac ? `${shift ? '⇧' : ''}⌘${key}` : `Ctrl+${shift ? 'Shift+' : ''}${key}`);
