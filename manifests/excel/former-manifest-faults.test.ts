/** @jest-environment jsdom */
import { addIn } from './add-in';
import { buildManifests } from './build-manifests';
import development from './environments/development.json';
import { formerManifestFaults, isLower } from './former-manifest-faults';
import { readXml as parsed } from './test/read-xml';

const text = buildManifests(development).get('keystage.development.xml') ?? '';
const faults = (former: string, changed: Partial<typeof development> = {}) =>
  formerManifestFaults(parsed(former), { ...development, ...changed });

test('the same again, or a higher version, is no fault', () => {
  expect(faults(text)).toEqual([]);
  expect(faults(text.replace(/<Version>.*</, '<Version>0.0.9<'))).toEqual([]);
});

test('a version that goes down, another id and another namespace are refused', () => {
  expect(faults(text.replace(/<Version>.*</, '<Version>9.0.0<'))).toEqual([
    `expected a version of at least 9.0.0, which was built here before, got ${addIn.version}. ` +
      'Office keeps the higher one: raise the version in shared-core/package.json, or take the newer Keystage.',
  ]);
  const id = '11111111-2222-4333-8444-555555555555';
  expect(faults(text, { id })).toEqual([
    `expected the id ${development.id}, which was built here before, got ${id}. Another id is another add-in: ` +
      'keep the former one, or delete the former files where that is meant.',
  ]);
  expect(faults(text, { namespace: 'TIERS' })).toEqual([
    'expected the namespace KEYSTAGEDEV, which was built here before, got TIERS. ' +
      "Formulas in people's workbooks say KEYSTAGEDEV.: keep it, or delete the former files where nobody has any.",
  ]);
});

test.each([
  ['0.9.2', '0.10.0', true],
  ['0.10.0', '0.9.2', false],
  ['1.0', '1.0.0.0', false],
  ['1.0.0', '1.0.0.1', true],
  ['2', '10', true],
])('%s is lower than %s: %s', (version, than, expected) => expect(isLower(version, than)).toBe(expected));
