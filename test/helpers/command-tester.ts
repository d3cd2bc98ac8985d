/**
 * Runs a command and holds the laws that every command keeps, whatever the case is about: the page given is left alone, what
 * comes out is a valid page, undo brings an equal page back, redo repeats it, patches survive JSON, and a refusal changes nothing.
 */
import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import { expect } from 'vitest';
import { apply, type Command, type Refusal, run } from '@/core/commands';
import { canonicalJson, type Page, validatePage } from '@/core/page';

enablePatches();

function freezeAll<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freezeAll);
    Object.freeze(value);
  }
  return value;
}

/** Applies a command that must go through, under the laws; answers the page after it. */
export function applied(page: Page, command: Command): Page {
  freezeAll(page);
  freezeAll(command);
  const before = canonicalJson(page);
  const result = apply(page, [command]);
  if (!result.ok) throw new Error(`refused: ${result.refusal.reason} ${result.refusal.subject}`);
  expect(canonicalJson(page), 'the page given is left alone').toBe(before);
  const checked = validatePage(result.page);
  expect(checked.ok ? [] : checked.problems, 'what comes out is a valid page').toEqual([]);

  let refusal: Refusal | undefined;
  const [next, patches, inverse] = produceWithPatches(page, (draft) => {
    refusal = run(draft as Page, structuredClone(command));
  });
  expect(refusal, 'a draft takes it as a copy does').toBeUndefined();
  expect(canonicalJson(next)).toBe(canonicalJson(result.page));
  const travelled = JSON.parse(JSON.stringify({ patches, inverse })) as { patches: typeof patches; inverse: typeof inverse };
  expect(canonicalJson(applyPatches(next, travelled.inverse)), 'undo').toBe(before);
  expect(canonicalJson(applyPatches(page, travelled.patches)), 'redo').toBe(canonicalJson(next));
  return result.page;
}

/** Runs a command that must be refused; the page stays equal, the reason is answered. */
export function refused(page: Page, command: Command): Refusal {
  const writable = structuredClone(page);
  const refusal = run(writable, structuredClone(command));
  expect(canonicalJson(writable), 'a refusal changes nothing').toBe(canonicalJson(page));
  if (!refusal) throw new Error(`${command.type} was not refused`);
  return refusal;
}

/** Tile ids of a module in their order at a viewport, as one string: `t1 t2 t3`. */
export function orderOf(page: Page, moduleId: string, viewport = 'desktop'): string {
  const module = page.modules.find(({ id }) => id === moduleId);
  return (module?.order?.[viewport] ?? module?.tiles?.map(({ id }) => id) ?? []).join(' ');
}
