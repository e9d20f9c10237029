import Org_Access from '@salesforce/label/c.Keystage_Org_Access';
import Org_Access_Next from '@salesforce/label/c.Keystage_Org_Access_Next';
import Org_Failed from '@salesforce/label/c.Keystage_Org_Failed';
import Org_Failed_Next from '@salesforce/label/c.Keystage_Org_Failed_Next';
import Org_Hidden from '@salesforce/label/c.Keystage_Org_Hidden';
import Org_NoDetail from '@salesforce/label/c.Keystage_Org_NoDetail';
import Org_Offline from '@salesforce/label/c.Keystage_Org_Offline';
import Org_Offline_Next from '@salesforce/label/c.Keystage_Org_Offline_Next';
import Org_Session from '@salesforce/label/c.Keystage_Org_Session';
import Org_Session_Next from '@salesforce/label/c.Keystage_Org_Session_Next';
import { fillLabel } from 'c/fillLabel';
import { platformProblem } from 'c/platformProblem';

/** Why the org did not answer. What keeps a save from happening is said by `c/savingProblem`. */
export type OrgTroubleKind = 'offline' | 'session' | 'hidden' | 'access' | 'failed';

export interface OrgTrouble {
  readonly kind: OrgTroubleKind;
  /** What the platform said. */
  readonly detail: string | undefined;
  /** Fields or objects that the reader may not see. */
  readonly hidden?: readonly string[];
}

/** What a wire, a call or GraphQL answered in place of data, by what a person can do about it. */
export function orgTrouble(error: unknown): OrgTrouble {
  const detail = platformProblem(error);
  const status = statusOf(error);
  const says = (pattern: RegExp) => detail !== undefined && pattern.test(detail);
  const kind = (): OrgTroubleKind => {
    if (!navigator.onLine || status === 0 || says(/failed to fetch|network ?error|load failed/i)) return 'offline';
    if (status === 401 || says(/INVALID_SESSION_ID|session (has )?expired/i)) return 'session';
    if (hiddenIn(detail).length > 0) return 'hidden';
    if (status === 403 || says(/insufficient|do(es)? ?n.t have access|no access|not authori[sz]ed/i)) return 'access';
    return 'failed';
  };
  const hidden = hiddenIn(detail);
  return { kind: kind(), detail, ...(hidden.length > 0 && { hidden }) };
}

/** A sentence that says what is, and one that says what to do. */
export interface TroubleText {
  readonly text: string;
  readonly next: string;
}

const texts: Readonly<Record<OrgTroubleKind, TroubleText>> = {
  offline: { text: Org_Offline, next: Org_Offline_Next },
  session: { text: Org_Session, next: Org_Session_Next },
  hidden: { text: Org_Hidden, next: Org_Access_Next },
  access: { text: Org_Access, next: Org_Access_Next },
  failed: { text: Org_Failed, next: Org_Failed_Next },
};

export function troubleText({ kind, detail, hidden = [] }: OrgTrouble): TroubleText {
  const { text, next } = texts[kind];
  const fact = kind === 'hidden' ? hidden.join(', ') : (detail ?? Org_NoDetail);
  return { text: fillLabel(text, fact), next };
}

/** What GraphQL says it does not know: to a reader without access a field is not there. */
function hiddenIn(detail: string | undefined): string[] {
  const asked = [...(detail ?? '').matchAll(/FieldUndefined@\[[^\]]*?(\w+)\]|[Ff]ield ['“](\w+)['”][^.]*undefined/g)];
  return [...new Set(asked.map(([, place, field]) => place ?? field))];
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
