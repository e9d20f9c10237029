/** Why a text names no org to sign in to. */
export type DomainFault =
  | { readonly kind: 'noDomain' }
  /** The host everybody logs in at. It answers no page of another origin. */
  | { readonly kind: 'loginHost'; readonly given: string }
  | { readonly kind: 'otherHost'; readonly given: string };

export type ReadDomain = { readonly address: string } | { readonly fault: DomainFault };

/** Hosts an org is met under in a browser, and what stands for each under its My Domain. */
const aliases: readonly (readonly [RegExp, string])[] = [
  [/\.lightning\.force\.com$/, '.my.salesforce.com'],
  [/\.my\.salesforce-setup\.com$/, '.my.salesforce.com'],
];

/** The My Domain address of an org from what a person types or pastes: its name alone, its host, or the address of any of its pages. */
export function readMyDomain(text: string): ReadDomain {
  const given = text.trim();
  if (given === '') return { fault: { kind: 'noDomain' } };
  if (/^[a-z0-9][a-z0-9-]*$/i.test(given)) return { address: `https://${given.toLowerCase()}.my.salesforce.com` };

  const url = urlOf(given);
  if (!url) return { fault: { kind: 'otherHost', given } };
  if (url.hostname === '127.0.0.1' || url.hostname === 'localhost') return { address: url.origin };
  if (url.hostname === 'login.salesforce.com' || url.hostname === 'test.salesforce.com') {
    return { fault: { kind: 'loginHost', given: url.hostname } };
  }
  const host = aliases.reduce((name, [alias, own]) => name.replace(alias, own), url.hostname);
  return host.endsWith('.my.salesforce.com') ? { address: `https://${host}` } : { fault: { kind: 'otherHost', given } };
}

function urlOf(given: string): URL | undefined {
  try {
    return new URL(/^https?:\/\//i.test(given) ? given : `https://${given}`);
  } catch {
    return undefined;
  }
}
