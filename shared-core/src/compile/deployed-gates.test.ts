import { deployedGates, labelOfGates, whenActive } from './deployed-gates';

const [one, other] = ['3f9a-01c7-be52', '0a1b-2c3d-4e5f'];

test.each([
  [[], 'none'],
  [[one], one],
  [[one, other], `${one} ${other}`],
])('%j is the label %j and back', (fingerprints, label) => {
  expect(labelOfGates(fingerprints)).toBe(label);
  expect(deployedGates(label)).toEqual(fingerprints);
});

test('what is no fingerprint is passed over', () => {
  expect(deployedGates(`gates: ${one}, 3F9A-01C7-BE52; ffff-ffff ${other}0`)).toEqual([one]);
});

test.each([
  // version, in force, deployed
  [one, one, [one], 'atOnce'], // weights or words alone differ
  [other, one, [one], 'onceDeployed'],
  [other, one, [one, other], 'atOnce'],
  [one, null, [one], 'atOnce'],
  [one, null, [other], 'onceDeployed'],
  [one, null, [], 'onThePageAlone'],
] as const)('%s after %s where %j is deployed: %s', (version, inForce, deployed, expected) => {
  expect(whenActive(version, inForce, deployed)).toBe(expected);
});
