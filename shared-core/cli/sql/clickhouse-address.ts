import { WrongUsage } from '../refusal';
import { withoutPassword } from './without-password';

/** Where a ClickHouse server answers, and as whom it is asked. */
export interface ClickHouseAddress {
  readonly url: URL;
  /** Undefined where the server's own default is meant. */
  readonly database: string | undefined;
  readonly user: string;
  readonly password: string;
}

export const isClickHouseAddress = (source: string) => /^https?:\/\//.test(source);

/**
 * Reads `https://user:password@host:8443/database`. What the address leaves open of user and password the environment says under the names
 * that the engine's own client reads, CLICKHOUSE_USER and CLICKHOUSE_PASSWORD. Without encryption it goes to this machine alone.
 */
export function clickHouseAddress(
  source: string,
  environment: Readonly<Record<string, string | undefined>>,
): ClickHouseAddress {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  const [, database = '', ...deeper] = url?.pathname.split('/') ?? [];
  const said = url && [url.username, url.password, database].map(decoded);
  if (!url || !said?.every((one) => one !== undefined) || deeper.some((part) => part !== '') || url.search + url.hash) {
    throw new WrongUsage(`--run: expected https://host:8443/database, got “${withoutPassword(source)}”.`);
  }
  if (url.protocol === 'http:' && !isThisMachine(url.hostname)) {
    throw new WrongUsage(
      `--run: expected https://… for a server elsewhere, got “${withoutPassword(source)}”, which would carry list and password readable to anybody on the way.`,
    );
  }
  const [user, password, name] = said;
  return {
    url: new URL(url.origin),
    database: name === '' ? undefined : name,
    user: user || environment['CLICKHOUSE_USER'] || 'default',
    password: password || environment['CLICKHOUSE_PASSWORD'] || '',
  };
}

/** Undefined for a text with a percent sign that encodes nothing. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

const isThisMachine = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
