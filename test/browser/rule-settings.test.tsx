import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { optionFields, RULES } from '@/core/rules';
import { FindingsPanel, openRuleSettings, useRuleSettings } from '@/ui/findings';
import { RuleSettingsDialog } from '@/ui/rules';
import { Button, Menu, useEditorStore } from '@/ui/shell';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });
const withRules = (rules: Page['rules'], more: Partial<Page> = {}): Page => ({ ...page, ...more, ...(rules && { rules }) });

const dialog = () => screen.getByRole('dialog', { name: 'Rule settings' });
const inDialog = () => within(dialog());
const severity = (name: string) => within(inDialog().getByRole('radiogroup', { name: 'Severity' })).getByRole('radio', { name });
const openAt = (rule: string | null, on: Page = page) => open(on, <RuleSettingsDialog rule={rule} onClose={() => undefined} />);
const button = (name: string | RegExp) => inDialog().getByRole('button', { name });
const field = (name: string) => inDialog().getByRole('textbox', { name });

/** The panel with the dialog as the screen of the editor shows it. */
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

describe('the form of a rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('of %s has a control for each of its options, at its default', (id, rule) => {
    openAt(id, withRules({ extends: [], set: { [id]: rule.severity } }));
    expect(inDialog().getByRole('heading', { name: rule.texts.title.en })).toBeTruthy();
    expect(
      inDialog().getByRole('radio', { name: { error: 'Error', warning: 'Warning', info: 'Note' }[rule.severity], checked: true }),
    ).toBeTruthy();
    for (const { title, unit, default: usual } of optionFields(rule.options, 'en')) {
      if (unit === 'switch') {
        const group = within(inDialog().getByRole('radiogroup', { name: title }));
        expect(group.getByRole('radio', { name: usual ? 'On' : 'Off', checked: true })).toBeTruthy();
      } else if (unit === 'words') expect(field(title)).toHaveProperty('value', '');
      else expect(field(title)).toHaveProperty('value', String(unit === 'ratio' ? Math.round(Number(usual) * 1e4) / 100 : usual));
    }
    expect(inDialog().queryByText('This rule has no options.') !== null).toBe(Object.keys(rule.options.shape).length === 0);
  });

  it('takes what is typed in percent, in effect at once and one step', async () => {
    const { store, user } = openAt('price-alternation-row');
    const before = store.getState().report.findings.length;
    await user.clear(field('Least difference of neighbouring prices'));
    await user.type(field('Least difference of neighbouring prices'), '2.4{Enter}');
    expect(store.getState().page.rules).toEqual({ set: { 'price-alternation-row': ['error', { minContrast: 0.024 }] } });
    expect(store.getState().report.findings.length).toBeLessThan(before);
    expect(store.getState().undoSteps).toHaveLength(1);
    expect(inDialog().getByText('Preset: 10%; from 0% to 1,000%')).toBeTruthy();
  });

  it('refuses a value out of range, says why, and leaves the page alone', async () => {
    const { store, user } = openAt('price-steps');
    await user.clear(field('Tolerance: how far above the banner’s price, or below what came before, is fine'));
    await user.type(field('Tolerance: how far above the banner’s price, or below what came before, is fine'), '101{Enter}');
    expect(inDialog().getByRole('alert').textContent).toBe('At most 100');
    await user.clear(field('Highest price, at most this many times the highest before it'));
    await user.tab();
    expect(
      inDialog()
        .getAllByRole('alert')
        .map(({ textContent }) => textContent),
    ).toContain('Enter a number');
    expect(store.getState().page).not.toHaveProperty('rules');
  });

  it('takes words by commas or lines, each once, and gives the list back to the preset', async () => {
    const { store, user } = openAt('claim-evidence', withRules({ extends: ['playbook'] }));
    await user.click(field('Phrases that claim nothing'));
    await user.paste('Best Western, 第一财经、Best Western\n 最好');
    await user.tab();
    const allowed = ['Best Western', '第一财经', '最好'];
    expect(store.getState().page.rules?.set).toEqual({ 'claim-evidence': ['warning', { allowed }] });
    expect(store.getState().undoSteps).toHaveLength(1);
    await user.clear(field('Phrases that claim nothing'));
    await user.tab();
    expect(store.getState().page.rules).toEqual({ extends: ['playbook'] });
  });

  it('names the unit of days, seconds and megabytes a second', () => {
    openAt('page-weight');
    expect(inDialog().getByText('Preset: 3 s; from 0.1 s to 60 s')).toBeTruthy();
    expect(inDialog().getByText('Preset: 1.5 MB/s; from 0.01 MB/s to 1,000 MB/s')).toBeTruthy();
  });

  it('lets neither end of a range pass the other', async () => {
    const { store, user } = openAt('module-count');
    await user.clear(field('Fewest modules'));
    await user.type(field('Fewest modules'), '6{Enter}');
    expect(inDialog().getByRole('alert').textContent).toBe('At most 5');
    expect(store.getState().page).not.toHaveProperty('rules');
  });

  it('closes by Escape, but not while a field is being edited', async () => {
    const { user } = open(page, <Panel />);
    await user.click(screen.getByRole('button', { name: 'Rule settings' }));
    await user.click(inDialog().getByRole('button', { name: /^Error\s*Prices rise in steps/ }));
    await user.clear(field('Tolerance: how far above the banner’s price, or below what came before, is fine'));
    await user.keyboard('{Escape}');
    expect(field('Tolerance: how far above the banner’s price, or below what came before, is fine')).toHaveProperty('value', '10');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('severity', () => {
  it('changes the report, and one undo brings it back', async () => {
    const { store, user } = openAt('price-alternation-row');
    const before = store.getState().report;
    await user.click(severity('Off'));
    expect(store.getState().page.rules).toEqual({ set: { 'price-alternation-row': 'off' } });
    expect(store.getState().report.rules[0]?.state).toBe('off');
    expect(inDialog().getByText(/^Off, not checked/)).toBeTruthy();
    expect(inDialog().getByRole('status').textContent).toContain(`${before.score?.toFixed(1)} when opened`);
    await user.click(button('Undo'));
    expect(store.getState().report).toEqual(before);
    expect(store.getState().page).not.toHaveProperty('rules');
    expect(button('Undo')).toHaveProperty('disabled', true);
  });

  it('that the presets give is not written', async () => {
    const { store, user } = openAt('module-relevance');
    await user.click(severity('Error'));
    expect(store.getState().page.rules).toEqual({ set: { 'module-relevance': 'error' } });
    await user.click(severity('Note'));
    expect(store.getState().page).not.toHaveProperty('rules');
  });
});

describe('the way back', () => {
  const changed = withRules({ set: { 'price-steps': ['warning', { maxStep: 1.4, tolerance: 0.2 }], 'module-distinct': 'off' } });

  it('is there for one option, for a rule, and for all', async () => {
    const { store, user } = openAt('price-steps', changed);
    await user.click(button('Reset “Tolerance: how far above the banner’s price, or below what came before, is fine”'));
    expect(store.getState().page.rules?.set?.['price-steps']).toEqual(['warning', { maxStep: 1.4 }]);
    await user.click(button('Reset severity'));
    expect(store.getState().page.rules?.set?.['price-steps']).toEqual(['error', { maxStep: 1.4 }]);
    await user.click(button('Reset rule'));
    expect(store.getState().page.rules).toEqual({ set: { 'module-distinct': 'off' } });
    await user.click(button('Reset all to preset'));
    expect(store.getState().page).not.toHaveProperty('rules');
    expect(button('Reset all to preset')).toHaveProperty('disabled', true);
  });

  it('shows what the page says itself beside what its presets say, and resets it there', async () => {
    const { store, user } = openAt(null, changed);
    const own = within(inDialog().getByRole('region', { name: 'Changed on this page' }));
    expect(own.getByText(/Severity: Warning \(Preset: Error\)/).textContent).toContain(
      'Highest price, at most this many times the highest before it: 1.4× (Preset: 2×)',
    );
    await user.click(own.getByRole('button', { name: 'Reset rule: Modules differ' }));
    expect(Object.keys(store.getState().page.rules?.set ?? {})).toEqual(['price-steps']);
  });

  it('keeps the presets and what it does not know', async () => {
    const { store, user } = openAt(null, withRules({ extends: [], note: 'ours', set: { 'module-count': 'error' } } as Page['rules']));
    await user.click(button('Reset all to preset'));
    expect(store.getState().page.rules).toEqual({ extends: [], note: 'ours' });
  });
});
