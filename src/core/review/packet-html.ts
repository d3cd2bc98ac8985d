/**
 * The review packet as one HTML file: it opens from a disk, fetches nothing, can be read without its script, and prints. With
 * the script, products are commented on and the page is approved or rejected. Whatever comes from the page is escaped.
 */
import { formatMoney, layoutPage, type Page, type Sha256, skusById } from '../page';
import { escaped, type Html, openPoints, STYLE } from '../report';
import { viewportName } from '../rules';
import { fill, type Lang } from '../text';
import { dayText } from './green-channel';
import type { PacketData, PacketInput, PacketMockup, PacketSlice, PacketSpot, PacketVersion } from './packet';
import { isolated, moduleName, priceTables, shortTitle } from './packet-prices';
import { PACKET_STYLE, sheetFoot } from './packet-style';
import { spokenWords, PACKET_WORDS as W } from './packet-words';

/** From here on a viewport is shown in the whole width of the sheet. */
const WIDE = 960;

type Word = keyof typeof W;
const told = (word: Word, lang: Lang, values: Record<string, string | number> = {}): Html => escaped(fill(W[word][lang], values));

/** @param sha256 for the hashes by which the file's own script and style are allowed, and nothing else */
export async function packetHtml(input: PacketInput, sha256: Sha256): Promise<string> {
  const { lang, page, version } = input;
  const title = shortTitle(page.title ?? '') || W.untitled[lang];
  const style = `${STYLE}${PACKET_STYLE}${sheetFoot(title, input.contentSha256)}`;
  const hash = async (text: string) => `'sha256-${base64Of(await sha256(new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>))}'`;
  const policy = `default-src 'none'; img-src data:; style-src ${await hash(style)}; script-src ${await hash(input.script)}; base-uri 'none'; form-action 'none'`;
  return [
    `<!doctype html>\n<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="Endcap ${escaped(version)}">`,
    `<title>${escaped(`${W.packet[lang]}${lang === 'zh' ? '：' : ': '}${title}`)}</title>`,
    `<style>${style}</style>\n</head>\n<body>\n<div class="sheet">`,
    `<header class="top"><h1>${told('packet', lang)}</h1><p><time datetime="${escaped(input.date)}">${escaped(dayText(input.date, lang))}</time></p></header>`,
    `<main><p class="intro" id="no-script">${told('noScript', lang)}</p>`,
    `<article id="packet"><h2>${isolated(title)}</h2><p class="intro">${told('intro', lang)}</p>`,
    jumps(input),
    facts(input),
    changesPart(input),
    mockupsPart(input),
    pricesPart(input),
    pointsPart(input),
    channelPart(input),
    '</article>',
    decisionPart(input),
    '</main>',
    `<footer class="foot"><p>${told('made', lang, { version })}</p></footer></div>`,
    commentDialog(lang),
    `<script type="application/json" id="data">${jsonIn(dataOf(input))}</script>`,
    `<script>${input.script}</script>\n</body>\n</html>\n`,
  ].join('\n');
}

/** JSON that can stand in a script element: no text of it can end that. */
const jsonIn = (value: unknown) =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/** Hexadecimal to base64, as policies write hashes. */
function base64Of(hex: string): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const text = (bits.match(/.{1,6}/g) ?? []).map((six) => signs[Number.parseInt(six.padEnd(6, '0'), 2)]).join('');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** The parts to go to, in sight to the end: a packet is many screens long, and what is asked for comes last. */
function jumps({ lang, greenChannel }: PacketInput): Html {
  const parts: ('mockups' | 'prices' | 'channel' | 'decide')[] = [
    'mockups',
    'prices',
    ...(greenChannel ? (['channel'] as const) : []),
    'decide',
  ];
  return `<nav class="jumps" aria-label="${told('jumps', lang)}">${parts.map((part) => `<a href="#${part}"${part === 'decide' ? ' class="button first"' : ''}>${told(part, lang)}</a>`).join('')}</nav>`;
}

