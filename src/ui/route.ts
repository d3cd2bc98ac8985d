import { useSyncExternalStore } from 'react';

/** Where the person is: the home screen, one page of the library, or the rules, perhaps one of them. The address after # says it. */
export type Route = { screen: 'home' } | { screen: 'page'; id: string } | { screen: 'rules'; rule: string | null };

const RULES = /^#\/rules(?:\/([^/]*))?$/;

function read(hash: string): Route {
  const id = /^#\/pages\/([^/]+)$/.exec(hash)?.[1];
  if (id) return { screen: 'page', id: decodeURIComponent(id) };
  const rules = RULES.exec(hash);
  return rules ? { screen: 'rules', rule: rules[1] ? decodeURIComponent(rules[1]) : null } : { screen: 'home' };
}

let before = '#/';

/** Where one was before one came to the rules. */
export const beforeRules = (): string => before;

const subscribe = (listener: () => void) => {
  const onChange = ({ oldURL }: HashChangeEvent) => {
    const { hash } = new URL(oldURL);
    if (!RULES.test(hash)) before = hash || '#/';
    listener();
  };
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** The address of a route, for links. */
export function addressOf(route: Route): string {
  if (route.screen === 'page') return `#/pages/${encodeURIComponent(route.id)}`;
  if (route.screen === 'home') return '#/';
  return route.rule === null ? '#/rules' : `#/rules/${encodeURIComponent(route.rule)}`;
}

/** The present route. */
export const readRoute = (): Route => read(window.location.hash);

/** The present route; follows the browser's back and forward. */
export function useRoute(): Route {
  return read(useSyncExternalStore(subscribe, () => window.location.hash));
}

/** Goes to a route. */
export function go(route: Route): void {
  window.location.hash = addressOf(route);
}
