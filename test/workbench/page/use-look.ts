import { useSyncExternalStore } from 'react';

export type Look = 'light' | 'dark';

const darkness = window.matchMedia('(prefers-color-scheme: dark)');

/**
 * The look the reader prefers, as it changes. There is no switch of our own: the pane's frame follows the browser and nothing
 * else, and a dark page around a light pane helps nobody.
 */
export function useLook(): Look {
  const dark = useSyncExternalStore(
    (changed) => {
      darkness.addEventListener('change', changed);
      return () => darkness.removeEventListener('change', changed);
    },
    () => darkness.matches,
  );
  return dark ? 'dark' : 'light';
}