function facts({ page, lang, contentSha256, log, versions }: PacketInput): Html {
  const tiles = page.modules.reduce((sum, module) => sum + (module.tiles?.length ?? 0), 0);
  const days = [page.event?.start, page.event?.end].map((time) => (time === undefined ? '…' : dayText(time.slice(0, 10), lang)));
  const score = versions[0]?.entry.report.score;
  const screens = page.viewports.map(({ id, width }) => `${viewportName(id, lang)} ${width} px`).join(lang === 'zh' ? '、' : ', ');
  const rows: [Word, Html][] = [
    ...(days.some((day) => day !== '…') ? [['event', told('from', lang, { from: days[0] ?? '', to: days[1] ?? '' })] as [Word, Html]] : []),
    ['content', told('contentText', lang, { modules: page.modules.length, tiles })],
    ['viewports', escaped(screens)],
    ...(score === null || score === undefined ? [] : [['score', score.toFixed(1)] as [Word, Html]]),
    ...(log.length === 0 ? [] : [['log', told('logText', lang, { n: log.length, head: log.head.slice(0, 12) })] as [Word, Html]]),
    ['fingerprint', `<span class="hash">${escaped(contentSha256)}</span>`],
  ];
  return `<dl class="facts">${rows.map(([word, text]) => `<dt>${told(word, lang)}</dt><dd>${text}</dd>`).join('')}</dl>`;
}

function changesPart({ changes, lang }: PacketInput): Html {
  const part = (inside: Html) => `<section class="changes"><h3>${told('changes', lang)}</h3>${inside}</section>`;
  if (changes === null) return part(`<p>${told('neverApproved', lang)}</p>`);
  if (changes === 'unknown') return part(`<p>${told('unknownBefore', lang)}</p>`);
  const about = `<p class="muted">${told('changesFrom', lang, { name: shortTitle(changes.name), day: dayText(changes.time.slice(0, 10), lang) })}</p>`;
  if (changes.groups.length === 0) return part(`${about}<p>${told('noChanges', lang)}</p>`);
  const groups = changes.groups.map(({ title, items }) => {
    const lines = items.map((one) => `<li><b>${isolated(shortTitle(one.title))}</b> <span>${isolated(one.detail)}</span></li>`);
    return `<h4>${escaped(title)}</h4><ul class="list">${lines.join('')}</ul>`;
  });
  return part(`${about}${groups.join('')}`);
}

/** What an approval agrees to beyond this very page, limit by limit. */
function channelPart({ greenChannel, page, lang }: PacketInput): Html {
  if (!greenChannel) return '';
  const { pricePercent, replacements, money, per, until } = greenChannel;
  const sum = formatMoney(money, greenChannel.currency, page.locale ?? (lang === 'zh' ? 'zh-CN' : 'en-US'));
  const words: Html[] = [
    told('channelPrice', lang, { percent: pricePercent }),
    told(`channelTiles-${per}`, lang, { n: replacements }),
    told(`channelMoney-${per}`, lang, { sum }),
    told('channelNever', lang),
    told('channelUntil', lang, { day: dayText(until, lang, page) }),
  ];
  return `<section class="channel" id="channel"><h3>${told('channel', lang)}</h3><p>${told('channelAbout', lang)}</p><ul class="list">${words.map((one) => `<li>${one}</li>`).join('')}</ul></section>`;
}

const versionName = ({ name }: PacketVersion, lang: Lang): Html => (name === null ? told('base', lang) : isolated(shortTitle(name)));

/** A heading for each version, where there are several. */
function versionTitle(one: PacketVersion, { versions, lang }: PacketInput): Html {
  return versions.length < 2 ? '' : `<h3 class="version">${versionName(one, lang)}</h3>`;
}

