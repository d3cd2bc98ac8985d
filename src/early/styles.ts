/**
 * The style that a picture of the screen needs, out of the style sheets of the document: the rules that hold for something in it.
 * Custom properties are taken as they are declared, and what holds for the document's root holds for the picture's.
 */
import { ROOT_CLASS } from './root-class';

const PSEUDO_ELEMENT = /::?(?:before|after|placeholder|selection|marker|-webkit-[\w-]+|-moz-[\w-]+)/g;
const ROOT = /:root|(?<![\w-.#])(?:html|body)(?![\w-])|#root(?![\w-])/g;

/** Whether a selector is one of something in the document as it is; of what cannot be asked, yes. */
function isUsed(selector: string): boolean {
  try {
    return document.querySelector(selector.replace(PSEUDO_ELEMENT, '')) !== null;
  } catch {
    return true;
  }
}

/** Addresses in a style sheet are relative to it; in the picture nothing is. */
const absolute = (css: string, base: string) =>
  css.replace(/url\("([^"]+)"\)/g, (whole, address: string) =>
    /^(data|blob):/.test(address) ? whole : `url("${new URL(address, base).href}")`,
  );

interface Found {
  css: string[];
  faces: string[];
}

function gather(rules: CSSRuleList, base: string, found: Found): void {
  for (const rule of rules) {
    if (rule instanceof CSSFontFaceRule) found.faces.push(absolute(rule.cssText, base));
    else if (rule instanceof CSSStyleRule) {
      if (isUsed(rule.selectorText))
        found.css.push(absolute(rule.cssText, base).replace(rule.selectorText, rule.selectorText.replace(ROOT, `.${ROOT_CLASS}`)));
    } else if (rule instanceof CSSMediaRule) {
      if (matchMedia(rule.conditionText).matches) gather(rule.cssRules, base, found);
    } else if (rule instanceof CSSImportRule) {
      if (rule.styleSheet) gather(rule.styleSheet.cssRules, base, found);
    } else if (rule instanceof CSSGroupingRule) {
      const inside: Found = { css: [], faces: found.faces };
      gather(rule.cssRules, base, inside);
      if (inside.css.length > 0) found.css.push(`${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inside.css.join('')}}`);
    }
  }
}

/** The style of what is in the document, and the typefaces that are loaded for it. */
export function screenStyles(): { css: string; faces: string } {
  const found: Found = { css: [], faces: [] };
  for (const sheet of document.styleSheets) {
    try {
      gather(sheet.cssRules, sheet.href ?? document.baseURI, found);
    } catch {
      // A style sheet of somebody else cannot be read.
    }
  }
  // All of it is in view: nothing to find out first.
  return { css: `${found.css.join('')}.${ROOT_CLASS} *{content-visibility:visible!important}`, faces: found.faces.join('') };
}
