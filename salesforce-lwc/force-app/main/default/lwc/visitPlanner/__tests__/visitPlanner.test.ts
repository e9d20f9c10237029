import { publish, subscribe } from 'lightning/messageService';
import { settled } from '../../../../../../test/answering-graphql';
import { fill, inputCalled, linesOf, press, within } from '../../../../../../test/shadow-page';
import { writtenBy } from '../../../../../../test/written-records';
import { role, sampleDeal, visit } from '../../dealRecord/__tests__/sample-deal';
import { answer, mutation, people, planned, shownVisits, visited, withVisits, type Org } from './shown-visits';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('lightning/navigation', () => {
  const Navigate = Symbol('Navigate');
  const mixin = (Base: new () => HTMLElement) =>
    class extends Base {
      [Navigate](page: unknown) {
        this.dispatchEvent(new CustomEvent('navigate', { detail: page }));
      }
    };
  return { NavigationMixin: Object.assign(mixin, { Navigate }) };
});
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

const online = jest.spyOn(navigator, 'onLine', 'get');
const written = () => writtenBy(mutation);
const valuesWritten = () =>
  written().flatMap(({ fields: { Values__c } }) =>
    typeof Values__c === 'string' ? [JSON.parse(Values__c) as object] : [],
  );
const errors = (...messages: string[]) => messages.map((message) => ({ message }));

beforeEach(() => {
  online.mockReturnValue(true);
  mutation.mockResolvedValue({ data: {} });
});

afterEach(() => {
  document.body.replaceChildren();
  visited().length = 0;
  jest.clearAllMocks();
});

const held = visit({
  ...{ Held_On__c: '2026-11-10', Status__c: 'Held', Summary__c: 'Met: Ines Roth', Purpose__c: 'surveyMarket' },
  Contact__c: '003A',
  Plan__c: JSON.stringify({
    keystage: 1,
    knowledge: {
      'need/quality': 'less scrap',
      'need/quality/problem': 'every third part',
      usp: 'lines that sort themselves',
    },
    written: { 'ask/survey-on-file/askFacts': 'asked, no answer' },
  }),
});

/** What the org answers, and lines that stand on the card then. */
const states: [state: string, org: Org, ...lines: string[]][] = [
  ['waiting', {}, 'Reading the visits'],
  [
    'none yet',
    { deal: withVisits([]) },
    'No visit has been planned or held yet.',
    'Plan the first one: what is on file is filled in for you.',
    'Plan a visit',
  ],
  ['no such deal', { deal: null }, 'This opportunity is not there, or you may not see it.'],
  ['an error', { errors: errors('Something broke') }, 'Salesforce could not answer: Something broke'],
  ['a session that has ended', { errors: errors('INVALID_SESSION_ID') }, 'Your session has ended.'],
  [
    'visits hidden',
    { deal: withVisits([], { without: ['Keystage_Visits__r'] }) },
    'You have no access to Keystage_Visit__c, so this cannot be shown.',
  ],
  [
    'a field hidden',
    { deal: withVisits([planned], { without: ['Plan__c'] }) },
    'You have no access to Keystage_Visit__c.Plan__c, so what it holds is missing here and counts as not known. An administrator gives access with the permission set Keystage Rep.',
  ],
  [
    'more visits than are read',
    { deal: withVisits([planned], { cut: { visits: 300 } }) },
    '1 of 300 are shown and counted. Remove what is no longer needed.',
  ],
  [
    'no process to judge by',
    { deal: withVisits([planned], { processes: [] }) },
    'No process judges this opportunity, so a visit cannot be prepared from where it stands.',
    'The card of the stage says why. An administrator sets up the process.',
    'Nov 19, 2026',
  ],
  [
    'visits planned, held and cancelled',
    {
      deal: withVisits([
        held,
        visit({ Status__c: 'Cancelled', Planned_On__c: '2026-11-05' }),
        visit({ Planned_On__c: null }),
        planned,
        visit({ Planned_On__c: '2026-12-01', Contact__c: '003Z', Contact_Name__c: 'Max Orth' }),
      ]),
    },
    'Visits planned and held',
    'Planned',
    'The planned day has passed: record it, or plan another day.',
    'Ines Roth · Survey the market · A date for the proposal',
    'Max Orth',
    'no day yet',
    'Held',
    'Ines Roth · Survey the market · Met: Ines Roth',
    'Cancelled',
  ],
];

