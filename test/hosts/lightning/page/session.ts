import { orgClient, type OrgClient } from '../../salesforce/org-client';
import type { DescribedUser } from '../../salesforce/org/org';

/** Who looks at the page, in which language, at what, and the org behind it. */
export interface Session {
  readonly org: OrgClient;
  readonly user: DescribedUser;
  readonly customPermissions: readonly string[];
  /** As `@salesforce/i18n/lang` gives it: `en-US`, `zh-CN`, `ko`. */
  readonly lang: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly formFactor: 'Large' | 'Small';
  readonly labels: Readonly<Record<string, string>>;
  /** Components by their names: in the wide column, and in the narrow one beside it. */
  readonly main: readonly string[];
  readonly side: readonly string[];
  /** The record of a record page; none on an app or home page. */
  readonly recordId: string | undefined;
}

/** What the server says of itself to the page. */
export interface PageConfig {
  readonly orgUrl: string;
  readonly currency: string;
}

/** Platform modules read it while they load, so it is filled before anything else is imported. */
export const session = {} as { -readonly [M in keyof Session]: Session[M] };

export async function startSession(address: URLSearchParams): Promise<void> {
  const config = (await (await fetch('lightning.json')).json()) as PageConfig;
  const lang = address.get('lang') ?? 'en-US';
  const org = orgClient({ url: config.orgUrl, username: address.get('user') ?? '' });
  const [user, labels] = await Promise.all([org.user(), labelsFor(lang, org)]);
  Object.assign(session, {
    org,
    user,
    customPermissions: user.customPermissions,
    lang,
    locale: lang === 'ko' ? 'ko-KR' : lang,
    timeZone: user.timeZone,
    currency: config.currency,
    formFactor: window.matchMedia('(max-width: 767px)').matches ? 'Small' : 'Large',
    labels,
    ...componentsOf(address),
    recordId: address.get('record') ?? undefined,
  } satisfies Session);
}

/** A page that names no component is the account's. */
function componentsOf(address: URLSearchParams): Pick<Session, 'main' | 'side'> {
  const [main, side] = [namesIn(address.get('main')), namesIn(address.get('side'))];
  return { main, side: main.length + side.length > 0 ? side : ['accountTier'] };
}

const namesIn = (list: string | null) => (list ?? '').split(',').filter((name) => name !== '');

/** The project's labels, and over them what the org has been given since: a package may bring others under the same names. */
async function labelsFor(lang: string, org: OrgClient): Promise<Record<string, string>> {
  const { file, language } = {
    zh: { file: 'zh-CN', language: 'zh_CN' },
    ko: { file: 'ko', language: 'ko' },
  }[lang.split('-')[0]] ?? { file: 'en', language: 'en_US' };
  const ours = (await (await fetch(`labels/${file}.json`)).json()) as Record<string, string>;
  return { ...ours, ...(await org.labels(language)) };
}
