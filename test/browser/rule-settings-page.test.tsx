import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { RULES } from '@/core/rules';
import { FindingsPanel, openRuleSettings, useRuleSettings } from '@/ui/findings';
import { RuleSettingsDialog } from '@/ui/rules';
import { Button, Menu, useEditorStore } from '@/ui/shell';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });

const dialog = () => screen.getByRole('dialog', { name: 'Rule settings' });
const inDialog = () => within(dialog());
const severity = (name: string) => within(inDialog().getByRole('radiogroup', { name: 'Severity' })).getByRole('radio', { name });
const openOn = (more: Partial<Page>, rule: string | null = null) =>
  open({ ...page, ...more }, <RuleSettingsDialog rule={rule} onClose={() => undefined} />);
const part = (name: string) => within(inDialog().getByRole('region', { name }));
const row = (name: RegExp) => within(inDialog().getByRole('navigation', { name: 'Rules' })).getByRole('button', { name });
const rowNames = () => [...dialog().querySelectorAll('[data-pane]')].map((each) => each.getAttribute('data-pane'));

describe('settings that cannot be used', () => {
  const rules = {
    extends: ['event-page', 'my-shop'],
    set: { 'no-such-rule': 'error', 'price-steps': ['error', { maxStep: 0.5, gentle: true }] },
  } as Page['rules'];

  it('are shown with place, value and reason, and removed one by one', async () => {
    const { store, user } = openOn({ rules });
    const items = () =>
      part('Settings that cannot be used')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(items()).toEqual([
      expect.stringMatching(/my-shop.*no such preset.*rules\.extends\[1\]: "my-shop"/),
      expect.stringMatching(/no-such-rule.*no such rule.*rules\.set\.no-such-rule: "error"/),
      expect.stringMatching(
        /Prices rise in steps · Highest price, at most this many times the highest before it.*1× to 100×.*maxStep: 0\.5/,
      ),
      expect.stringMatching(/Prices rise in steps · gentle.*no such option.*gentle: true/),
    ]);
    for (const path of ['rules.set.no-such-rule', 'rules.set.price-steps.maxStep', 'rules.extends[1]'])
      await user.click(inDialog().getByRole('button', { name: `Remove this setting: ${path}` }));
    expect(items()).toHaveLength(1);
    expect(store.getState().page.rules).toEqual({ set: { 'price-steps': ['error', { gentle: true }] } });
    await user.click(inDialog().getByRole('button', { name: 'Remove this setting: rules.set.price-steps.gentle' }));
    expect(store.getState().page).not.toHaveProperty('rules');
    expect(inDialog().queryByRole('region', { name: 'Settings that cannot be used' })).toBeNull();
  });

  it('are shown at their rule too', () => {
    openOn({ rules }, 'price-steps');
    expect(part('Settings that cannot be used').getAllByRole('listitem')).toHaveLength(2);
  });
});

describe('presets', () => {
  it('say what they set, can be removed and added again', async () => {
    const { store, user } = openOn({});
    expect(part('Presets').getByText('Sets 20 rules')).toBeTruthy();
    await user.click(part('Presets').getByText('Event page'));
    expect(part('Presets').getAllByRole('button', { name: 'Prices rise in steps' })).toHaveLength(1);
    await user.click(inDialog().getByRole('button', { name: 'Remove preset “Event page”' }));
    expect(store.getState().page.rules).toEqual({ extends: [] });
    expect(store.getState().report.rules.every(({ state }) => state === 'off')).toBe(true);
    await user.click(inDialog().getByRole('button', { name: 'Add preset' }));
    await user.click(screen.getByRole('menuitem', { name: 'Event page' }));
    expect(store.getState().page).not.toHaveProperty('rules');
  });
});

describe('several presets', () => {
  const rules = { extends: ['playbook', 'brand-premium'] };
  const order = () => [...dialog().querySelectorAll('ol > li')].map(({ textContent }) => textContent?.replace(/Sets.*/, ''));
  const off = (store: ReturnType<typeof openOn>['store']) =>
    store.getState().report.rules.find(({ id }) => id === 'markdown-visible')?.severity;

  it('stand in their order, and say which of them wins', async () => {
    const { store, user } = openOn({ rules });
    expect(order()).toEqual(['1Playbook', '2Premium brand']);
    expect(off(store)).toBe('off');
    await user.click(part('Presets').getByText('Playbook'));
    expect(part('Presets').getAllByText('“Premium brand” wins')).toHaveLength(4);
  });

  it('are moved by their arrows; the later wins, one step each, and the focus stays', async () => {
    const { store, user } = openOn({ rules });
    const up = part('Presets').getByRole('button', { name: 'Move preset “Premium brand” up' });
    up.focus();
    await user.keyboard('{Enter}');
    expect(order()).toEqual(['1Premium brand', '2Playbook']);
    expect(store.getState().page.rules).toEqual({ extends: ['brand-premium', 'playbook'] });
    expect(off(store)).toBe('warning');
    expect(document.activeElement).toBe(part('Presets').getByRole('button', { name: 'Move preset “Premium brand” down' }));
    await user.keyboard('{Enter}');
    expect(order()).toEqual(['1Playbook', '2Premium brand']);
    expect(document.activeElement).toBe(part('Presets').getByRole('button', { name: 'Move preset “Premium brand” up' }));
  });
});

