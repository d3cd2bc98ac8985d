import { useSyncExternalStore } from 'react';

/** Where the person is: the home screen, or one page of the library. The address after # says it. */
export type Route = { screen: 'home' } | { screen: 'page'; id: string };

function read(hash: string): Route {
  const id = /^#\/pages\/([^/]+)$/.exec(hash)?.[1];
  return id ? { screen: 'page', id: decodeURIComponent(id) } : { screen: 'home' };
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The present route. */
export const readRoute = (): Route => read(window.location.hash);

/** The present route; follows the browser's back and forward. */
export function useRoute(): Route {
  return read(useSyncExternalStore(subscribe, () => window.location.hash));
}

/** Goes to a route. */
export function go(route: Route): void {
  window.location.hash = route.screen === 'page' ? `#/pages/${encodeURIComponent(route.id)}` : '#/';
}
