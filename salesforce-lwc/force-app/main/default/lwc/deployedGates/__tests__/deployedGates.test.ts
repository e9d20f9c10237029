/** The component in an org whose label says this. */
async function deployedAs(label: string) {
  jest.resetModules();
  jest.doMock('@salesforce/label/c.Keystage_Deployed_Gates', () => ({ default: label }), { virtual: true });
  return import('c/deployedGates');
}

test.each([
  ['none', '3f9a-01c7-be52', false],
  ['none', null, false],
  ['3f9a-01c7-be52', '3f9a-01c7-be52', true],
  ['3f9a-01c7-be52 0a1b-2c3d-4e5f', '0a1b-2c3d-4e5f', true],
  ['3f9a-01c7-be52', '3f9a-01c7', false],
  ['3f9a-01c7-be52', '', false],
])('where %s is deployed, %s is: %s', async (label, fingerprint, expected) => {
  const { deployedGatesLabel, isDeployed } = await deployedAs(label);
  expect([deployedGatesLabel, isDeployed(fingerprint)]).toEqual([label, expected]);
});

test.each(['en', 'zh-CN', 'ko'])('a reader of %s has the same list', (language) => {
  inLanguage(language);
  expect(labelText('Keystage_Deployed_Gates')).toBe('none');
});
