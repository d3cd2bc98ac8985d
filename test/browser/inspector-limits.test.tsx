import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditorStore } from '@/editor';
import { Inspector } from '@/ui/inspector';
import { useEditorStore } from '@/ui/shell';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 219, 150, 260] });

const sku = (store: EditorStore, id: string) => store.getState().page.skus.find((each) => each.id === id);
const field = (name: string) => screen.getByRole('textbox', { name });

function inspect(tile: string) {
  const opened = open(page, <Inspector />);
  act(() => opened.store.actions.select([tile]));
  return opened;
}

/** The inspector beside something that stands for a tile on the canvas. */
function WithCanvas() {
  const { actions } = useEditorStore();
  return (
    <>
      <div data-viewport="desktop">
        <button type="button" data-tile="t1" onClick={() => actions.select(['t1'])}>
          tile
        </button>
      </div>
      <Inspector />
    </>
  );
}

describe('what a tile’s fields take', () => {
  it('says at the field that no price will be reported', async () => {
    const { store, user } = inspect('t2');
    await user.clear(field('Price'));
    await user.type(field('Price'), '0{Enter}');
    expect(sku(store, 's2')?.price).toBe(0);
    expect(screen.getByText('Without a price it is reported as missing')).toBeTruthy();
  });

  it('doubts a price a hundred times the others, and refuses one of more than ten million', async () => {
    const { store, user } = inspect('t2');
    await user.clear(field('Price'));
    await user.type(field('Price'), '99999999999{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('At most 10000000');
    expect(sku(store, 's2')?.price).toBe(11900);
    await user.clear(field('Price'));
    await user.type(field('Price'), '30000{Enter}');
    expect(sku(store, 's2')?.price).toBe(3_000_000);
    expect(screen.getByText('About 200 times the median price of this page: please check')).toBeTruthy();
  });

  it('takes no span wider than the columns of its module at that viewport, nor higher than twelve rows', async () => {
    const { store, user } = inspect('t1');
    expect(screen.getByText('Up to 4 wide, as the module has columns, and 12 high')).toBeTruthy();
    await user.clear(field('Columns wide (Desktop)'));
    await user.type(field('Columns wide (Desktop)'), '9{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('At most 4');
    await user.clear(field('Rows high (Mobile)'));
    await user.type(field('Rows high (Mobile)'), '13{Enter}');
    expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual(['At most 4', 'At most 12']);
    expect(store.getState().page).toEqual(page);
  });
});

describe('the inspector and the canvas', () => {
  it('leads back to its tile on the canvas with Escape, once the field is not being edited', async () => {
    const { user } = open(page, <WithCanvas />);
    await user.click(screen.getByRole('button', { name: 'tile' }));
    await user.type(screen.getByRole('combobox', { name: 'Brand' }), 'Aurora{Escape}');
    expect(document.activeElement).not.toBe(screen.getByRole('button', { name: 'tile' }));
    screen.getByRole('combobox', { name: 'Brand' }).focus();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'tile' }));
  });

  it('stays with the selected tile when the page is arranged', () => {
    const { store } = inspect('t2');
    act(() => {
      store.actions.dispatch({
        type: 'arrange-tiles',
        modules: [
          { module: 'm1', tiles: ['t5', 't6', 't3', 't4'], order: {} },
          { module: 'm2', tiles: ['t1', 't2', 't7', 't8'], order: {} },
        ],
      });
    });
    expect((field('Price') as HTMLInputElement).value).toBe('119');
    expect(within(screen.getByRole('navigation')).getByRole('button', { name: 'Middle' })).toBeTruthy();
  });

  it('gives up a refused picture address with the first Escape and goes back to the tile with the second', async () => {
    const { user } = open(page, <WithCanvas />);
    await user.click(screen.getByRole('button', { name: 'tile' }));
    await user.clear(field('Picture'));
    await user.type(field('Picture'), 'nonsense{Enter}');
    field('Picture').focus();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(field('Picture'));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'tile' }));
  });
});
