/** The arranger's dialog as its tests speak of it. */
import { screen, within } from '@testing-library/react';

export const dialog = () => within(screen.getByRole('dialog', { name: 'Arrange' }));
export const button = (name: string | RegExp) => dialog().getByRole<HTMLButtonElement>('button', { name });
export const option = (name: string) => dialog().getByRole<HTMLInputElement>('radio', { name });
/** Tiles of the planogram that stand elsewhere. */
export const moved = () => document.querySelectorAll('[data-plan-tile][data-moved]').length;
/** By its text alone: asking for roles over and over would be slower than the run. */
export const isDone = () => screen.findByText('Run again', undefined, { timeout: 20_000 });
