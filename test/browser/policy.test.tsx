/** Policies of brands in the interface: loaded, looked at, edited, saved, removed, and chosen for a page. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Policy, writePolicy } from '@/core/policy';
import { keepPolicy, library } from '@/editor';
import { startI18n } from '@/i18n';
import { MockupPage } from '@/ui/mockup';
import { PolicyDialog } from '@/ui/policy';
import { closePolicies, openPolicies } from '@/ui/policy-dialog';
import { RuleSettingsDialog } from '@/ui/rules';
import { open, priced } from '../helpers/panel-page';

const page = priced({ Start: [79, 119, 89, 139] });
const policy: Policy = {
  format: 'endcap/policy',
  version: 1,
  brand: 'Qinghe',
  rules: { set: { 'price-steps': 'error' } },
  widths: [1125],
  colors: { price: '#00aa55', banner: '#ffee00' },
  fonts: ['No Such Face'],
  greenChannel: { currency: 'CNY', pricePercent: 5, replacements: 5, money: 50_000, per: 'week', until: '2030-06-18' },
};
const nothing = () => undefined;
const kept = async () => (await library.policies.toArray()).map((record) => record.policy);
const file = (text: string, name = 'x.policy.json') => new File([text], name);

/** Presses the way back in the message that says so. */
async function undo(said: string): Promise<void> {
  const message = (await screen.findByText(said, { selector: '[data-title]' })).closest('li');
  const button = within(message as HTMLElement).getByRole('button', { name: 'Undo', hidden: true });
  act(() => button.click());
}

beforeEach(() => library.policies.clear());
afterEach(() => {
  cleanup();
  closePolicies();
});

describe('a policy file', () => {
  it('that is dropped is kept and shown, with what of its rules is passed over', async () => {
    openPolicies(file(writePolicy({ ...policy, rules: { set: { 'no-rule': 'error' } } })));
    open(page, <PolicyDialog onClose={nothing} />);
    expect(await screen.findByDisplayValue('Qinghe')).toBeDefined();
    expect(await screen.findByText('Some settings of rules cannot be used and are passed over')).toBeDefined();
    expect(screen.getByText(/rules\.set\.no-rule: names a rule that this planner does not have/)).toBeDefined();
    expect(await kept()).toHaveLength(1);
  });

  it('that is wrong is refused with place and value, and nothing is kept', async () => {
    openPolicies(file(JSON.stringify({ ...policy, colors: { price: 'red' } }), 'bad.policy.json'));
    open(page, <PolicyDialog onClose={nothing} />);
    expect(await screen.findByText('bad.policy.json has mistakes and was not taken in')).toBeDefined();
    expect(screen.getByText('colors.price: is no colour such as #d02a1e ("red")')).toBeDefined();
    expect(await kept()).toEqual([]);
  });

  it('takes the place of the brand’s former one, which can be brought back', async () => {
    await keepPolicy(policy, 1);
    openPolicies(file(writePolicy({ ...policy, widths: [800] })));
    open(page, <PolicyDialog onClose={nothing} />);
    await undo('The policy of Qinghe is here, in place of the former one');
    await waitFor(async () => expect(await kept()).toEqual([policy]));
  });
});