describe('a rule that comes from a law', () => {
  it('names market and article, links to its text outside, and says that it is no advice', () => {
    openOn({}, 'former-price-eu');
    expect(dialog().textContent).toMatch(/Directive 98\/6\/EC on price indication, Art\. 6a.*not legal advice/);
    expect(inDialog().getByText('European Union')).toBeTruthy();
    const link = inDialog().getByRole('link', { name: /^Open the text: Directive 98\/6\/EC/ });
    expect(link.getAttribute('href')).toMatch(/^https:\/\/eur-lex\.europa\.eu\//);
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

describe('suppressions', () => {
  const suppressions = [
    {
      rule: 'price-alternation-row',
      at: { module: 'm2', tiles: ['t5', 't6', 't7', 't8'], viewport: 'mobile' },
      reason: 'A set',
      until: '2999-06-18',
    },
    { rule: 'incomplete-row', reason: '', until: '2020-01-02' },
    { rule: 'price-steps', at: { tile: 'gone' }, reason: 'Hero first' },
  ];

  it('are listed with rule, place, reason and last day, and removed one at a time', async () => {
    const { store, user } = openOn({ suppressions });
    await user.click(row(/^Suppressions\s*3/));
    const items = part('Suppressions')
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(items[0]).toMatch(/High and low along rows.*Middle · SKU 5, SKU 6 and 2 more tiles · Mobile.*Reason: A set.*Until .*18.*2999/);
    expect(items[1]).toMatch(/The whole page.*No reason given.*Expired on .*2020/);
    expect(items[2]).toMatch(/no longer on the page.*Reason: Hero first.*No last day/);
    await user.click(part('Suppressions').getByRole('button', { name: /^Remove suppression: High and low along rows/ }));
    expect(store.getState().page.suppressions?.map(({ rule }) => rule)).toEqual(['incomplete-row', 'price-steps']);
    store.actions.undo();
    expect(store.getState().page.suppressions).toEqual(suppressions);
  });
});

describe('the list of rules', () => {
  it('finds rules by title, text and option, and shows only those that the page changes', async () => {
    const { user } = openOn({ rules: { set: { 'module-distinct': 'off' } } });
    const search = inDialog().getByRole('textbox', { name: 'Search rules' });
    await user.type(search, 'tolerance');
    expect(rowNames()).toEqual(['price-steps']);
    await user.clear(search);
    await user.type(search, 'zebra');
    expect(inDialog().getByText('No rule matches')).toBeTruthy();
    await user.clear(search);
    await user.click(inDialog().getByRole('radio', { name: 'Changed 1' }));
    expect(rowNames()).toEqual(['module-distinct']);
  });

  it('moves and chooses with the arrows, with one stop for Tab', async () => {
    const { user } = openOn({}, 'price-alternation-row');
    expect(document.activeElement?.getAttribute('data-pane')).toBe('price-alternation-row');
    await user.keyboard('{ArrowDown}');
    expect(inDialog().getByRole('heading', { name: 'High and low down columns' })).toBeTruthy();
    await user.keyboard('{End}');
    expect(document.activeElement?.getAttribute('data-pane')).toBe(RULES.at(-1)?.id);
    expect(dialog().querySelectorAll('[data-pane][tabindex="0"]')).toHaveLength(1);
  });
});

describe('opening and closing', () => {
  function Panel() {
    const store = useEditorStore();
    const [asked, close] = useRuleSettings();
    return (
      <>
        <Menu trigger={<Button>More</Button>} items={[{ label: 'Rule settings…', onSelect: () => openRuleSettings(store) }]} />
        <FindingsPanel />
        {asked ? <RuleSettingsDialog rule={asked.rule} onClose={close} /> : null}
      </>
    );
  }

  it('goes from the head of a rule to that rule, and gives the focus back', async () => {
    const { user } = open(page, <Panel />);
    const opener = screen.getByRole('button', { name: 'Settings of “High and low along rows”' });
    await user.click(opener);
    expect(inDialog().getByRole('heading', { name: 'High and low along rows' })).toBeTruthy();
    await user.click(inDialog().getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  it('gives the focus back to what opened the menu that it was opened from', async () => {
    const { user } = open(page, <Panel />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('menuitem', { name: 'Rule settings…' }));
    await user.click(inDialog().getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' })));
  });

  it('gives the focus to a place before, where a change has removed the one it came from', async () => {
    const { user } = open(page, <Panel />);
    screen.getByRole('button', { name: 'More' }).focus();
    await user.click(screen.getByRole('button', { name: 'Settings of “High and low along rows”' }));
    await user.click(severity('Off'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' })));
  });
});
