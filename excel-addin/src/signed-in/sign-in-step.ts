export type SignInStep =
  | { readonly kind: 'goOn'; readonly address: string }
  | { readonly kind: 'handBack'; readonly message: string }
  | { readonly kind: 'notHere' };

/**
 * What the sign-in window is to do at an address of its page: go on to the authorisation page named in `to`, or hand over what Salesforce
 * came back with. It goes to no other page, whoever made the address.
 */
export function signInStep(here: string): SignInStep {
  const { searchParams } = new URL(here);
  const to = searchParams.get('to');
  if (to !== null) return isAuthorization(to) ? { kind: 'goOn', address: to } : { kind: 'notHere' };
  return searchParams.has('code') || searchParams.has('error')
    ? { kind: 'handBack', message: here }
    : { kind: 'notHere' };
}

function isAuthorization(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  return protocol === 'https:' && hostname.endsWith('.my.salesforce.com') && pathname === '/services/oauth2/authorize';
}
