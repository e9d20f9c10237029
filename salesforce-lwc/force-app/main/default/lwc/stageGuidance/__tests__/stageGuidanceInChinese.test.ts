import { evidence, firstEvidence, sampleOpportunity } from '../../dealRecord/__tests__/sample-deal';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const { shownGuidance, linesOf, open, press, unfold, within } = await import('./shown-guidance');
  const card = await shownGuidance({
    opportunity: { ...sampleOpportunity, StageName: 'Negotiation', Keystage_Buyer_Stage__c: 'criteria-set' },
    evidence: [
      ...firstEvidence.map((record) => ({ ...record, Note__c: null, Values__c: null })).slice(2),
      evidence('buyer-interested', 'Yes'),
      evidence('survey-on-file', 'In_Progress'),
    ],
  });
  for (const group of ['process', 'relationship', 'information', 'beyond', 'met']) await unfold(card, group);
  await open(card, 'meeting-agreed');
  await press(card, '.open-move');
  const shown = linesOf(card).filter((line) => line !== 'Min Park');
  // Currencies and the org's own names are written in Latin letters everywhere.
  expect(
    shown.map((line) => line.replace(/Keystage|Min Park|CRM/g, '')).filter((line) => /[A-Za-z]/.test(line)),
  ).toEqual([]);
  expect(within(card, 'section').length).toBeGreaterThan(4);
  await expect(card).toBeAccessible();
  expect(shown).toContain(labelText('Keystage_Stage_Gates'));
});
