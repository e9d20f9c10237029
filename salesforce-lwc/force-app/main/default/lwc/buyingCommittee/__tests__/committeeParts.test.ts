import { readDeal, type Deal } from 'c/dealRecord';
import { dealSpeaker } from 'c/dealSpeaker';
import { calendarDate, readCommittee } from 'c/keystageStages';
import { answerOf, sampleDeal, today as day } from '../../dealRecord/__tests__/sample-deal';
import { committeeView } from '../committeeView';
import { circlePanel, decidedIn, isReady, meetDeal, typedInto, type Panel } from '../panel';

const today = calendarDate(day)!;

function read(fields: object = {}): Deal {
  const opportunity = { ...sampleDeal.opportunity, ...fields };
  const reading = readDeal({ data: answerOf({ ...sampleDeal, opportunity }) }, today);
  if (reading.kind !== 'read') throw new Error(`expected a deal, got ${reading.kind}`);
  return reading.deal;
}

test('the search for a person has no fields to change, and waits for nobody', () => {
  const search: Panel = { kind: 'search' };
  expect(typedInto(search, 'level', 'engaged')).toBe(search);
  expect(decidedIn(search, 'level', 'theirs')).toBe(search);
  expect(meetDeal(search, read())).toBe(search);
  expect(isReady(search)).toBe(true);
});

test('a day of the circle that two people changed waits until one of them counts', () => {
  const mine = typedInto(circlePanel(read()), 'reviewedOn', '2026-11-18');
  const met = meetDeal(mine, read({ Keystage_Reviewed_On__c: '2026-11-11' }));
  expect(isReady(met)).toBe(false);
  const decided = decidedIn(met, 'reviewedOn', 'theirs');
  expect(isReady(decided)).toBe(true);
  expect(decided).toMatchObject({ editing: { draft: { reviewedOn: '2026-11-11' } } });
});

test('a contact that no record holds is shown by what the committee knows', () => {
  const source = { contacts: [{ id: 'p1', roles: ['user'], level: 'engaged', infoComplete: true, everMet: true }] };
  const { committee } = readCommittee(source, today);
  const { seats } = committeeView(
    { committee, people: new Map(), problems: [], asOf: today },
    dealSpeaker('en-US', undefined, (id) => id.toUpperCase()),
  );
  const [shown] = seats.flatMap(({ people }) => people);
  expect(shown).toMatchObject({ key: 'p1', recordId: '', name: 'P1', isGone: false, remarks: '' });
  expect(shown).not.toHaveProperty('title');
});
