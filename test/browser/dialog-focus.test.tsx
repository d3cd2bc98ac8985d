import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Dialog } from '@/ui/shell';

afterEach(cleanup);

function Grid() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <h3 id="title" tabIndex={-1}>
        99 zone
      </h3>
      <div role="listbox" aria-labelledby="title">
        <button type="button" role="option" aria-selected="false" onKeyDown={({ key }) => key === '?' && setOpen(true)}>
          Tripod
        </button>
      </div>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Shortcuts">
        <p>None</p>
      </Dialog>
    </>
  );
}

test('a dialog gives the focus back to the tile it was opened from, not to the title of its module', async () => {
  render(<Grid />);
  const tile = screen.getByRole('option', { name: 'Tripod' });
  tile.focus();
  await userEvent.keyboard('?');
  await screen.findByRole('dialog', { name: 'Shortcuts' });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(tile));
});