/** What is open and what is suppressed, version by version; what another has already said is not said again. */
function pointsPart(input: PacketInput): Html {
  const { versions, lang } = input;
  const points = versions.map(({ entry }) => openPoints(entry, lang));
  const parts = versions.map((one, i) => {
    const said = versions[points.indexOf(points[i] ?? '')];
    const isSame = points[i] !== '' && said !== undefined && said !== one;
    const same = isSame ? `<p>${fill(escaped(W.sameAs[lang]), { name: versionName(said, lang) })}</p>` : points[i];
    return `<section>${versionTitle(one, input)}${same}</section>`;
  });
  return parts.join('\n');
}

function mockupsPart(input: PacketInput): Html {
  const { lang, missing } = input;
  const note = missing > 0 ? `<p class="muted">${told('placeholders', lang, { n: missing })}</p>` : '';
  const { versions } = input;
  const parts = versions.map((one, i) => {
    const pictures = one.mockups.map((mockup) => mockupPart(mockup, one, lang, picturedBefore(versions, i, mockup)));
    return `${versionTitle(one, input)}${pictures.join('')}`;
  });
  return `<section class="mockups" id="mockups"><h3>${told('mockups', lang)}</h3>${note}${parts.join('')}</section>`;
}

/** The earlier version that looks exactly so at this viewport: what one has seen is not shown again. */
function picturedBefore(versions: readonly PacketVersion[], at: number, { viewport, slices }: PacketMockup): PacketVersion | undefined {
  const isSame = (other: readonly PacketSlice[]) =>
    other.length === slices.length && other.every(({ src, top, height }, i) => sameSlice(slices[i], src, top, height));
  return versions.slice(0, at).find(({ mockups }) => mockups.some((other) => other.viewport === viewport && isSame(other.slices)));
}

const sameSlice = (slice: PacketSlice | undefined, src: string, top: number, height: number) =>
  slice?.src === src && slice.top === top && slice.height === height;

function mockupPart(
  { viewport, width, slices }: PacketMockup,
  { entry: { page } }: PacketVersion,
  lang: Lang,
  same: PacketVersion | undefined,
): Html {
  const name = viewportName(viewport, lang);
  const head = `<h4>${escaped(name)} <span>${width} px</span></h4>`;
  if (same) return `<div class="mockup">${head}<p>${fill(escaped(W.picturedAs[lang]), { name: versionName(same, lang) })}</p></div>`;
  const figures = slices.map(({ src, height, module }) => {
    const part = module === null ? W.banner[lang] : moduleName(page, module, lang);
    const alt = escaped(fill(W.mockupAlt[lang], { viewport: name, part }));
    return `<figure class="slice"><img src="${escaped(src)}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${alt}"></figure>`;
  });
  return `<div class="mockup${width < WIDE ? ' narrow' : ''}">${head}<div class="strip">${figures.join('')}</div></div>`;
}

function pricesPart(input: PacketInput): Html {
  const { lang, withCosts } = input;
  const { versions } = input;
  const tables = versions.map(({ entry }) => priceTables(entry.page, lang, withCosts));
  const parts = versions.map((one, i) => {
    const first = versions[tables.indexOf(tables[i] ?? '')];
    const isSame = tables[i] !== '' && first !== undefined && first !== one;
    const same = isSame ? `<p>${fill(escaped(W.pricedAs[lang]), { name: versionName(first, lang) })}</p>` : tables[i];
    return `${versionTitle(one, input)}${same}`;
  });
  return `<section class="prices-part" id="prices"><h3>${told('prices', lang)}</h3>${parts.join('')}</section>`;
}