test.each(states)('%s', async (_state, org, ...lines) => {
  const card = await shownVisits(org);
  const shown = linesOf(card);
  for (const line of lines) expect(shown).toContain(line);
  await expect(card).toBeAccessible();
});

test('offline it says so', async () => {
  online.mockReturnValue(false);
  const card = await shownVisits({ errors: errors('Failed to fetch') });
  expect(linesOf(card).join('\n')).toMatch(/connection/);
});

test('planned visits come first, the next one on top, then the latest that was held', async () => {
  const on = (day: string, status = 'Planned') =>
    visit({ Status__c: status, Planned_On__c: day, Held_On__c: status === 'Held' ? day : null });
  const days = ['2026-12-04', '2026-11-28', '2026-11-02', '2026-11-09', '2026-10-01', '2026-09-01'];
  const visits = days.map((day) => on(day, day > '2026-11-20' ? 'Planned' : 'Held'));
  const card = await shownVisits({ deal: withVisits([...visits, visits[0]]) });
  const shownDays = () => within(card, '.day').map(({ textContent }) => textContent);
  expect(shownDays()).toEqual(['Nov 28, 2026', 'Dec 4, 2026', 'Dec 4, 2026', 'Nov 9, 2026', 'Nov 2, 2026']);
  await press(card, 'Show all 7');
  expect(shownDays()).toHaveLength(7);
  await press(card, 'Show fewer');
  expect(shownDays()).toHaveLength(5);
});

test('somebody who may only read is offered nothing to change', async () => {
  const card = await shownVisits({ deal: withVisits([planned]), mayEdit: false });
  const lines = linesOf(card);
  expect(lines).not.toContain('Plan a visit');
  expect(lines.filter((line) => /^(Record|Cancel) visit/.test(line))).toEqual([]);
});

/** Opens a section of the plan by its letter. */
async function unfold(card: HTMLElement, letter: string): Promise<void> {
  const button = within(card, 'button.toggle').find(({ textContent }) => textContent?.startsWith(letter))!;
  button.click();
  await settled();
}

