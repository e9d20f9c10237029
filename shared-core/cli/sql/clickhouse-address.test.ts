import { clickHouseAddress } from './clickhouse-address';

const environment = { CLICKHOUSE_USER: 'nightly', CLICKHOUSE_PASSWORD: 'of the night' };
const read = (source: string, given: Record<string, string> = {}) => {
  const { url, database, user, password } = clickHouseAddress(source, given);
  return [url.href, database, user, password];
};

test.each<[string, Record<string, string>, unknown[]]>([
  // address                                       environment   asked where, database, as whom
  ['https://db:8443/sales', environment, ['https://db:8443/', 'sales', 'nightly', 'of the night']],
  ['https://ada:own@db:8443/sales', environment, ['https://db:8443/', 'sales', 'ada', 'own']],
  ['https://ada@db:8443', environment, ['https://db:8443/', undefined, 'ada', 'of the night']],
  ['https://a%40b:p%2F%E5%AF%86@db/my%20sales/', {}, ['https://db/', 'my sales', 'a@b', 'p/密']],
  ['http://localhost:8123', {}, ['http://localhost:8123/', undefined, 'default', '']],
  ['http://127.0.0.1:8123/sales', {}, ['http://127.0.0.1:8123/', 'sales', 'default', '']],
  ['http://[::1]:8123', {}, ['http://[::1]:8123/', undefined, 'default', '']],
])('%s', (source, given, expected) => expect(read(source, given)).toEqual(expected));

test.each([
  ['http://db.example/sales', 'which would carry list and password readable to anybody on the way'],
  ['http://127.0.0.1.example/sales', 'which would carry list and password readable to anybody on the way'],
  ['https://db:8443/sales/tiers', 'expected https://host:8443/database'],
  ['https://db:8443/sales?user=ada&password=secret', 'got “https://db:8443/sales?user=ada&password=…”'],
  ['https://', 'expected https://host:8443/database'],
  ['https://ada:100%@db/sales', 'expected https://host:8443/database, got “https://ada@db/sales”'],
])('%s is refused', (source, sentence) => expect(() => read(source)).toThrow(sentence));
