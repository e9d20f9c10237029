import type { SalesforceServer } from '../../../test/hosts/salesforce';

/** What comes of the sign-in window where this person answers Salesforce's question so. */
export function consentOf(server: () => SalesforceServer, username: string, consent: 'allow' | 'deny' = 'allow') {
  return async (address: string): Promise<string> => {
    const body = new URLSearchParams(new URL(new URL(address).searchParams.get('to')!).search);
    body.set('username', username);
    body.set('consent', consent);
    const url = `${server().url}/services/oauth2/authorize`;
    const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    return answer.headers.get('location')!;
  };
}
