import { createContext, useContext } from 'react';
import type { AreaName } from '../pane/area';

/** Where somebody can go from what is shown: to the parts of the pane that there are. */
export const WaysToAreas = createContext<{
  readonly names: readonly AreaName[];
  readonly go: (area: AreaName) => void;
}>({ names: [], go: () => undefined });

/** Goes to another part of the pane; undefined where there is none of this name. */
export function useWayTo(area: AreaName): (() => void) | undefined {
  const { names, go } = useContext(WaysToAreas);
  return names.includes(area) ? () => go(area) : undefined;
}
