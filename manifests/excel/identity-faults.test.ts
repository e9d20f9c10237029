import development from './environments/development.json';
import production from './environments/production.json';
import { identityFaults } from './identity-faults';

const newId = () => '11111111-2222-4333-8444-555555555555';
const acme = {
  ...{ name: 'acme', displayName: 'Keystage', namespace: 'KEYSTAGE', myDomain: 'https://acme.my.salesforce.com' },
  ...{ id: 'aaaaaaaa-0000-4000-8000-000000000001', appId: 'aaaaaaaa-0000-4000-8000-000000000002' },
  ...{ host: 'https://keystage.acme-machines.com', website: 'https://www.acme-machines.com' },
};
const faults = (changed: Partial<typeof acme>, ...neighbours: Parameters<typeof identityFaults>[1]) =>
  identityFaults({ ...acme, ...changed }, neighbours, newId);

test('an environment of its own is taken, and so is that of this machine alone', () => {
  expect(faults({})).toEqual([]);
  expect(identityFaults(development, [], newId)).toEqual([]);
});

test('the example that ships is for copying', () => {
  expect(identityFaults(production, [], newId)).toEqual([
    '"host": expected an address of your own, got the placeholder "https://keystage.example.com". Write yours.',
    '"website": expected an address of your own, got the placeholder "https://keystage.example.com". Write yours.',
    '"myDomain": expected an address of your own, got the placeholder "https://keystage.my.salesforce.com". Write yours.',
  ]);
});

test('so is the org of an example', () => {
  const myDomain = 'https://example.my.salesforce.com';
  expect(faults({ myDomain })).toEqual([expect.stringContaining(`got the placeholder "${myDomain}"`)]);
});

test.each(['https://your-host.com', 'https://keystage.example', 'https://a.invalid', 'https://example.org'])(
  '%s is a placeholder',
  (host) => expect(faults({ host })).toEqual([expect.stringContaining(`got the placeholder "${host}"`)]),
);

test('so is the org of an example', () => {
  const myDomain = 'https://example.my.salesforce.com';
  expect(faults({ myDomain })).toEqual([expect.stringContaining(`got the placeholder "${myDomain}"`)]);
});

test.each(['https://yourcompany.com', 'https://example.com.au', 'https://testing.acme.com'])(
  '%s is an address',
  (host) => expect(faults({ host })).toEqual([]),
);

test('an id that is taken is refused, with a new one to write instead', () => {
  const neighbour = { file: 'branch.json', environment: { ...acme, name: 'branch', namespace: 'BRANCH', id: newId() } };
  expect(faults({ id: production.id })).toEqual([
    `"id": expected a GUID of this environment alone, got that of the example that comes with Keystage. Write a new one, such as "${newId()}".`,
  ]);
  expect(faults({ id: 'aaaaaaaa-0000-4000-8000-000000000003' }, neighbour)).toEqual([
    `"appId": expected a GUID of this environment alone, got that of branch.json. Write a new one, such as "${newId()}".`,
  ]);
  // Also as the other kind of id: Microsoft keeps both in one list.
  expect(faults({ id: acme.appId, appId: newId() }, neighbour)).toHaveLength(2);
});

test('so are a name and a namespace, within one folder', () => {
  const other = { ...acme, id: newId(), appId: newId() };
  expect(faults({}, { file: 'old.json', environment: other })).toEqual([
    '"name": expected a word of this environment alone, got that of old.json. Write another.',
    '"namespace": expected a word of this environment alone, got that of old.json. Write another.',
  ]);
});
