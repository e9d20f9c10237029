import { withoutPassword } from './without-password';

test.each([
  ['postgres://ada:secret@db/sales', 'postgres://ada@db/sales'],
  ['https://ada:secret@db:8443/sales', 'https://ada@db:8443/sales'],
  ['https://ada:se/c@r?e#t@db:8443/sales', 'https://ada@db:8443/sales'],
  ['https://ada:se:cret@db:8443/sales', 'https://ada@db:8443/sales'],
  [
    'postgres://db/sales?user=ada&password=secret&sslmode=require',
    'postgres://db/sales?user=ada&password=…&sslmode=require',
  ],
  // Nothing to leave out.
  ['https://db:8443/sales', 'https://db:8443/sales'],
  ['postgresql://ada@/sales?host=%2Ftmp', 'postgresql://ada@/sales?host=%2Ftmp'],
  ['lake', 'lake'],
])('%s is shown as %s', (source, shown) => expect(withoutPassword(source)).toBe(shown));