describe('the plan', () => {
  test('is filled with what is on file, and proposes a purpose with its reason', async () => {
    const card = await shownVisits({
      deal: withVisits([]),
      dossier: JSON.stringify({ background: 'Family firm', hobbies: 'sailing' }),
    });
    await press(card, 'Plan a visit');
    const lines = linesOf(card);
    expect(lines).toContainEqual(expect.stringMatching(/^Proposed: .+\. .+/));
    expect(lines).toContain('What the stage needs next:');
    for (const letter of ['A', 'C', 'D', 'E', 'F', 'G', 'H']) await unfold(card, letter);
    const plan = linesOf(card);
    for (const title of [
      'A Analysis before',
      'B Purpose',
      'C Opening',
      'D Real need',
      'E Match',
      'F Objections',
      'G Close',
      'H Record',
    ]) {
      expect(plan).toContain(title);
    }
    // 43 items without the personal ones, of which one is on file.
    expect(plan).toContainEqual(expect.stringMatching(/^Account dossier: 1 of \d+ items are on file\.$/));
    expect(plan).toContain('Landmines');
    expect(plan).toContainEqual(expect.stringMatching(/^We do not know who the user is\.$/));
    await expect(card).toBeAccessible();
  }, 20_000);

  test('a dossier that cannot be read is none', async () => {
    const card = await shownVisits({ deal: withVisits([]), dossier: '{"background' });
    await press(card, 'Plan a visit');
    await unfold(card, 'A');
    expect(linesOf(card).join('\n')).not.toContain('Account dossier');
  });

  test('what is written is kept with it, and shows as written', async () => {
    const card = await shownVisits({ deal: withVisits([]) });
    await press(card, 'Plan a visit');
    await fill(card, 'Planned for', '2026-11-25');
    await fill(card, 'Person to visit', '003B');
    await fill(card, 'Purpose', 'discussSolution');
    await unfold(card, 'A');
    expect(linesOf(card)).toContain('Person to meet: Tom Berg');
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/^Impression: owl\. /));
    await fill(card, 'Rival', 'Presswerk');
    await fill(card, 'Presswerk: their rep', 'Mr Nagel');
    await fill(card, 'Another rival', 'Formtech');
    await unfold(card, 'C');
    await fill(card, 'Proof', 'Test report 12');
    await fill(card, 'Another proof', 'Sample sheet');
    await fill(card, 'Need: price', 'no surprise after a year');
    await unfold(card, 'E');
    await fill(card, 'Benefit (“no surprise after a year”)', 'one rate for ten years');
    await fill(card, 'The one claim only we can make', 'lines that sort themselves');
    await unfold(card, 'F');
    await fill(card, 'An objection you have heard', 'You are new to this');
    expect(linesOf(card)).toContain('“You are new to this” They have said so.');
    await fill(card, 'Commitment wanted', 'A date');
    expect(linesOf(card)).toContain('Not saved yet.');
    await press(card, 'Save the plan');
    expect(written().map(({ what }) => what)).toEqual(['Create Keystage_Visit__c']);
    const { fields } = written()[0];
    expect(fields).toMatchObject({
      ...{ Opportunity__c: '006000000000001AAA', Status__c: 'Planned', Planned_On__c: '2026-11-25' },
      ...{ Contact__c: '003B', Purpose__c: 'discussSolution', Commitment__c: 'A date' },
    });
    expect(JSON.parse(String(fields['Plan__c']))).toEqual({
      keystage: 1,
      knowledge: {
        ...{ 'rival/0': 'Presswerk', 'rival/0/rep': 'Mr Nagel', 'rival/1': 'Formtech' },
        ...{ 'proof/0': 'Test report 12', 'proof/1': 'Sample sheet', 'need/price': 'no surprise after a year' },
        ...{ 'offer/price/benefit': 'one rate for ten years', usp: 'lines that sort themselves' },
        'objection/0': 'You are new to this',
      },
      written: {},
    });
    expect(linesOf(card)).toContain('The plan is saved.');
    expect(publish).toHaveBeenCalledWith(undefined, expect.anything(), {
      recordId: '006000000000001AAA',
      what: 'visit',
    });
  }, 20_000);

  test('the next one begins with what the last one knew, and without its notes', async () => {
    const card = await shownVisits({ deal: withVisits([held]) });
    await press(card, 'Plan a visit');
    await unfold(card, 'D');
    expect(inputCalled(card, 'Where does “less scrap” hurt them most, and how often?').value).toBe('every third part');
    await press(card, 'Save the plan');
    expect(JSON.parse(String(written()[0].fields['Plan__c']))).toEqual({
      keystage: 1,
      knowledge: (JSON.parse(String(held['Plan__c'])) as { knowledge: object }).knowledge,
      written: {},
    });
  });

  test('a commitment that the stage needs is taken with one press', async () => {
    const card = await shownVisits({ deal: withVisits([]) });
    await press(card, 'Plan a visit');
    await press(card, 'Use');
    expect(inputCalled(card, 'Commitment wanted').value).toMatch(/^[^“]/);
  });

  test('opened again it shows what was written, and only a change asks to be saved', async () => {
    const card = await shownVisits({ deal: withVisits([{ ...planned, Plan__c: held['Plan__c'] }]) });
    await press(card, 'Open plan, Nov 19, 2026');
    expect(linesOf(card)).toContain('Planned for Nov 19, 2026');
    expect(linesOf(card)).not.toContain('Not saved yet.');
    await unfold(card, 'B');
    await unfold(card, 'C');
    expect(inputCalled(card, 'Need: quality').value).toBe('less scrap');
    await fill(card, 'Need: quality', '');
    await press(card, 'Save the plan');
    const { fields, what } = written()[0];
    expect(what).toBe('Update Keystage_Visit__c');
    expect(JSON.parse(String(fields['Plan__c']))).toEqual({
      keystage: 1,
      knowledge: { 'need/quality/problem': 'every third part', usp: 'lines that sort themselves' },
      written: { 'ask/survey-on-file/askFacts': 'asked, no answer' },
    });
  });

  test.each([
    ['is no JSON', '{"keystage":1,'],
    ['is no object', '[]'],
  ])('a plan that %s says so, and is replaced by saving only', async (_state, plan) => {
    const card = await shownVisits({ deal: withVisits([{ ...planned, Plan__c: plan }]) });
    await press(card, 'Open plan, Nov 19, 2026');
    expect(linesOf(card)).toContain(
      'The plan kept on this visit cannot be read, so it is shown empty. Saving replaces it.',
    );
    await expect(card).toBeAccessible();
    await press(card, 'Close');
    expect(mutation).not.toHaveBeenCalled();
  });

  test('with a day that cannot be read it is not sent, and stays open', async () => {
    const card = await shownVisits({ deal: withVisits([]) });
    await press(card, 'Plan a visit');
    Object.assign(inputCalled(card, 'Planned for'), { reportValidity: () => false });
    await press(card, 'Save the plan');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContain('The next visit');
  });

  test('longer than its field holds, it is not sent', async () => {
    const card = await shownVisits({ deal: withVisits([]) });
    await press(card, 'Plan a visit');
    await unfold(card, 'E');
    await fill(card, 'The one claim only we can make', 'x'.repeat(32_768));
    await press(card, 'Save the plan');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContainEqual(
      expect.stringMatching(/^The plan has 328\d\d characters, at most 32768 are kept\./),
    );
    await press(card, 'Close without saving');
    expect(within(card, 'c-visit-section')).toEqual([]);
  });

  test('two people’s writing meets line by line', async () => {
    const kept = (knowledge: object, notes: object = {}) => JSON.stringify({ keystage: 1, knowledge, written: notes });
    const org: Org = { deal: withVisits([{ ...planned, Plan__c: kept({ usp: 'old' }) }]) };
    const card = await shownVisits(org);
    await press(card, 'Open plan, Nov 19, 2026');
    await unfold(card, 'E');
    await fill(card, 'The one claim only we can make', 'mine');
    org.deal = withVisits([
      { ...planned, Planned_On__c: '2026-11-18', Plan__c: kept({ usp: 'theirs', 'need/gain': 'quiet nights' }) },
    ]);
    await press(card, 'Save the plan');
    expect(mutation).not.toHaveBeenCalled();
    const question = 'Somebody else changed “The one claim only we can make”. Which one is to stand?';
    const choices = (inputCalled(card, question) as unknown as { options: { label: string }[] }).options;
    expect(choices.map(({ label }) => label)).toEqual(['Mine: mine', 'On record: theirs']);
    expect(linesOf(card)).toContain('Changed by somebody else in the meantime, and shown here now: Planned for.');
    await expect(card).toBeAccessible();
    await fill(card, question, 'mine');
    await press(card, 'Save the plan');
    expect(JSON.parse(String(written()[0].fields['Plan__c']))).toMatchObject({
      knowledge: { usp: 'mine', 'need/gain': 'quiet nights' },
    });
    expect(written()[0].fields['Planned_On__c']).toBe('2026-11-18');
  }, 20_000);

  test('removed by another user meanwhile, saving plans it again', async () => {
    const org: Org = { deal: withVisits([planned]) };
    const card = await shownVisits(org);
    await press(card, 'Open plan, Nov 19, 2026');
    await fill(card, 'Commitment wanted', 'A visit to our plant');
    org.deal = withVisits([]);
    await answer(org);
    expect(linesOf(card)).toContain(
      'This visit was removed by somebody else in the meantime. What you typed is kept; saving plans it again.',
    );
    await press(card, 'Save the plan');
    expect(written()[0]).toMatchObject({
      what: 'Create Keystage_Visit__c',
      fields: { Commitment__c: 'A visit to our plant', Contact__c: '003A' },
    });
  });

  test.each<[string, object, RegExp]>([
    [
      'refused by a rule',
      { errors: errors('Plan at least a week ahead.') },
      /^The org refused it, so nothing was saved: Plan at least a week ahead\./,
    ],
    [
      'no permission',
      { errors: [{ message: 'no', extensions: { errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' } }] },
      /^You may read this/,
    ],
    ['session expired', { errors: errors('INVALID_SESSION_ID') }, /^Your session has ended/],
  ])('%s: what was typed is kept', async (_state, outcome, sentence) => {
    mutation.mockResolvedValue(outcome);
    const card = await shownVisits({ deal: withVisits([]) });
    await press(card, 'Plan a visit');
    await fill(card, 'Commitment wanted', 'A date');
    await press(card, 'Save the plan');
    expect(linesOf(card)).toContainEqual(expect.stringMatching(sentence));
    expect(inputCalled(card, 'Commitment wanted').value).toBe('A date');
    await expect(card).toBeAccessible();
  });

  test('somebody who has left the circle can still be the one to visit', async () => {
    const card = await shownVisits({ deal: withVisits([planned], { roles: [people[1], role(null, 'Gone')] }) });
    await press(card, 'Open plan, Nov 19, 2026');
    const options = (inputCalled(card, 'Person to visit') as unknown as { options: { label: string }[] }).options;
    expect(options.map(({ label }) => label)).toEqual(['not chosen yet', 'Tom Berg', 'Ines Roth']);
  });

  test('a printed sheet opens on a page of its own, once everything is saved', async () => {
    const card = await shownVisits({ deal: withVisits([planned]) });
    const sheet = {
      type: 'standard__component',
      attributes: { componentName: 'c__visitSheet' },
      state: { c__recordId: '006000000000001AAA', c__visitId: 'a03000000000001AAA' },
    };
    await press(card, 'Print plan, Nov 19, 2026');
    await press(card, 'Open plan, Nov 19, 2026');
    await press(card, 'Print');
    expect(visited()).toEqual([sheet, sheet]);
    await fill(card, 'Commitment wanted', 'A date');
    expect(linesOf(card)).not.toContain('Print');
  });
});

describe('cancelling', () => {
  test('a planned visit stays in the list as cancelled', async () => {
    const card = await shownVisits({ deal: withVisits([planned]) });
    await press(card, 'Cancel visit, Nov 19, 2026');
    expect(written()).toEqual([
      { what: 'Update Keystage_Visit__c', fields: { Id: 'a03000000000001AAA', Status__c: 'Cancelled' } },
    ]);
    expect(linesOf(card)).toContain('The visit is cancelled: Nov 19, 2026.');
  });

  test('not where somebody has recorded it meanwhile', async () => {
    const org: Org = { deal: withVisits([planned]) };
    const card = await shownVisits(org);
    org.deal = withVisits([{ ...planned, Status__c: 'Held', Held_On__c: '2026-11-19' }]);
    await press(card, 'Cancel visit, Nov 19, 2026');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContain('Held');
  });
});

const question = {
  survey: 'The first survey is on file: problem, what it costs, present supplier, wanted date',
  requested: 'The buyer has asked for a first proposal, and said who will read it and by when',
  budget: 'The buyer has confirmed the budget and told us its range, within the last half year',
  supplier: 'It is known who supplies them today, and how satisfied they are',
};

describe('the record', () => {
  const opened = async (org: Org): Promise<HTMLElement> => {
    const card = await shownVisits(org);
    await press(card, 'Record visit, Nov 19, 2026');
    return card;
  };

  test('becomes evidence, people and an event in one save', async () => {
    const card = await opened({ deal: withVisits([planned]) });
    expect(inputCalled(card, 'Held on').value).toBe('2026-11-19');
    expect(inputCalled(card, 'Who was met').value).toEqual(['003A']);
    await fill(card, 'Who was met', ['003A', '003B']);
    await fill(card, 'Tom Berg: how far we have come', 'contacted');
    await fill(card, 'Tom Berg: information complete', true);
    await fill(card, question.survey, 'yes');
    await fill(card, 'Note', 'On two pages');
    await fill(card, question.requested, 'inProgress');
    await fill(card, 'Was the commitment reached?', 'no');
    await fill(card, 'What they said of the problem, in their words.', 'Every third part is scrap');
    await fill(card, 'Next visit on', '2026-12-02');
    await expect(card).toBeAccessible();
    await press(card, 'Save the record');
    expect(mutation).toHaveBeenCalledTimes(1);
    const all = written();
    expect(all.map(({ what }) => what)).toEqual([
      'Update Keystage_Visit__c',
      'Create Keystage_Evidence__c',
      'Create Keystage_Evidence__c',
      'Update Opportunity',
      'Update Keystage_Buying_Role__c',
      'Update Keystage_Buying_Role__c',
      'Create Event',
      'Create Keystage_Visit__c',
    ]);
    expect(all[0].fields).toMatchObject({ Status__c: 'Held', Held_On__c: '2026-11-19' });
    expect(String(all[0].fields['Summary__c']).split('\n')).toEqual([
      'Met: Ines Roth and Tom Berg',
      'Commitment “A date for the proposal”: not reached',
      `“${question.survey}”: yes On two pages`,
      `“${question.requested}”: in progress`,
      'Every third part is scrap',
    ]);
    expect(JSON.parse(String(all[0].fields['Record__c']))).toMatchObject({
      on: '2026-11-19',
      met: [
        { id: '003A', name: 'Ines Roth', level: '' },
        { id: '003B', name: 'Tom Berg', level: 'contacted' },
      ],
      reached: 'no',
      theirWords: 'Every third part is scrap',
    });
    expect(all[1].fields).toMatchObject({
      ...{ Condition__c: 'survey-on-file', Answer__c: 'Yes', Observed_On__c: '2026-11-19', Note__c: 'On two pages' },
    });
    expect(all[4].fields).toEqual({ Id: 'a02000000000001AAA', Followed_Up_On__c: '2026-11-19' });
    expect(all[5].fields).toEqual({
      ...{ Id: 'a02000000000002AAA', Level__c: 'contacted', Info_Complete__c: true },
      ...{ Met_On__c: '2026-11-19', Followed_Up_On__c: '2026-11-19' },
    });
    expect(all[6].fields).toMatchObject({
      ...{ Subject: 'Visit: Northgate Systems', WhatId: '006000000000001AAA', WhoId: '003A' },
      ...{ ActivityDate: '2026-11-19', IsAllDayEvent: true, DurationInMinutes: 1440 },
    });
    expect(all[7].fields).toMatchObject({ Planned_On__c: '2026-12-02', Contact__c: '003A', Status__c: 'Planned' });
    expect(linesOf(card)).toContain('The visit is recorded: evidence 2, people 2, activity 1.');
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/^Met now: .*“The first survey is on file/));
    expect(linesOf(card)).toContainEqual(
      expect.stringMatching(/^The deal stands at “Visit and first survey”, entered\.$/),
    );
    expect(publish).toHaveBeenCalledWith(undefined, expect.anything(), {
      recordId: '006000000000001AAA',
      what: 'visit',
    });
  }, 20_000);

  test('what an answer leaves open is asked beside it', async () => {
    const card = await opened({ deal: withVisits([planned]) });
    await fill(card, question.budget, 'yes');
    await fill(card, 'Day the buyer confirmed the budget', '2026-11-18');
    await fill(card, question.supplier, 'yes');
    expect(inputCalled(card, 'Present supplier')).toBeTruthy();
    await fill(card, 'Present supplier', 'Presswerk');
    await fill(card, 'Satisfaction with the present supplier', 'mixed');
    await fill(card, 'Log it as', 'Task');
    await expect(card).toBeAccessible();
    await press(card, 'Save the record');
    const values = valuesWritten();
    expect(values).toContainEqual({ 'budget.confirmedOn': '2026-11-18' });
    expect(values).toContainEqual(expect.objectContaining({ 'supplier.present': 'Presswerk' }));
    expect(written().find(({ what }) => what === 'Create Task')?.fields).toMatchObject({
      Status: 'Completed',
      WhoId: '003A',
    });
  }, 20_000);

  test('every type of fact has its field', async () => {
    const card = await opened({ deal: withVisits([planned], { evidence: [] }) });
    await fill(card, 'The person in charge has agreed time, place and subject of a meeting', 'yes');
    await fill(card, 'Date of the meeting', '2026-11-24');
    await fill(card, 'Place of the meeting', 'their plant');
    await fill(card, 'Subject of the meeting', 'scrap');
    await fill(card, 'Meeting agreed by the person in charge', 'yes');
    await fill(card, 'Was the commitment reached?', 'yes');
    await press(card, 'Save the record');
    const agreed = written().find(({ fields }) => fields['Condition__c'] === 'meeting-agreed');
    expect(JSON.parse(String(agreed?.fields['Values__c']))).toEqual({
      'meeting.date': '2026-11-24',
      'meeting.place': 'their plant',
      'meeting.subject': 'scrap',
      'meeting.agreedByPersonInCharge': true,
    });
    expect(String(written()[0].fields['Summary__c'])).toContain('“A date for the proposal”: reached');
  }, 20_000);

  test('a number is kept as one, and a no of several facts says of which', async () => {
    const card = await opened({ deal: withVisits([planned]) });
    await fill(card, 'At least two departments have been asked what the problem means to them', 'yes');
    await fill(card, 'Departments heard', '3');
    await fill(card, question.supplier, 'no');
    await fill(card, 'Present supplier', 'Presswerk');
    await press(card, 'Save the record');
    const values = valuesWritten();
    expect(values).toContainEqual({ 'survey.departmentsHeard': 3 });
    expect(values).toContainEqual({ 'supplier.present': 'Presswerk' });
  }, 20_000);

  test('somebody who leaves the circle while the record is written is not written to', async () => {
    const org: Org = { deal: withVisits([planned]) };
    const card = await opened(org);
    org.deal = withVisits([planned], { roles: [people[1]] });
    await answer(org);
    expect(linesOf(card)).not.toContain('Ines Roth: how far we have come');
    await press(card, 'Save the record');
    expect(written().map(({ what }) => what)).not.toContain('Update Keystage_Buying_Role__c');
  });

  test('a day of which the people know later ones leaves those', async () => {
    const later = role('003A', 'Ines Roth', {
      Roles__c: 'decision',
      Level__c: null,
      Met_On__c: '2026-11-01',
      Followed_Up_On__c: '2026-11-20',
    });
    const card = await opened({ deal: withVisits([planned], { roles: [later] }) });
    expect(inputCalled(card, 'Ines Roth: how far we have come').value).toBe('');
    await press(card, 'Save the record');
    expect(linesOf(card)).toContain('The visit is recorded: evidence 0, people 0, activity 1.');
  });

  test('an answer that says too little is not sent', async () => {
    const card = await opened({ deal: withVisits([planned]) });
    await fill(card, question.supplier, 'yes');
    await press(card, 'Save the record');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/hangs on .+ Answer each on a line of its own\.$/));
  });

  test('nothing learnt, nobody met, nothing logged: the visit alone', async () => {
    const deal = withVisits([
      { ...planned, Contact__c: null, Contact_Name__c: null, Commitment__c: null, Planned_On__c: '2026-11-30' },
    ]);
    const card = await shownVisits({ deal });
    await press(card, 'Record visit, Nov 30, 2026');
    expect(inputCalled(card, 'Held on').value).toBe('2026-11-20');
    await fill(card, 'Log it as', 'none');
    await press(card, 'Save the record');
    expect(written().map(({ what }) => what)).toEqual(['Update Keystage_Visit__c', 'Update Opportunity']);
    expect(linesOf(card)).toContain('The visit is recorded: evidence 0, people 0, activity 0.');
    await press(card, 'Log it now');
    expect(visited()).toEqual([
      {
        type: 'standard__objectPage',
        attributes: { objectApiName: 'Event', actionName: 'new' },
        state: {
          defaultFieldValues: [
            'Subject=Visit%3A%20Northgate%20Systems',
            'ActivityDate=2026-11-20',
            'WhatId=006000000000001AAA',
            'Description=',
          ].join(','),
        },
      },
    ]);
  });

  test('whoever was met becomes the person of a visit that had none', async () => {
    const card = await opened({ deal: withVisits([{ ...planned, Contact__c: null, Contact_Name__c: null }]) });
    await fill(card, 'Who was met', ['003B']);
    await press(card, 'Save the record');
    expect(written()[0].fields['Contact__c']).toBe('003B');
  });

  test('an org that serves no activities says how to log it', async () => {
    const card = await opened({ deal: withVisits([planned]), logs: [] });
    expect(linesOf(card)).toContain(
      'This org does not let components write events or tasks. Log it yourself after saving: the form opens with everything filled in.',
    );
    await expect(card).toBeAccessible();
    await press(card, 'Save the record');
    expect(written().map(({ what }) => what)).not.toContain('Create Event');
    expect(linesOf(card)).toContain('Log it now');
  });

  test('only tasks are served: a task is proposed', async () => {
    const card = await opened({ deal: withVisits([planned]), logs: ['Task'] });
    expect(inputCalled(card, 'Log it as').value).toBe('Task');
  });

  test('refused, nothing was written, and it says so', async () => {
    mutation.mockResolvedValue({ errors: [{ message: 'Evidence needs a note.', paths: ['uiapi', 'w1'] }] });
    const card = await opened({ deal: withVisits([planned]) });
    await fill(card, question.survey, 'yes');
    await press(card, 'Save the record');
    expect(linesOf(card)).toContainEqual(
      expect.stringMatching(
        /^Nothing was written, neither evidence nor people nor activity: .+ Evidence needs a note\./,
      ),
    );
    expect(inputCalled(card, question.survey).value).toBe('yes');
    await expect(card).toBeAccessible();
  });

  test('an activity that is refused is named, with the way on', async () => {
    const card = await opened({ deal: withVisits([planned]) });
    mutation.mockImplementation(({ query }: { query: string }) => {
      const at = /(w\d+): EventCreate/.exec(query)?.[1];
      return Promise.resolve(at ? { errors: [{ message: 'Events are closed.', paths: ['uiapi', at] }] } : { data: {} });
    });
    await press(card, 'Save the record');
    expect(linesOf(card)).toContainEqual(
      expect.stringMatching(
        /The activity is what was refused\. Choose “no activity” to save the rest, and log the visit yourself\.$/,
      ),
    );
    await fill(card, 'Log it as', 'none');
    await press(card, 'Save the record');
    expect(linesOf(card)).toContain('Log it now');
  });

  test('with a day that cannot be read it is not sent, and stays open', async () => {
    const card = await opened({ deal: withVisits([planned]) });
    Object.assign(inputCalled(card, 'Held on'), { reportValidity: () => false });
    await press(card, 'Save the record');
    expect(mutation).not.toHaveBeenCalled();
    expect(inputCalled(card, 'Held on').value).toBe('2026-11-19');
  });

  test('offline before it was sent: nothing was', async () => {
    const org: Org = { deal: withVisits([planned]) };
    const card = await opened(org);
    online.mockReturnValue(false);
    org.errors = errors('Failed to fetch');
    await press(card, 'Save the record');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/^There is no connection/));
  });

  test('a connection that breaks while saving: what came through is not written twice', async () => {
    const org: Org = { deal: withVisits([planned]) };
    const card = await opened(org);
    await fill(card, 'What they said of the problem, in their words.', 'Scrap');
    mutation.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await press(card, 'Save the record');
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/^The connection broke while saving/));
    const { Record__c } = written()[0].fields;
    org.deal = withVisits([{ ...planned, Status__c: 'Held', Held_On__c: '2026-11-19', Record__c: String(Record__c) }]);
    mutation.mockClear();
    await press(card, 'Save the record');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContain(
      'The record had been written before the connection broke. Nothing was written twice.',
    );
  });

  test('recorded by another user meanwhile, theirs stands and what was typed is kept', async () => {
    const org: Org = { deal: withVisits([planned]) };
    const card = await opened(org);
    await fill(card, 'What they said of the problem, in their words.', 'Scrap');
    org.deal = withVisits([{ ...planned, Status__c: 'Held', Held_On__c: '2026-11-19', Summary__c: 'Met: Tom Berg' }]);
    await press(card, 'Save the record');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContainEqual(
      expect.stringMatching(/^Somebody else has recorded this visit in the meantime: “Met: Tom Berg”\./),
    );
    expect(inputCalled(card, 'What they said of the problem, in their words.').value).toBe('Scrap');
    await expect(card).toBeAccessible();
  });

  test('of a visit that is gone nothing is written', async () => {
    const org: Org = { deal: withVisits([planned]) };
    const card = await opened(org);
    org.deal = withVisits([]);
    await press(card, 'Save the record');
    expect(mutation).not.toHaveBeenCalled();
  });
});

