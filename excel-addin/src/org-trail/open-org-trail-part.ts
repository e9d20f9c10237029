import { readLatestTrail, SalesforceTrouble, type SalesforceSession } from '@keystage/core/salesforce';
import { openPartStore } from '../pane/part-store';
import { firstOrgTrailState, nextOrgTrailState } from './next-org-trail-state';
import type { OrgTrailEvent, OrgTrailState } from './org-trail-state';

export interface OrgTrailTools {
  /** Who is signed in now. */
  readonly session: () => { readonly session: SalesforceSession } | undefined;
}

export interface OrgTrailPart {
  state(): OrgTrailState;
  subscribe(listener: () => void): () => void;
  readonly act: OrgTrailActions;
}

export interface OrgTrailActions {
  /** Reads the latest entries of the org as it is now. */
  look(): Promise<void>;
  /** Reads further back. */
  lookFurther(): Promise<void>;
  cancel(): void;
}

/** Entries read at first, and as many more each time. */
const AT_ONCE = 25;

/** Opens the part that reads who signed off what in an org. */
export function openOrgTrailPart(tools: OrgTrailTools): OrgTrailPart {
  const store = openPartStore<OrgTrailState, OrgTrailEvent>(firstOrgTrailState, nextOrgTrailState, 'reading');
  const { tell } = store;
  let most = AT_ONCE;

  const read = (asked: number) =>
    store.attempt(async (signal) => {
      tell({ kind: 'reading', more: asked > AT_ONCE });
      try {
        const signed = tools.session();
        if (!signed) throw new SalesforceTrouble({ kind: 'signedOut' });
        // From the latest on each time: what was signed off meanwhile is among it.
        const reading = await readLatestTrail(signed.session, asked, { signal });
        if (!reading.ok) return tell({ kind: 'unread', lacks: reading.lacks });
        most = asked;
        tell({ kind: 'read', read: reading.read });
      } catch (thrown) {
        if (!(thrown instanceof SalesforceTrouble) || thrown.problem.kind === 'cancelled') throw thrown;
        tell({ kind: 'stopped', problem: thrown.problem });
      }
    });

  const act: OrgTrailActions = {
    look: () => read(AT_ONCE),
    lookFurther: () => read(most + AT_ONCE),
    cancel: store.cancel,
  };

  return { state: store.state, subscribe: store.subscribe, act };
}
