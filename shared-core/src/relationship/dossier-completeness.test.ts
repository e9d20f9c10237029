import { dossierCompleteness, dossierSections, type DossierItem } from './dossier-completeness';

const items: DossierItem[] = Object.values(dossierSections).flat();
const whole = Object.fromEntries(items.map((item) => [item, 'known']));

test('every item belongs to one section', () => {
  expect(new Set(items).size).toBe(items.length);
});

test('a dossier with everything is complete, with or without what is personal', () => {
  expect(dossierCompleteness(whole, true)).toMatchObject({ onFile: 47, expected: 47, notAllowed: [] });
  expect(dossierCompleteness(whole, false)).toMatchObject({
    onFile: 43,
    expected: 43,
    notAllowed: ['sex', 'age', 'hobbies', 'daysToRemember'],
  });
});

test('what is missing is named, section by section; spaces are nothing', () => {
  const { onFile, expected, sections, notAllowed } = dossierCompleteness(
    { importance: 'second supplier', image: '  ', ourShareOfSpend: '30 %', age: '' },
    false,
  );
  expect([onFile, expected, notAllowed]).toEqual([2, 43, []]);
  expect(sections.map(({ section }) => section)).not.toContain('persons');
  expect(sections.find(({ section }) => section === 'ourStanding')).toEqual({
    section: 'ourStanding',
    onFile: ['importance'],
    missing: ['image', 'strengths', 'weaknesses'],
  });
});