describe('a policy that is kept', () => {
  it('is edited part by part, each change kept at once', async () => {
    await keepPolicy(policy, 1);
    const { user } = open(page, <PolicyDialog onClose={nothing} />);
    const widths = await screen.findByLabelText('Picture widths', { selector: 'input' });
    await user.clear(widths);
    await user.type(widths, '990, 20{Enter}');
    expect(await screen.findByText('“20” is no whole number from 200 to 4096')).toBeDefined();
    await user.clear(widths);
    await user.type(widths, '990, 750px{Enter}');
    await waitFor(async () => expect((await kept())[0]?.widths).toEqual([750, 990]));
    await user.click(screen.getByRole('checkbox', { name: 'Premium brand' }));
    await waitFor(async () => expect((await kept())[0]?.rules?.extends).toEqual(['brand-premium']));
    await user.click(screen.getByRole('checkbox', { name: 'Offer a green channel' }));
    await waitFor(async () => expect((await kept())[0]).not.toHaveProperty('greenChannel'));
    expect(screen.getByText(/Only 3\.\d:1 on white/)).toBeDefined();
    expect(screen.getByText(/Not on this machine: No Such Face/)).toBeDefined();
  });

  it('stands each change on the one before it, though that is still being written', async () => {
    await keepPolicy(policy, 1);
    open(page, <PolicyDialog onClose={nothing} />);
    const write = (label: string, value: string) => {
      const field = screen.getByLabelText(label, { selector: 'input' });
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    };
    await screen.findByDisplayValue('Qinghe');
    write('Brand', '青禾');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Premium brand' }));
    write('Tiles with another product, at most', '2');
    write('Price changes together, at most', '80');
    const rules = { ...policy.rules, extends: ['brand-premium'] };
    const greenChannel = { ...policy.greenChannel, replacements: 2, money: 8_000 };
    await waitFor(async () => expect(await kept()).toEqual([{ ...policy, brand: '青禾', rules, greenChannel }]));
  });

  it('takes a key by its length, and says where it is none', async () => {
    await keepPolicy(policy, 1);
    const { user } = open(page, <PolicyDialog onClose={nothing} />);
    await user.type(await screen.findByLabelText('Signer'), 'Lin');
    await user.type(screen.getByLabelText('Public key'), 'AAAA');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Neither an Ed25519 nor an ECDSA P-256 public key')).toBeDefined();
    await user.clear(screen.getByLabelText('Public key'));
    await user.type(screen.getByLabelText('Public key'), `Ed25519 ${'A'.repeat(43)}`);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(async () =>
      expect((await kept())[0]?.signers).toEqual([{ name: 'Lin', key: { algorithm: 'Ed25519', public: 'A'.repeat(43) } }]),
    );
  });

  it('is saved as a file named after the brand, renamed, and deleted with a way back', async () => {
    await keepPolicy(policy, 1);
    const { user } = open(page, <PolicyDialog onClose={nothing} />);
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await user.click(await screen.findByRole('button', { name: 'Save as a file' }));
    click.mockRestore();
    expect(saved).toEqual(['Qinghe.policy.json']);
    const brand = screen.getByLabelText('Brand');
    await user.clear(brand);
    await user.type(brand, '青禾{Enter}');
    await waitFor(async () => expect(await kept()).toEqual([{ ...policy, brand: '青禾' }]));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('No brand policy yet.')).toBeDefined();
    await undo('The policy of 青禾 is deleted');
    expect(await screen.findByDisplayValue('青禾')).toBeDefined();
  });
});

describe('a policy on a page', () => {
  it('is chosen in one step: its rules stand in the stack under the brand’s name, its colours are those of the page', async () => {
    await keepPolicy(policy, 1);
    const { store, user } = open(page, <PolicyDialog onClose={nothing} />);
    await user.click(await screen.findByRole('button', { name: 'Use on this page' }));
    expect(await screen.findByText('This page follows this policy.')).toBeDefined();
    expect(store.getState().undoSteps).toHaveLength(1);
    expect(store.getState().report.rules.find(({ id }) => id === 'price-steps')?.severity).toBe('error');
    cleanup();

    const followed = store.getState().whole;
    open(followed, <RuleSettingsDialog rule={null} onClose={nothing} />);
    const presets = await screen.findByRole('region', { name: 'Presets' });
    expect(within(presets).getByText('Qinghe')).toBeDefined();
    cleanup();

    startI18n('en');
    open(followed, <MockupPage page={followed} viewport="desktop" images={() => undefined} />);
    const banner = document.querySelector('[data-banner]');
    expect(banner && getComputedStyle(banner).backgroundColor).toBe('rgb(255, 238, 0)');
    expect(banner && getComputedStyle(banner).color).toBe('rgb(27, 27, 31)');
    const shown = document.querySelector<HTMLElement>('[data-viewport="desktop"]');
    expect(shown && getComputedStyle(shown).fontFamily).toMatch(/^"No Such Face", "Inter/);
    expect(shown && getComputedStyle(shown).getPropertyValue('--sale')).toBe('#00aa55');
  });

  it('that has changed since says so, and is left without a trace', async () => {
    await keepPolicy(policy, 1);
    const { store, user } = open(page, <PolicyDialog onClose={nothing} />);
    await user.click(await screen.findByRole('button', { name: 'Use on this page' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Playbook' }));
    await user.click(await screen.findByRole('button', { name: 'Bring the page up to date' }));
    expect(store.getState().whole.policy?.rules?.extends).toEqual(['playbook']);
    await user.click(await screen.findByRole('button', { name: 'Stop using it' }));
    expect(store.getState().whole).toEqual(page);
  });
});
