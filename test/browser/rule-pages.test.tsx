import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guideOf } from '@/core/guide';
import { optionFields, RULES, type Rule, ruleById } from '@/core/rules';
import { settings } from '@/editor';
import { startI18n } from '@/i18n';
import { FindingsPanel } from '@/ui/findings';
import { addressOf, beforeRules, useRoute } from '@/ui/route';
import { RulePages } from '@/ui/rule-pages';
import { RuleSettingsDialog } from '@/ui/rules';
import { open, priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

const user = userEvent.setup();

beforeEach(() => {
  settings.setState({ language: 'en' });
  startI18n('en');
  window.location.hash = '';
});
afterEach(() => {
  cleanup();
  window.location.hash = '';
});

/** The screen as the application shows it: by the address alone. */
function Screen() {
  const route = useRoute();
  return <div style={{ height: 860 }}>{route.screen === 'rules' ? <RulePages rule={route.rule} /> : <p>elsewhere</p>}</div>;
}

function visit(address: string): void {
  window.location.hash = address;
  render(<Screen />);
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const example = () => within(screen.getByRole('region', { name: 'Try it' }));
const tile = (name: RegExp) => example().getByRole('button', { name });
const prices = () =>
  example()
    .getAllByRole('button', { name: /\$\d/ })
    .map((button) => Number(/\$(\d+)/.exec(button.getAttribute('aria-label') ?? '')?.[1]));
const verdict = () => example().getByText(/^(Passes|Fails|Not checked)/).textContent;

describe('the address', () => {
  it('opens the overview, which leads to every rule', async () => {
    visit('#/rules');
    expect(title()).toBe('How pages are judged');
    const main = within(screen.getByRole('main'));
    for (const { id, texts } of RULES)
      expect(main.getByRole('link', { name: new RegExp(`^${texts.title.en.replace(/[()]/g, '.')}`) }).getAttribute('href')).toBe(
        `#/rules/${id}`,
      );
    await user.click(main.getByRole('link', { name: /^Prices rise in steps/ }));
    await waitFor(() => expect(title()).toBe('Prices rise in steps'));
    expect(document.title).toBe('Prices rise in steps · Endcap');
  });

  it('of a rule that there is not says so', () => {
    visit('#/rules/no-such-rule');
    expect(screen.getByText('There is no such rule')).toBeTruthy();
  });

  it('keeps where one came from, through any number of rules', async () => {
    visit('#/pages/p-1');
    await screen.findByText('elsewhere');
    window.location.hash = '#/rules/price-steps';
    await waitFor(() => expect(title()).toBe('Prices rise in steps'));
    await user.click(within(screen.getByRole('navigation', { name: 'Neighbouring rules' })).getByRole('link', { name: /^Next/ }));
    await waitFor(() => expect(title()).toBe('The banner’s price is on the page'));
    expect(beforeRules()).toBe('#/pages/p-1');
    await user.click(screen.getByRole('link', { name: 'Back' }));
    await screen.findByText('elsewhere');
    expect(window.location.hash).toBe('#/pages/p-1');
  });
});

/** What a page says of how well its rule is known. */
const STANDING: Record<Rule['source']['status'], RegExp> = {
  law: /^Law in force/,
  guidance: /^Guidance on the law/,
  measured: /^Measured on published recordings/,
  stated: /^Stated by a published study/,
  judgement: /^A judgement/,
  belief: /one operator’s account of what works/,
};

describe('the page of a rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s says all that is known of it', (id, rule) => {
    visit(`#/rules/${id}`);
    const article = within(screen.getByRole('article'));
    const { title: name, asks, why, todo, notChecked = {} } = rule.texts;
    for (const text of [name, asks, why, todo, ...Object.values(notChecked)]) expect(article.getByText(text.en)).toBeTruthy();
    for (const { title: option } of optionFields(rule.options, 'en'))
      expect(article.getByRole('rowheader', { name: new RegExp(option.slice(0, 20)) })).toBeTruthy();
    for (const { title: check } of Object.values(guideOf(id)?.checks ?? {}))
      expect(article.getByRole('heading', { name: check.en })).toBeTruthy();
    expect(article.getAllByText(/^weight \d/)).toHaveLength(Object.keys(rule.weights).length);
    expect(article.getByText(STANDING[rule.source.status])).toBeTruthy();
    expect(verdict()).toMatch(/^Fails/);
  });

  it('shows a formula as text that can be read aloud, with the values of its options', () => {
    visit('#/rules/price-alternation-row');
    expect(screen.getByRole('article').textContent).toContain('max(p, q) / min(p, q) − 1 ≥ 10% minContrast');
  });

  it('explains the planner’s own words that it uses', () => {
    visit('#/rules/fold-illusion');
    const terms = within(screen.getByRole('article')).getAllByRole('term');
    expect(terms.map((term) => term.textContent)).toEqual(expect.arrayContaining(['viewport', 'screenful', 'fold', 'inspector']));
  });

  it('is found by what it is about, and Enter goes to the first', async () => {
    visit('#/rules');
    await user.type(screen.getByRole('textbox', { name: 'Search rules' }), 'tolerance{Enter}');
    await waitFor(() => expect(title()).toBe(ruleById('price-steps')?.texts.title.en));
    const links = within(screen.getByRole('navigation', { name: 'Rules' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toContain('#/rules/price-steps');
    expect(links.length).toBeLessThan(RULES.length);
  });
});

describe('the example', () => {
  it('answers when a tile is taken up and put down by key', async () => {
    visit('#/rules/price-alternation-row');
    expect(verdict()).toBe('Fails: 3 checks of 10');
    tile(/\$105/).focus();
    await user.keyboard(' ');
    expect(tile(/\$105/).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{ArrowRight} ');
    expect(prices()).toEqual([99, 199, 105, 219, 239, 129, 259, 139]);
    expect(verdict()).toBe('Passes: all 10 checks hold');
    expect(document.activeElement).toBe(tile(/\$105/));
  });

  it('moves a tile with Alt and an arrow, and Escape puts one back', async () => {
    visit('#/rules/price-alternation-row');
    tile(/\$105/).focus();
    await user.keyboard('{Enter}{Escape}');
    expect(tile(/\$105/).getAttribute('aria-pressed')).toBe('false');
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(verdict()).toMatch(/^Passes/);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(prices()).toEqual([99, 199, 259, 219, 239, 129, 105, 139]);
  });

  it('answers when a tile is dragged onto another, and Escape ends a drag', async () => {
    visit('#/rules/price-alternation-row');
    const middle = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { clientX: x + width / 2, clientY: y + height / 2 };
    };
    const drag = (from: RegExp, to: RegExp) => [
      { keys: '[MouseLeft>]', target: tile(from), coords: middle(tile(from)) },
      { coords: middle(tile(to)) },
    ];
    await user.pointer(drag(/\$105/, /\$199/));
    await user.keyboard('{Escape}');
    await user.pointer({ keys: '[/MouseLeft]' });
    expect(prices()).toEqual([99, 105, 199, 219, 239, 129, 259, 139]);
    await user.pointer([...drag(/\$105/, /\$199/), { keys: '[/MouseLeft]' }]);
    expect(prices()).toEqual([99, 199, 105, 219, 239, 129, 259, 139]);
    expect(verdict()).toMatch(/^Passes/);
  });

  it('is put back by either button', async () => {
    visit('#/rules/price-alternation-row');
    const [pass, fail] = ['A page that passes', 'One that fails'].map((name) => example().getByRole('button', { name }));
    await user.click(pass as HTMLElement);
    expect(prices()).toEqual([99, 199, 109, 219, 239, 129, 259, 139]);
    expect(verdict()).toMatch(/^Passes/);
    await user.click(tile(/\$199/));
    await user.click(tile(/\$109/));
    expect(verdict()).toMatch(/^Fails/);
    expect(pass?.getAttribute('aria-pressed')).toBe('false');
    await user.click(pass as HTMLElement);
    expect(verdict()).toMatch(/^Passes/);
    await user.click(fail as HTMLElement);
    expect(prices()).toEqual([99, 105, 199, 219, 239, 129, 259, 139]);
  });

  it('fills a gap from beside the page', async () => {
    visit('#/rules/incomplete-row');
    expect(verdict()).toMatch(/^Fails/);
    expect(example().getByRole('button', { name: /^Empty place/ })).toHaveProperty('disabled', true);
    await user.click(tile(/\$139/));
    await user.click(example().getByRole('button', { name: /^Empty place/ }));
    expect(verdict()).toMatch(/^Passes/);
  });

  it.each([
    ['flow-dead-zone', /\$299, Hero, Attention 1\.9%/],
    ['above-the-fold', /\$239, Push, Screenful 3/],
    ['fold-illusion', /\$239, Screenful 2/],
    ['hero-in-path', /\$299, Hero, Not looked at/],
    ['flow-path', /\$239, Asked for: no\. 1, Typically seen: no\. 5/],
  ])('says what %s foresees of a tile', (id, told) => {
    visit(`#/rules/${id}`);
    expect(tile(told)).toBeTruthy();
  });

  it('foresees anew when a tile has moved', async () => {
    visit('#/rules/hero-in-path');
    await user.click(tile(/\$299/));
    await user.click(tile(/\$199/));
    expect(verdict()).toMatch(/^Passes/);
    expect(tile(/\$299, Hero, Look 2/)).toBeTruthy();
  });

  it('lists what the rule found, in words', () => {
    visit('#/rules/price-anchor');
    expect(example().getByRole('list', { name: 'What the rule says' }).textContent).toContain(
      'Row 1: nothing at the banner’s price of $99',
    );
  });
});

describe('a link to the page of a rule', () => {
  it('stands in what a finding’s rule says, and beside its settings', async () => {
    const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });
    const editor = open(page, <FindingsPanel />);
    await editor.user.click(screen.getByRole('button', { name: 'About “High and low along rows”' }));
    const address = addressOf({ screen: 'rules', rule: 'price-alternation-row' });
    expect(screen.getByRole('link', { name: /^Formula, options and an example/ }).getAttribute('href')).toBe(address);
    cleanup();
    open(page, <RuleSettingsDialog rule="price-alternation-row" onClose={() => undefined} />);
    expect(screen.getByRole('link', { name: /^Formula, options and an example/ }).getAttribute('href')).toBe(address);
  });
});
