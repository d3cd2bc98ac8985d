/** What a person prefers: motion beside language and theme, and what of it can be taken back. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { settings } from '@/editor';
import { startI18n } from '@/i18n';
import '@/ui/calibration';
import { Kept } from '@/ui/calibration/Kept';
import { useSettingsItems } from '@/ui/settings-items';
import { isStill, Menu } from '@/ui/shell';
import { useAppearance } from '@/ui/use-appearance';
import { open, priced } from '../helpers/panel-page';
import '@/ui/shell/tokens.css';

afterEach(() => {
  cleanup();
  settings.setState({ motion: 'system', shopAttention: null });
  delete document.documentElement.dataset.motion;
});

function Settings() {
  useAppearance();
  return <Menu trigger={<button type="button">Settings</button>} items={useSettingsItems()} />;
}

it('lets nothing move by itself where that is asked for, and follows the system again', async () => {
  settings.setState({ language: 'en' });
  startI18n('en');
  render(<Settings />);
  const user = userEvent.setup();
  const speed = () => getComputedStyle(document.documentElement).getPropertyValue('--fast');
  const before = speed();
  const press = async () => {
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Reduce motion' }));
  };
  await press();
  await waitFor(() => expect([settings.getState().motion, speed(), isStill()]).toEqual(['reduced', '0ms', true]));
  await press();
  await waitFor(() => expect([settings.getState().motion, speed()]).toEqual(['system', before]));
});

it('gives back the shop’s fitted preset, which no undo of a page reaches', async () => {
  const fitted = { at: '2026-06-01', source: 'model', clicks: 1200 };
  const shopAttention = { phone: { fitted } } as unknown as NonNullable<ReturnType<typeof settings.getState>['shopAttention']>;
  settings.setState({ shopAttention });
  const { user } = open(priced({ Start: [79, 119] }), <Kept />);
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(settings.getState().shopAttention).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(settings.getState().shopAttention).toEqual(shopAttention);
});
