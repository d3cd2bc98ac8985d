/** Messages and dialogs: what failed before a dialog opened is said no longer, and messages make room. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { Toaster, toast } from 'sonner';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { startI18n } from '@/i18n';
import { Dialog, dismissFailures, useHasDialog } from '@/ui/shell';
import '@/ui/shell/base.css';

afterEach(() => {
  toast.dismiss();
  cleanup();
});

function Screen({ open, onOpenChange = () => undefined }: { open: boolean; onOpenChange?: (open: boolean) => void }) {
  return (
    <>
      <output>{useHasDialog() ? 'dialog' : 'none'}</output>
      <Toaster toastOptions={{ style: { pointerEvents: 'auto' } }} />
      <Dialog open={open} onOpenChange={onOpenChange} title="Import">
        text
      </Dialog>
    </>
  );
}

describe('messages', () => {
  it('of failures go when a dialog opens; others stay', async () => {
    startI18n('en');
    const { rerender } = render(<Screen open={false} />);
    toast.error('could not open');
    toast.success('saved');
    await screen.findByText('could not open');
    rerender(<Screen open />);
    await waitFor(() => expect(screen.queryByText('could not open')).toBeNull());
    expect(screen.getByText('saved')).toBeTruthy();
  });

  it('of failures go when something new is begun', async () => {
    render(<Screen open={false} />);
    toast.error('could not open');
    await screen.findByText('could not open');
    dismissFailures();
    await waitFor(() => expect(screen.queryByText('could not open')).toBeNull());
  });

  it('are told whether a dialog stands over the screen', () => {
    const { container, rerender } = render(<Screen open={false} />);
    const said = () => container.querySelector('output')?.textContent;
    expect(said()).toBe('none');
    rerender(<Screen open />);
    expect(said()).toBe('dialog');
    rerender(<Screen open={false} />);
    expect(said()).toBe('none');
  });

  it('can be clicked over a dialog, which stays', async () => {
    const onOpenChange = vi.fn();
    render(<Screen open onOpenChange={onOpenChange} />);
    const onClick = vi.fn();
    toast('restored', { action: { label: 'Show', onClick } });
    await screen.findByText('restored');
    await userEvent.click(screen.getByText('Show'));
    expect(onClick).toHaveBeenCalled();
    expect(onOpenChange).not.toHaveBeenCalled();
  });
});
