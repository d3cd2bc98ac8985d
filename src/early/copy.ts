/**
 * What is on the screen of an element, as HTML: a copy of its tree without what lies outside of the window or is scrolled away.
 * Inline styles become `data-style`, for the Content-Security-Policy lets no parsed text set one; scroll positions `data-scroll`.
 */
interface Clip {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const LEFT_OUT = 'script, style, link, iframe, dialog, noscript, template, object, embed';
/** What names an element to others: in a copy nobody asks. */
const NAMES = new Set([
  'id',
  'title',
  'name',
  'for',
  'tabindex',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'style',
]);
/** A picture in its address is kept up to this length. */
const SHORT_ADDRESS = 600;

const isOutside = (rect: DOMRect, clip: Clip) =>
  rect.bottom <= clip.top || rect.top >= clip.bottom || rect.right <= clip.left || rect.left >= clip.right;

/** What of an element's contents can be seen. */
function clipOf(element: Element, rect: DOMRect, clip: Clip): Clip {
  const isClipping = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
  if (!isClipping || getComputedStyle(element).overflow === 'visible') return clip;
  return {
    top: Math.max(clip.top, rect.top),
    left: Math.max(clip.left, rect.left),
    bottom: Math.min(clip.bottom, rect.bottom),
    right: Math.min(clip.right, rect.right),
  };
}

function withAttributes(element: Element): Element {
  const made = document.createElementNS(element.namespaceURI, element.localName);
  for (const { name, value } of element.attributes) if (!NAMES.has(name) && !name.startsWith('on')) made.setAttribute(name, value);
  const style = element.getAttribute('style');
  if (style) made.setAttribute('data-style', style);
  if (element.scrollTop || element.scrollLeft) made.setAttribute('data-scroll', `${element.scrollLeft},${element.scrollTop}`);
  if (element instanceof HTMLInputElement) {
    made.setAttribute('value', element.value);
    made.toggleAttribute('checked', element.checked);
  }
  const source = element instanceof HTMLImageElement ? (made.getAttribute('src') ?? '') : '';
  // The address of a kept picture ends with the tab.
  if (source.startsWith('blob:') || (source.startsWith('data:') && source.length > SHORT_ADDRESS)) made.removeAttribute('src');
  return made;
}

/** An element that cannot be seen and stands in the flow: its room. */
function roomOf(element: Element): Element | null {
  const { position, display, width, height } = getComputedStyle(element);
  if (position === 'absolute' || position === 'fixed') return null;
  if (display === 'inline') return element.cloneNode(true) as Element;
  const room = document.createElement(element.localName);
  room.className = element.getAttribute('class') ?? '';
  room.setAttribute('data-style', `${element.getAttribute('style') ?? ''};box-sizing:border-box;flex:none;width:${width};height:${height}`);
  return room;
}

function copy(element: Element, clip: Clip): Element | null {
  if (element.matches(LEFT_OUT)) return null;
  if (element instanceof SVGElement) {
    const drawn = withAttributes(element);
    drawn.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
    return drawn;
  }
  const rect = element.getBoundingClientRect();
  if (rect.width > 0 && rect.height > 0 && isOutside(rect, clip)) return roomOf(element);
  const made = withAttributes(element);
  const inside = clipOf(element, rect, clip);
  for (const node of element.childNodes) {
    if (node instanceof Element) made.append(...[copy(node, inside)].filter((child) => child !== null));
    else if (node instanceof Text) made.append(node.data);
  }
  return made;
}

/** What can be seen of an element in this window, as HTML. */
export function screenHtml(element: Element): string {
  return copy(element, { top: 0, left: 0, bottom: innerHeight, right: innerWidth })?.outerHTML ?? '';
}