/** Shown by the script, which alone can make use of it; on paper there is a place to sign instead. */
function decisionPart({ lang, contentSha256, greenChannel }: PacketInput): Html {
  const field = (id: string, word: Word, control: Html) => `<label for="${id}">${told(word, lang)}</label>${control}`;
  return `<section id="decide"><h3>${told('decide', lang)}</h3><p class="muted">${told(greenChannel ? 'decideAboutChannel' : 'decideAbout', lang, { hash: contentSha256.slice(0, 12) })}</p>
<form class="form" id="form" hidden novalidate>
<h4 id="said-title">${told('comments', lang)}</h4><ul class="said" id="said" aria-labelledby="said-title"></ul>
<button type="button" class="button small" id="comment-page">${told('commentPage', lang)}</button>
${field('name', 'name', '<input type="text" id="name" autocomplete="name" maxlength="200">')}
${field('reason', 'reason', '<textarea id="reason" maxlength="4000"></textarea>')}
<label class="check"><input type="checkbox" id="sign"> ${told('sign', lang)}</label><p class="hint">${told('signAbout', lang)}</p>
<p class="wrong" id="wrong" role="alert"></p>
<div class="buttons"><button type="button" class="button yes" id="approve">${told('approve', lang)}</button>
<button type="button" class="button no" id="reject">${told('reject', lang)}</button></div>
<div class="result" id="result" hidden><p class="what" id="what" role="status" tabindex="-1"></p><p class="hint" id="send"></p>
<div class="buttons"><button type="button" class="button first" id="save-file">${told('saveFile', lang)}</button>
<button type="button" class="button" id="copy">${told('copyCode', lang)}</button></div>
${field('code', 'code', '<textarea class="code" id="code" readonly spellcheck="false"></textarea>')}
<p class="hint" id="key-line" hidden>${told('publicKey', lang)} <span class="hash" id="key"></span></p></div></form>
<div class="paper"><span>☐ ${told('approve', lang)} ☐ ${told('reject', lang)}</span><i></i><span>${told('name', lang)}</span><i></i>
<span>${told('paperDate', lang)}</span><i></i><span>${told('paperSignature', lang)}</span><i></i></div></section>`;
}

function commentDialog(lang: Lang): Html {
  return `<dialog id="dialog" aria-labelledby="dialog-title"><h2 id="dialog-title" class="clamp"></h2>
<label class="sku" for="dialog-text">${told('comment', lang)}</label><textarea id="dialog-text" maxlength="4000"></textarea>
<div class="buttons"><button type="button" class="button first" id="dialog-save">${told('save', lang)}</button>
<button type="button" class="button" id="dialog-cancel">${told('cancel', lang)}</button></div></dialog>`;
}

function dataOf({ lang, page, contentSha256, greenChannel, log, fileStem, versions }: PacketInput): PacketData {
  const tiles: PacketData['tiles'] = {};
  for (const { entry } of versions) {
    const skus = skusById(entry.page);
    for (const module of entry.page.modules)
      for (const { id, skuId } of module.tiles ?? [])
        tiles[id] ??= { title: shortTitle(skus.get(skuId)?.title ?? '') || skuId, module: module.id };
  }
  let first = 0;
  const spots = versions.flatMap(({ entry, mockups }, i) =>
    mockups.flatMap((mockup) => {
      if (picturedBefore(versions, i, mockup)) return [];
      const { viewport, slices } = mockup;
      const found = spotsOf(entry.page, viewport, slices, first);
      first += slices.length;
      return found;
    }),
  );
  return {
    lang,
    ...(page.id === undefined ? {} : { page: page.id }),
    contentSha256,
    ...(greenChannel && { greenChannel }),
    log,
    fileStem,
    tiles,
    spots,
    words: spokenWords(lang),
  };
}

/** Where tiles lie in the slices; one that a cut goes through is in each of its parts. */
function spotsOf(page: Page, viewport: string, slices: readonly PacketSlice[], first: number): PacketSpot[] {
  const layout = layoutPage(page, viewport);
  const share = (part: number, of: number) => Math.round((part / of) * 100_000) / 1000;
  return layout.modules.flatMap(({ tiles }) =>
    tiles.flatMap(({ x, y, width, height, placed: { tile } }) =>
      slices.flatMap((slice, i): PacketSpot[] => {
        const top = Math.max(y, slice.top);
        const bottom = Math.min(y + height, slice.top + slice.height);
        if (bottom - top < 1) return [];
        const at = [share(x, layout.width), share(top - slice.top, slice.height)] as const;
        return [[first + i, tile.id, ...at, share(width, layout.width), share(bottom - top, slice.height)]];
      }),
    ),
  );
}
