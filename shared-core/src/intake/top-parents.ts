import { compareCodePoints } from '../basics/compare-code-points';
import { textsOf } from '../basics/text-column';
import type { AccountColumns } from './account-columns';
import type { ParentProblem } from './row-problem';

/** Which account stands above each, at the top; and what stands against that. */
export interface TopParents {
  /** For each account the place of the one at the top, which may be its own. */
  readonly topOf: Int32Array;
  readonly problems: readonly ParentProblem[];
}

const none = -1;

type Family = Pick<AccountColumns, 'ids' | 'names' | 'parents'>;

/**
 * Goes up from each account by its parents to the one at the top. An account that is its own parent is at the top, as some systems write
 * it. A parent is found by its id, else by its name where one account alone has it. A parent that is not in the list, and parents in a circle, are problems: those accounts stand at the top of whatever is below them.
 */
export function topParents({ ids: packed, names, parents }: Family): TopParents {
  const problems: ParentProblem[] = [];
  if (!parents) return { topOf: Int32Array.from(packed.ends.keys()), problems };
  const ids = textsOf(packed);
  const placeOf = placesByIdOrName(ids, textsOf(names));
  const above = Int32Array.from(ids, (id, place) => {
    const parent = parents[place];
    if (id === '' || parent === undefined || parent === '' || parent === id) return none;
    const found = placeOf.get(parent);
    if (found === undefined) problems.push({ kind: 'parentUnknown', account: id, parent });
    return found ?? none;
  });

  const topOf = new Int32Array(ids.length).fill(none);
  const metFrom = new Int32Array(ids.length).fill(none);
  for (let start = 0; start < ids.length; start++) {
    const way: number[] = [];
    let at = start;
    while (topOf[at] === none && above[at] !== none && metFrom[at] !== start) {
      way.push(at);
      metFrom[at] = start;
      at = above[at];
    }
    if (metFrom[at] === start) {
      const circle = way.slice(way.indexOf(at));
      problems.push({ kind: 'parentCycle', accounts: circle.map((place) => ids[place]).sort(compareCodePoints) });
      for (const place of circle) topOf[place] = place;
    } else if (topOf[at] === none) topOf[at] = at;
    // From the end nearest to the top down: below a circle each hangs on the account its own way leads to.
    for (const place of way.reverse()) if (topOf[place] === none) topOf[place] = topOf[above[place]];
  }
  return { topOf, problems };
}

/** Whose the lines of a ledger are, where groups are scored as one account: the id at the top for any in the list, else its own. */
export function ownersByParent(accounts: Family): (accountId: string) => string {
  const { topOf } = topParents(accounts);
  const ids = textsOf(accounts.ids);
  const owners = new Map(ids.map((id, place) => [id, ids[topOf[place]]]));
  return (accountId) => owners.get(accountId) ?? accountId;
}

function placesByIdOrName(ids: readonly string[], names: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  names.forEach((name, place) => places.set(name, places.has(name) ? none : place));
  for (const [name, place] of places) if (place === none) places.delete(name);
  ids.forEach((id, place) => id !== '' && places.set(id, place));
  return places;
}
