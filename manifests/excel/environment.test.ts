import production from './environments/production.json';
import { readEnvironment } from './environment';

test('an environment file is refused with every fault it has', () => {
  const read = (source: unknown) => () => readEnvironment(source, 'staging.json');
  expect(read({ ...production, host: 'http://keystage.example.com', id: '12', domain: 'x' })).toThrow(
    [
      'staging.json cannot be used.',
      '"id": expected a GUID in small letters, of this environment alone, got "12".',
      '"host": expected an https address without a path, such as "https://keystage.example.com", got "http://keystage.example.com".',
      '"domain": not a field of an environment. Remove it, or correct its name.',
    ].join('\n  '),
  );
  expect(read({ ...production, host: 'https://keystage.example.com/' })).toThrow('"host": expected an https address');
  expect(read({ ...production, namespace: 'keystage' })).toThrow('"namespace": expected a word in capitals, of this');
  expect(read({ ...production, appId: production.id })).toThrow('"appId": expected another GUID than "id".');
  expect(read(null)).toThrow('"name": expected a word in small letters, such as "production", got nothing.');
});
