/** Which org a person signed in to last, and by which app. No secret is among it. */
export interface RememberedOrg {
  readonly myDomain: string;
  readonly clientId: string;
}

const KEY = 'keystage.salesforce';

/**
 * What to begin with: what the add-in's own address says (`?org=…&app=…`, set by whoever deploys it), else what was used last on this
 * machine, else nothing.
 */
export function rememberedOrg(search: string): RememberedOrg {
  const asked = new URLSearchParams(search);
  const last = readLast();
  return { myDomain: asked.get('org') ?? last.myDomain, clientId: asked.get('app') ?? last.clientId };
}

export function rememberOrg({ myDomain, clientId }: RememberedOrg): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ myDomain, clientId }));
  } catch {
    // A browser that keeps nothing for a frame of another site is asked again next time.
  }
}

function readLast(): RememberedOrg {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept === 'object' && kept !== null && 'myDomain' in kept && 'clientId' in kept)
      return { myDomain: String(kept.myDomain), clientId: String(kept.clientId) };
  } catch {
    // What cannot be read was not ours.
  }
  return { myDomain: '', clientId: '' };
}
