/** What the menus over the canvas offer; the same actions as everywhere else, by their ids. */
import i18next from 'i18next';
import { ruleTitle } from '@/core/rules';
import { type EditorStore, settings } from '@/editor';
import type { SameBy } from './pick';
import type { SelectionTools } from './tools';

/** An action of the editor, as far as a menu needs it. */
export interface MenuAction {
  id: string;
  label: string;
  shortcut?: string;
  enabled?: () => boolean;
  run: () => void;
}

export type Entry =
  | 'separator'
  | {
      label: string;
      shortcut?: string;
      onSelect?: () => void;
      disabled?: boolean;
      danger?: boolean;
      checked?: boolean;
      /** A menu of its own. */
      entries?: Entry[];
    };

export interface MenuHost {
  store: EditorStore;
  tools: SelectionTools;
  actions: readonly MenuAction[];
}

const SPANS: [number, number][] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
];
const SAME: SameBy[] = ['category', 'brand', 'band', 'promotion'];
const BADGES_SHOWN = 12;

const text = () => i18next.getFixedT(null, 'selection');
const isReadOnly = ({ store }: MenuHost) => store.getState().readOnly !== null;

/** An entry that runs an action; under a name of its own where the menu says what it is about. */
function entryOf({ actions }: MenuHost, id: string, more: { label?: string; danger?: boolean } = {}): Entry {
  const action = actions.find((each) => each.id === id);
  if (!action) throw new Error(`no action ${id}`);
  const { label, shortcut, enabled, run } = action;
  return { label, ...(shortcut ? { shortcut } : {}), onSelect: run, disabled: enabled?.() === false, ...more };
}

/** What the tiles have in common: all like these, and those at which the same rules find something. */
export function sameEntries({ tools }: MenuHost): Entry[] {
  const t = text();
  const { language } = settings.getState();
  const rules = tools.rules().map((rule): Entry => ({ label: ruleTitle(rule, language), onSelect: () => tools.chooseRules([rule]) }));
  return [
    ...SAME.map((by): Entry => ({ label: t(`same-${by}`), disabled: tools.same(by).length === 0, onSelect: () => tools.chooseSame(by) })),
    ...(rules.length > 0 ? ['separator' as const, ...rules] : []),
  ];
}

export function sizeEntries(host: MenuHost): Entry[] {
  const t = text();
  return SPANS.map(([columns, rows]) => ({
    label: t('span', { columns, rows }),
    disabled: isReadOnly(host),
    onSelect: () => host.tools.setSpan([columns, rows]),
  }));
}

export function badgeEntries(host: MenuHost): Entry[] {
  const { tools, store } = host;
  const badges = tools.badges().slice(0, BADGES_SHOWN);
  const entries = badges.map(
    ({ badge, worn }): Entry => ({ label: badge, checked: worn, disabled: isReadOnly(host), onSelect: () => tools.setBadge(badge, !worn) }),
  );
  const other: Entry = { label: text()('badge-other'), onSelect: () => store.actions.show({ rightPanel: 'inspector' }) };
  return entries.length > 0 ? [...entries, 'separator', other] : [other];
}

export function moveEntries(host: MenuHost): Entry[] {
  return host.tools.targets().map(({ id, title }) => ({ label: title, disabled: isReadOnly(host), onSelect: () => host.tools.moveTo(id) }));
}

/** The menu of the selected tiles. */
function tileEntries(host: MenuHost): Entry[] {
  const t = text();
  const targets = moveEntries(host);
  const isLocked = host.tools.isLocked();
  return [
    entryOf(host, 'cut', { label: t('cut') }),
    entryOf(host, 'copy', { label: t('copy') }),
    entryOf(host, 'paste', { label: t('paste') }),
    entryOf(host, 'duplicate', { label: t('duplicate') }),
    'separator',
    { label: t('same'), entries: sameEntries(host) },
    entryOf(host, 'select-module', { label: t('select-module') }),
    'separator',
    entryOf(host, 'replace'),
    entryOf(host, 'swap', { label: t('swap') }),
    { label: t('move'), entries: targets, disabled: targets.length === 0 },
    { label: t('size'), entries: sizeEntries(host) },
    { label: t('badge'), entries: badgeEntries(host) },
    { ...(entryOf(host, isLocked ? 'unlock' : 'lock', { label: t(isLocked ? 'unlock' : 'lock') }) as object), shortcut: 'L' } as Entry,
    'separator',
    { ...(entryOf(host, 'remove', { label: t('remove'), danger: true }) as object), shortcut: 'Del' } as Entry,
  ];
}

/** The menu of the selected module. */
function moduleEntries(host: MenuHost): Entry[] {
  const t = text();
  return [
    entryOf(host, 'cut', { label: t('cut') }),
    entryOf(host, 'copy', { label: t('copy') }),
    entryOf(host, 'paste', { label: t('paste-into') }),
    entryOf(host, 'duplicate', { label: t('duplicate') }),
    'separator',
    entryOf(host, 'select-module', { label: t('select-module') }),
    'separator',
    entryOf(host, 'templates'),
    entryOf(host, 'save-module-template'),
    'separator',
    entryOf(host, 'module-up', { label: t('module-up') }),
    entryOf(host, 'module-down', { label: t('module-down') }),
    'separator',
    entryOf(host, 'module-remove', { label: t('module-remove'), danger: true }),
  ];
}

/** The menu of the page itself. */
function pageEntries(host: MenuHost): Entry[] {
  const t = text();
  return [
    entryOf(host, 'paste', { label: t('paste') }),
    entryOf(host, 'select-page', { label: t('select-page') }),
    'separator',
    entryOf(host, 'templates'),
    entryOf(host, 'save-page-template'),
  ];
}

/** The menu of what is selected now. */
export function menuEntries(host: MenuHost): Entry[] {
  const { selection, selectedModule } = host.store.getState();
  if (selection.length > 0) return tileEntries(host);
  return selectedModule === null ? pageEntries(host) : moduleEntries(host);
}