test('what other cards of the page save shows without loading it', async () => {
  const org: Org = { deal: withVisits([]) };
  const card = await shownVisits(org);
  org.deal = withVisits([planned]);
  const [, , listener] = (subscribe as jest.Mock).mock.calls[0] as [unknown, unknown, (message: object) => void];
  listener({ recordId: '006000000000001AAA', what: 'committee' });
  await settled();
  expect(linesOf(card)).toContain('Nov 19, 2026');
});

test('a plan that another card asks for opens, and what is open already stays', async () => {
  const card = await shownVisits({ deal: withVisits([planned]) });
  const ask = () => {
    for (const [, , listener] of (subscribe as jest.Mock).mock.calls as [
      unknown,
      unknown,
      (message: object) => void,
    ][]) {
      listener({ recordId: '006000000000001AAA', what: 'planVisit' });
    }
    return settled();
  };
  await ask();
  expect(linesOf(card)).toContain('The next visit');
  await fill(card, 'Commitment wanted', 'A date');
  await ask();
  expect(inputCalled(card, 'Commitment wanted').value).toBe('A date');
});

test('refresh reads again', async () => {
  const org: Org = { deal: { ...sampleDeal } };
  const card = await shownVisits(org);
  org.deal = withVisits([planned]);
  await press(card, 'Refresh');
  expect(linesOf(card)).toContain('Nov 19, 2026');
});
