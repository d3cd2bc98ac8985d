/**
 * The CSS that a picture needs: html-to-image would copy every computed style of every node, which is slow and rounds font
 * sizes. The mock-up's look is in style sheets, so the rules that match something inside it are passed once instead, and what
 * it inherits from the page around it (through `html` and `body`) is written on what stands around it in the picture.
 *
 * What it does not do: rules that reach into the mock-up from outside (`.app .tile`) lose their ancestor in the picture. The
 * mock-up's sheets have none; the comparison with the browser's own screenshot would show it.
 */

/** Everything CSS inherits that changes how text or boxes are drawn (CSS 2.2, Fonts 4, Text 3 and 4, Writing Modes 4). */
const INHERITED = [
  'border-collapse border-spacing color color-scheme direction empty-cells fill',
  'font-family font-feature-settings font-kerning font-language-override font-optical-sizing font-size font-size-adjust font-stretch',
  'font-style font-synthesis font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures',
  'font-variant-numeric font-variant-position font-variation-settings font-weight hanging-punctuation hyphens image-rendering',
  'letter-spacing line-break line-height list-style-image list-style-position list-style-type overflow-wrap paint-order quotes',
  'stroke stroke-width tab-size text-align text-align-last text-emphasis text-indent text-orientation text-rendering text-shadow',
  'text-size-adjust text-transform text-wrap-mode text-wrap-style white-space-collapse white-space word-break word-spacing',
  'writing-mode -webkit-font-smoothing',
].flatMap((names) => names.split(' '));

const PSEUDO_ELEMENT = /::?(?:before|after|first-line|first-letter|marker|placeholder|selection|backdrop)|::[\w-]+(?:\([^)]*\))?/g;

/** All style sheets of the document that may be read, in cascade order; one from another origin may not. */
function readableRules(document: Document): CSSRuleList[] {
  return [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => {
    try {
      return [sheet.cssRules];
    } catch {
      return [];
    }
  });
}

function matchesInside(root: Element, selector: string): boolean {
  const bare = selector.replace(PSEUDO_ELEMENT, '');
  try {
    return root.matches(bare) || root.querySelector(bare) !== null;
  } catch {
    // A selector that only makes sense with its pseudo-element (`::marker` alone) goes along; it can do no harm.
    return bare.trim() === '';
  }
}

function group(prelude: string, inside: string): string {
  return inside === '' ? '' : `${prelude}{${inside}}`;
}

function keep(rule: CSSRule, root: Element): string {
  if (rule instanceof CSSStyleRule) return matchesInside(root, rule.selectorText) ? rule.cssText : '';
  // Conditions are decided here, by the window: inside the picture they would be asked of the picture's own size.
  if (rule instanceof CSSMediaRule) return matchMedia(rule.media.mediaText).matches ? keepAll(rule.cssRules, root) : '';
  if (rule instanceof CSSSupportsRule) return CSS.supports(rule.conditionText) ? keepAll(rule.cssRules, root) : '';
  if (rule instanceof CSSImportRule) return rule.styleSheet ? keepAll(rule.styleSheet.cssRules, root) : '';
  if (rule instanceof CSSLayerBlockRule) return group(`@layer ${rule.name}`, keepAll(rule.cssRules, root));
  if (rule instanceof CSSContainerRule) return group(`@container ${rule.conditionText}`, keepAll(rule.cssRules, root));
  if (rule instanceof CSSLayerStatementRule || rule instanceof CSSPropertyRule) return rule.cssText;
  return '';
}

function keepAll(rules: CSSRuleList, root: Element): string {
  return [...rules]
    .map((rule) => keep(rule, root))
    .filter(Boolean)
    .join('\n');
}

/** The text of every rule that matches the element or something in it. Costs one selector query per rule of the document. */
export function rulesFor(root: Element): string {
  return readableRules(root.ownerDocument)
    .map((rules) => keepAll(rules, root))
    .filter(Boolean)
    .join('\n');
}

/**
 * Rules for the elements that stand around the mock-up in the picture (`svg`, then `foreignObject`) in place of `html` and
 * `body`: the font size that rem counts in, the inherited properties as computed at the element, and every custom property
 * that `css` or an inline style inside it reads.
 */
export function surroundings(root: HTMLElement, css: string, around = 'foreignObject'): string {
  const computed = getComputedStyle(root);
  const inline = [...root.querySelectorAll('[style*="var("]')].map((element) => element.getAttribute('style') ?? '').join(';');
  const declared = [...INHERITED, ...customProperties(`${css}${inline}`, computed)]
    .map((name) => [name, computed.getPropertyValue(name).trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${value}`);
  const rem = getComputedStyle(root.ownerDocument.documentElement).fontSize;
  return `:root{font-size:${rem}}${around}{${declared.join(';')}}`;
}

/** Names read through var(); the computed value of one has those inside it resolved already. */
function customProperties(css: string, computed: CSSStyleDeclaration): string[] {
  const names = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name ?? ''));
  return [...names].filter((name) => computed.getPropertyValue(name) !== '');
}

/** Every @font-face rule that may be read, with the address its urls are relative to. */
export function fontFaceRules(document: Document): { rule: CSSFontFaceRule; base: string }[] {
  const inside = (rules: CSSRuleList, base: string): { rule: CSSFontFaceRule; base: string }[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSFontFaceRule) return [{ rule, base }];
      if (rule instanceof CSSImportRule && rule.styleSheet) return inside(rule.styleSheet.cssRules, rule.styleSheet.href ?? base);
      return rule instanceof CSSGroupingRule ? inside(rule.cssRules, base) : [];
    });
  return readableRules(document).flatMap((rules) => inside(rules, rules[0]?.parentStyleSheet?.href ?? document.baseURI));
}
