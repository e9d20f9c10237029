import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Whether to show the pane dark: as Office is where it says so, else as the reader prefers pages to be. */
export function useDark(officeIsDark: boolean | undefined): boolean {
  const prefers = useSyncExternalStore(
    (changed) => {
      const preference = query();
      preference.addEventListener('change', changed);
      return () => preference.removeEventListener('change', changed);
    },
    () => query().matches,
  );
  return officeIsDark ?? prefers;
}
