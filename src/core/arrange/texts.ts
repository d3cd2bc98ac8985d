/** What arranging says in words: why checks still fail, what would help, what no arrangement can do, which wishes cannot be met. */
import { formatMoney, type Page } from '../page';
import { viewportName } from '../rules';
import { fill, type Lang, type Texts } from '../text';
import type { BoundPart } from './exact';
import type { Unmet } from './plan-scope';
import type { Help, Reason } from './remaining';
import { BOUNDS, HELPS, REASONS, UNMET } from './words';

/** Names and money as a reader of the page knows them. */
function speaker(page: Page, lang: Lang) {
  const locale = page.locale ?? (lang === 'zh' ? 'zh-CN' : 'en-US');
  const modules = new Map(page.modules.map(({ id, title }) => [id, title?.trim() || id]));
  const skuOf = new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => [id, skuId])));
  const titles = new Map(page.skus.map(({ id, title }) => [id, title.trim() || id]));
  const quoted = (name: string) => (lang === 'zh' ? `“${name}”` : `“${name}”`);
  const list = (names: readonly string[]) => names.join(lang === 'zh' ? '、' : ', ');
  const tile = (id: string) => quoted(titles.get(skuOf.get(id) ?? '') ?? skuOf.get(id) ?? id);
  const module = (id: string | null) => (id === null ? WHOLE[lang] : fill(MODULE[lang], { name: modules.get(id) ?? id }));
  return {
    money: (minor: number) => formatMoney(minor, page.currency, locale),
    module,
    tile,
    sku: (id: string) => quoted(titles.get(id) ?? id),
    tiles: (ids: readonly string[]) => list(ids.map(tile)),
    modules: (ids: readonly string[]) => list(ids.map(module)),
    viewport: (id: string) => viewportName(id, lang),
  };
}

const WHOLE: Texts = { zh: '全页', en: 'the page' };
const MODULE: Texts = { zh: '楼层“{name}”', en: '“{name}”' };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a check still fails: one clause without a full stop. */
export function reasonText(reason: Reason, page: Page, lang: Lang): string {
  const say = speaker(page, lang);
  const words = REASONS[reason.kind][lang];
  switch (reason.kind) {
    case 'ties':
      return capital(fill(words, { ...reason, module: say.module(reason.module), price: say.money(reason.price) }));
    case 'near':
    case 'narrow':
      return capital(
        fill(words, { ...reason, module: say.module(reason.module), low: say.money(reason.low), high: say.money(reason.high) }),
      );
    case 'few-at-anchor':
      return capital(fill(words, { module: say.module(reason.module), anchor: say.money(reason.anchor) }));
    case 'leap':
      return capital(fill(words, { low: say.money(reason.low), high: say.money(reason.high) }));
    case 'incomplete':
      return capital(fill(words, { ...reason, module: say.module(reason.module) }));
    case 'locks':
    case 'spans':
      return capital(fill(words, { tiles: say.tiles(reason.tiles) }));
    case 'no-band':
      return capital(fill(words, { price: say.money(reason.price) }));
    case 'band-taken':
      return capital(fill(words, { price: say.money(reason.price), modules: say.modules(reason.modules) }));
    case 'declared':
    case 'kept':
    case 'not-order':
      return capital(words);
  }
}

/** A cost as it is counted: failed checks by their weight. */
const amountIn = (lang: Lang) => (cost: number) => (lang === 'zh' ? `${cost} 分` : String(cost));

/** What would help: one sentence without a full stop. `amount` words a cost. */
export function helpText(help: Help, page: Page, lang: Lang, amount = amountIn(lang)): string {
  const say = speaker(page, lang);
  const words = HELPS[help.do][lang];
  switch (help.do) {
    case 'unlock':
      return fill(words, { tile: say.tile(help.tile), gain: amount(help.gain) });
    case 'replace':
      return fill(HELPS[help.count === 1 ? 'replace-only' : 'replace'][lang], {
        ...help,
        module: say.module(help.module),
        price: say.money(help.price),
      });
    case 'add-promised':
      return fill(words, { module: say.module(help.module), anchor: say.money(help.anchor) });
    case 'bridge':
      return fill(words, { low: say.money(help.low), high: say.money(help.high) });
    case 'fill':
      return fill(words, { ...help, module: say.module(help.module) });
    case 'free':
      return words;
  }
}

/** Why nothing can cost less: one clause for each part of a bound. `amount` words a cost. */
export function boundText(part: BoundPart, page: Page, lang: Lang, amount = amountIn(lang)): string {
  const say = speaker(page, lang);
  const words = BOUNDS[wordsOf(part)];
  const values: Record<string, string | number> = { cost: amount(part.cost) };
  if ('viewport' in part) values.viewport = say.viewport(part.viewport);
  if ('module' in part) values.module = say.module(part.module);
  if ('count' in part) values.count = part.count;
  if ('columns' in part && part.columns !== null) values.columns = part.columns;
  if ('tiles' in part) values.tiles = say.tiles(part.tiles);
  for (const field of ['price', 'low', 'high', 'anchor', 'lowest'] as const) {
    const minor = (part as Partial<Record<typeof field, number>>)[field];
    if (minor !== undefined) values[field] = say.money(minor);
  }
  return capital(fill(words[lang], values));
}

function wordsOf(part: BoundPart): keyof typeof BOUNDS {
  if (part.kind === 'fixed') return `fixed-${part.about}`;
  return (part.kind === 'ties' || part.kind === 'narrow') && part.columns === null ? `${part.kind}-anywhere` : part.kind;
}

/** Why a wish cannot be met: one sentence without a full stop. */
export function unmetText(unmet: Unmet, page: Page, lang: Lang): string {
  const say = speaker(page, lang);
  const band = ({ min, max }: { min?: number | undefined; max?: number | undefined }) =>
    `${min === undefined ? '' : say.money(min)}–${max === undefined ? '' : say.money(max)}`;
  const values: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(unmet)) if (typeof value === 'number' || typeof value === 'string') values[field] = value;
  if ('module' in unmet) values.module = unmet.kind === 'no-module' ? unmet.module : say.module(unmet.module);
  if ('modules' in unmet) values.modules = say.modules(unmet.modules);
  if ('sku' in unmet) values.sku = say.sku(unmet.sku);
  if ('tile' in unmet) values.tile = say.tile(unmet.tile);
  if ('band' in unmet) values.band = band(unmet.band);
  const words = unmet.kind === 'must-outside' ? UNMET[`must-outside-${unmet.wish}`] : UNMET[unmet.kind];
  return capital(fill(words[lang], values));
}
