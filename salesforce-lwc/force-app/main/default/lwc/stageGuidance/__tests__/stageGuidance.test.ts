import { publish, subscribe } from 'lightning/messageService';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { executeMutation, questions } from '../../../../../../test/answering-graphql';
import {
  dealId,
  evidence,
  firstEvidence,
  role,
  sampleDeal,
  sampleOpportunity,
  sampleProcess,
  stageMap,
  type SampleDeal,
} from '../../dealRecord/__tests__/sample-deal';
import {
  calm,
  conditionsIn,
  everShown,
  factInputs,
  fill,
  fillIn,
  groupOf,
  lineOf,
  linesOf,
  mayEdit,
  open,
  orgAnswers,
  orgWillAnswer,
  press,
  shownGuidance,
  unfold,
  valueIn,
  valueOf,
  within,
  written,
  type OrgAnswer,
} from './shown-guidance';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

afterEach(() => {
  for (const card of document.body.children) linesOf(card);
  document.body.replaceChildren();
  jest.clearAllMocks();
  jest.restoreAllMocks();
});

const opportunity = (more: object): SampleDeal => ({
  ...sampleDeal,
  opportunity: { ...sampleOpportunity, ...more },
});
const withEvidence = (...more: readonly SampleDeal['evidence'][]): SampleDeal => ({
  ...sampleDeal,
  evidence: [...firstEvidence, ...more.flatMap((one) => one ?? [])],
});
const surveyed = evidence('survey-on-file', 'Yes');

describe('what is shown first', () => {
  test('declared against evidenced, on one path and in words', async () => {
    const card = await shownGuidance(opportunity({ StageName: 'Design' }));
    const lines = linesOf(card);
    expect(lines).toContain('Stands at stage 1 of 8, completed: Account planning and telephone invitation');
    const steps = linesOf(within(card, 'c-stage-path')[0]);
    expect(steps).toContain('1 Account planning and telephone invitation: completed');
    expect(steps).toContain('2 Visit and first survey: not entered');
    expect(steps).toContain('5 Needs analysis and formal solution design: not entered, declared here');
    expect(lines).toContain(
      'The CRM says “Needs analysis and formal solution design”; evidenced is “Account planning and telephone invitation”, so it is overstated by 4 stages.',
    );
    expect(lines).toContain('Declared: 5 Needs analysis and formal solution design');
    expect(lines).toContain('Evidenced: 1 Account planning and telephone invitation, completed');
    await expect(card).toBeAccessible();
  });

  test.each<[string, OrgAnswer, ...string[]]>([
    // 230,000 × 50 % = 115,000 claimed, × 15 % = 34,500 earned: 80,500 apart.
    [
      'the gap',
      opportunity({ StageName: 'Design' }),
      'Claimed',
      '50%',
      '€115,000',
      '15%',
      '€34,500',
      'Claimed, not earned',
      '€80,500',
    ],
    [
      "the deal's own currency",
      { ...opportunity({ StageName: 'Demo' }), currency: 'USD' },
      '40%',
      '$92,000',
      '$57,500',
    ],
    // 250.50 × 10 % = 25.05 claimed, × 15 % = 37.575 earned: 12.525 more than claimed.
    [
      'cents below a thousand',
      opportunity({ StageName: 'Prospecting', Amount: 250.5 }),
      '€25.05',
      'Earned beyond the claim',
      '€12.53',
    ],
    ['no amount', opportunity({ Amount: null }), '30%', 'no amount'],
    ['nothing declared', opportunity({ StageName: 'Perception Analysis' }), 'Declared: no stage', 'not known'],
  ])('%s', async (_what, deal, ...figures) => {
    const lines = linesOf(await shownGuidance(deal));
    for (const figure of figures) expect(lines).toContain(figure);
  });

  test('a deal of which nothing is known begins with its first condition', async () => {
    const card = await shownGuidance({ ...sampleDeal, evidence: [] });
    const lines = linesOf(card);
    expect(lines).toContain('Nothing is evidenced yet: before stage 1 of 8');
    expect(lines).toContain('Evidenced: nothing yet');
    expect(lines).toContain(
      'No evidence is on file yet, so every condition is open. Answer the first one below to begin.',
    );
    expect(conditionsIn(card, 'milestones')).toEqual(['buyer-interested']);
    await expect(card).toBeAccessible();
  });

  test.each([
    ['Closed Won', true, 'This deal is won.'],
    ['Closed Lost', false, 'This deal is lost.'],
  ])('a closed deal: %s', async (StageName, IsWon, sentence) => {
    const card = await shownGuidance(opportunity({ StageName, IsWon, IsClosed: true }));
    expect(linesOf(card)).toContain(sentence);
    expect(within(card, '.open-move')).toEqual([]);
  });

  test('landmines and the next step, by name', async () => {
    const card = await shownGuidance(sampleDeal);
    const [next] = within(card, '.next');
    expect(linesOf(next)).toEqual([
      'Landmine 1 of 3: A role is unknown',
      'To defuse it: Find out who is the decision maker.',
      expect.stringMatching(/^Next: Walk the process/),
    ]);
    await press(card, '.prepare');
    expect(publish).toHaveBeenCalledWith(undefined, expect.anything(), { recordId: dealId, what: 'planVisit' });

    const met = { Info_Complete__c: true, Met_On__c: '2026-11-10', Level__c: 'supportive' };
    const certain = { Keystage_Decider_Certain__c: true };
    await orgAnswers({
      ...opportunity(certain),
      roles: [role('003A', 'Jo Lang', { ...met, Roles__c: 'decision;technical;user;coach' })],
    });
    expect(linesOf(next)[0]).toBe('No landmine lies under this deal.');

    await orgAnswers({
      ...opportunity(certain),
      roles: [
        role('003A', 'Jo Lang', { ...met, Roles__c: 'decision;technical;user;coach' }),
        role('003B', 'Ann Weg', { ...met, Roles__c: 'technical', Met_On__c: null }),
      ],
    });
    expect(linesOf(next).slice(0, 2)).toEqual([
      'Landmine: A core buyer not met',
      'To defuse it: Meet Ann Weg (technical gatekeeper) in person.',
    ]);
  });
});

describe('conditions', () => {
  test('to finish, to enter, by kind, and what is met', async () => {
    const card = await shownGuidance(withEvidence([surveyed]));
    const titles = within(card, 'section h3').map((title) => linesOf(title)[0]);
    expect(titles).toEqual([
      'To finish 2, Visit and first survey',
      'To enter 3, First proposal submitted',
      'Process conditions (4)',
      'Relationship conditions (3)',
      'Information conditions (3)',
      'Met (4)',
    ]);
    expect(conditionsIn(card, 'successCriteria')).toEqual([
      'proposal-requested',
      'feasible-for-buyer',
      'budget-confirmed',
    ]);
    expect(linesOf(groupOf(card, 'successCriteria'))).toContain('0 of 3 met');
    expect(conditionsIn(card, 'met')).toEqual([]);
    await unfold(card, 'met');
    expect(conditionsIn(card, 'met')).toEqual(['buyer-interested', 'meeting-agreed', 'visit-held', 'survey-on-file']);
    await expect(card).toBeAccessible();
    await unfold(card, 'met');
    expect(conditionsIn(card, 'met')).toEqual([]);
  });

  test('a gate of which nothing is open says so', async () => {
    const early = ['first-proposal-submitted', 'proposal-explained'].map((id) => evidence(id, 'Yes'));
    const card = await shownGuidance(withEvidence([surveyed, ...early]));
    expect(linesOf(groupOf(card, 'milestones'))).toEqual([
      'To enter 3, First proposal submitted',
      '2 of 2 met',
      'Nothing is open here.',
    ]);
  });

  test('what is met shows its evidence', async () => {
    const card = await shownGuidance(
      withEvidence([surveyed, evidence('problem-told', 'Yes', { Observed_On__c: '2026-10-02' })]),
    );
    await unfold(card, 'met');
    expect(linesOf(lineOf(card, 'visit-held'))).toEqual(
      expect.arrayContaining(['met:', 'Process conditions · seen on Nov 10, 2026 · Whole line shown · Min Park']),
    );
    expect(linesOf(lineOf(card, 'meeting-agreed')).join()).toContain(
      '“Date of the meeting”: Nov 10, 2026 · “Place of the meeting”: “their plant”',
    );
  });

  test('what was met once and for all says since when; what was filed without a day says so', async () => {
    const card = await shownGuidance({
      ...sampleDeal,
      evidence: [
        evidence('buyer-interested', 'Yes', { Observed_On__c: null }),
        evidence('problem-told', 'Yes', { Observed_On__c: '2026-10-02' }),
      ],
    });
    await unfold(card, 'met');
    expect(linesOf(lineOf(card, 'problem-told'))).toContain('Process conditions · met since Oct 2, 2026 · Min Park');
    expect(linesOf(lineOf(card, 'buyer-interested'))).toContain('Process conditions · no day given · Min Park');
  });

  test('why each is open, and what to do', async () => {
    const card = await shownGuidance(
      withEvidence([
        surveyed,
        evidence('proposal-requested', 'In_Progress', { Note__c: 'They promised it for Monday' }),
        evidence('organisation-chart-on-file', 'Yes', { Observed_On__c: '2025-10-01' }),
      ]),
    );
    expect(linesOf(lineOf(card, 'proposal-requested'))).toEqual(
      expect.arrayContaining(['in progress:', 'They promised it for Monday']),
    );
    await unfold(card, 'information');
    expect(linesOf(lineOf(card, 'organisation-chart-on-file'))).toEqual(
      expect.arrayContaining(['out of date:', 'Is it still so?']),
    );
    await unfold(card, 'relationship');
    const people = lineOf(card, 'user-met');
    expect(linesOf(people)).toContain('Follows from the people of the buying committee: record it with them.');
    expect(within(people, 'button.toggle')).toEqual([]);
  });

  test('what was passed over, and what is open until the declared stage', async () => {
    const card = await shownGuidance({
      ...opportunity({ StageName: 'Design' }),
      evidence: [...firstEvidence.slice(1), surveyed, evidence('buyer-interested', 'No')],
    });
    const titles = within(card, 'section h3').map((title) => linesOf(title)[0]);
    expect(titles).toContain('Milestones passed over (1)');
    expect(titles).toContainEqual(expect.stringMatching(/^Open until the declared stage \(\d+\)$/));
    await unfold(card, 'passedOver');
    expect(conditionsIn(card, 'passedOver')).toEqual(['buyer-interested']);
  });

  test('at the end of the path nothing is left to enter, and a template may know no stages of the buyer', async () => {
    const own = ownTemplate((stages) => [{ ...stages[0], successCriteria: [] }]);
    const card = await shownGuidance({ ...own, evidence: firstEvidence.slice(0, 1) });
    expect(linesOf(card)).toContain('Stands at stage 1 of 1, completed: Account planning and telephone invitation');
    expect(within(card, 'section[data-group="milestones"]')).toEqual([]);
    expect(within(card, '.buyer')).toEqual([]);
  });

  test('a gate that opens with some of its conditions, and one that is open though the stage is not finished', async () => {
    const gate = { atLeast: { count: 1 }, must: [] };
    const own = ownTemplate((stages) => stages.slice(0, 2), { gate });
    const card = await shownGuidance({ ...own, evidence: [...firstEvidence, surveyed] });
    expect(linesOf(groupOf(card, 'successCriteria'))).toContain('0 of 3 met, 1 needed');
    const letters = ownTemplate((stages) => stages.slice(0, 2).map((stage, k) => ({ ...stage, letter: 'FE'[k] })));
    await orgAnswers({ ...letters, evidence: [...firstEvidence, surveyed] });
    expect(linesOf(card)).toContain('Evidenced: E Visit and first survey, entered');
    expect(linesOf(groupOf(card, 'successCriteria'))[0]).toBe('To finish E, Visit and first survey');
    expect(linesOf(card)).toContain('E Visit and first survey: entered');
  });
});

type Stages = readonly { readonly id: string }[];

/** A deal under a template of the org's own: some stages of project-8. */
function ownTemplate(change: (stages: Stages) => Stages, more: object = {}): SampleDeal {
  const { template } = jest.requireActual<{ template: { readonly stages: Stages } }>('c/keystageProject8');
  const file = { ...template, stages: change(template.stages), buyerStages: [], mapping: {}, ...more };
  const Stage_Map__c = JSON.stringify({ Proposal: 'planning-and-invitation' });
  return { ...sampleDeal, processes: [{ ...sampleProcess, Template_File__c: JSON.stringify(file), Stage_Map__c }] };
}

describe('answering', () => {
  test('yes, with a day and a note: saved at once with what follows', async () => {
    const card = await shownGuidance(sampleDeal);
    const line = await open(card, 'survey-on-file');
    expect(document.activeElement).toBe(card);
    expect(valueIn(line, '*seenOn')).toBe('2026-11-20');
    await fillIn(line, '*answer', 'yes');
    await fillIn(line, '*seenOn', '2026-11-18');
    await fillIn(line, '*note', ' By post ');
    await expect(card).toBeAccessible();

    orgWillAnswer(sampleDeal, withEvidence([surveyed]));
    await press(line, '.save');
    expect(executeMutation).toHaveBeenCalledTimes(1);
    expect(written()).toEqual([
      [
        'Keystage_Evidence__cCreate',
        {
          ...{ Opportunity__c: dealId, Condition__c: 'survey-on-file', Answer__c: 'Yes', Values__c: null },
          ...{ Observed_On__c: '2026-11-18', Expires_On__c: null, Note__c: 'By post' },
        },
      ],
      ['OpportunityUpdate', expect.objectContaining({ Id: dealId, Keystage_Evidenced_Position__c: 2 })],
    ]);
    expect(publish).toHaveBeenCalledWith(undefined, expect.anything(), { recordId: dealId, what: 'evidence' });
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: dealId }]);
    const lines = linesOf(card);
    expect(lines).toContain('Stands at stage 2 of 8, entered: Visit and first survey');
    expect(lines).toContainEqual(expect.stringMatching(/^Saved: /));
    expect(within(card, 'section[data-group="begun"]')).toEqual([]);
  });

  test.each([
    ['no', 'No'],
    ['inProgress', 'In_Progress'],
  ])('%s', async (answer, Answer__c) => {
    const card = await shownGuidance(sampleDeal);
    const line = await open(card, 'survey-on-file');
    await fillIn(line, '*answer', answer);
    await press(line, '.save');
    expect(written()[0][1]).toMatchObject({ Answer__c, Note__c: null });
  });

  test('days, numbers, choices and texts have inputs of their own, filled with what is on file', async () => {
    const card = await shownGuidance({ ...sampleDeal, evidence: firstEvidence.slice(0, 1) });
    const line = await open(card, 'meeting-agreed');
    const kinds = factInputs(line).map((input) => [
      input.dataset['name']?.split(' ')[1],
      input.tagName.toLowerCase(),
      (input as HTMLElement & { type?: string }).type,
    ]);
    expect(kinds).toEqual([
      ['meeting.date', 'lightning-input', 'date'],
      ['meeting.place', 'lightning-input', 'text'],
      ['meeting.subject', 'lightning-input', 'text'],
      ['meeting.agreedByPersonInCharge', 'lightning-radio-group', 'button'],
    ]);
    await unfold(card, 'information');
    const facts = await open(card, 'account-facts-known');
    expect(
      factInputs(facts).map((input) => [
        input.dataset['name']?.split(' ')[1],
        input.tagName.toLowerCase(),
        (input as HTMLElement & { type?: string }).type,
      ]),
    ).toEqual([
      ['account.size', 'lightning-combobox', undefined],
      ['account.rank', 'lightning-input', 'text'],
      ['account.profit', 'lightning-input', 'number'],
      ['account.investment', 'lightning-input', 'number'],
      ['account.credit', 'lightning-combobox', undefined],
    ]);
    await expect(card).toBeAccessible();

    await fillIn(facts, 'account.size', 'large');
    await fillIn(facts, 'account.profit', '2.5');
    await fillIn(facts, 'account.rank', null);
    await fillIn(facts, '*underWay', true);
    await press(facts, '.save');
    expect(written()[0][1]).toMatchObject({
      ...{ Condition__c: 'account-facts-known', Answer__c: 'In_Progress' },
      Values__c: '{"account.size":"large","account.profit":2.5}',
    });
  });

  test('a form that is filled in with what is on file', async () => {
    const card = await shownGuidance({
      ...opportunity({ StageName: 'Demo' }),
      evidence: [
        ...firstEvidence,
        evidence('survey-on-file', 'In_Progress', { Note__c: 'half' }),
        evidence('demo-agreed', 'In_Progress', { Values__c: '{"demo.attendeesNamed":true}' }),
      ],
    });
    const survey = await open(card, 'survey-on-file');
    expect([valueIn(survey, '*answer'), valueIn(survey, '*note')]).toEqual(['inProgress', 'half']);
    await unfold(card, 'met');
    const held = await open(card, 'visit-held');
    expect(valueIn(held, '*answer')).toBe('yes');
    const agreed = await open(card, 'meeting-agreed');
    expect(valueIn(agreed, 'meeting.place')).toBe('their plant');
    await unfold(card, 'beyond');
    const demo = await open(card, 'demo-agreed');
    expect([valueIn(demo, 'demo.attendeesNamed'), valueIn(demo, '*underWay', 'checked')]).toEqual(['yes', true]);
    await fillIn(demo, 'demo.attendeesNamed', 'no');
    await fillIn(demo, 'demo.plannedOn', '2026-12-01');
    await fillIn(demo, '*underWay', false);
    await press(demo, '.save');
    expect(written()[0][1]).toMatchObject({
      ...{ Answer__c: 'No', Values__c: '{"demo.plannedOn":"2026-12-01","demo.attendeesNamed":false}' },
    });
  });

  test.each<[string, string, (line: HTMLElement) => Promise<void>, string]>([
    [
      'nothing chosen',
      'survey-on-file',
      () => Promise.resolve(),
      'There is nothing to save yet: choose an answer or fill in a value.',
    ],
    [
      'a day ahead',
      'survey-on-file',
      (line) => fillIn(line, '*seenOn', '2026-11-21'),
      '“Seen on” needs a day up to today, such as Nov 20, 2026.',
    ],
    [
      'no day',
      'survey-on-file',
      (line) => fillIn(line, '*seenOn', null),
      '“Seen on” needs a day up to today, such as Nov 20, 2026.',
    ],
    [
      'nothing filled in',
      'departments-heard',
      () => Promise.resolve(),
      'There is nothing to save yet: choose an answer or fill in a value.',
    ],
    [
      'no number',
      'departments-heard',
      (line) => fillIn(line, 'survey.departmentsHeard', 'two'),
      '“Departments heard”: expected a number, got “two”. Correct it and save again.',
    ],
    [
      'no day of its own',
      'next-step-dated',
      (line) => fillIn(line, 'visit.nextStepOn', 'soon'),
      '“Date of the next step”: expected a day such as 2026-11-20, got “soon”. Correct it and save again.',
    ],
  ])('%s is told at the form, and nothing is written', async (_what, condition, act, sentence) => {
    const card = await shownGuidance(sampleDeal);
    await unfold(card, 'process');
    const line = await open(card, condition);
    await act(line);
    await press(line, '.save');
    expect(linesOf(line)).toContain(sentence);
    expect(executeMutation).not.toHaveBeenCalled();
    await expect(card).toBeAccessible();
  });

  test('a form closed half written is found so again, until it is discarded', async () => {
    const card = await shownGuidance(sampleDeal);
    const line = await open(card, 'survey-on-file');
    await fillIn(line, '*note', 'half a thought');
    await press(line, 'button.toggle');
    expect(within(line, '.form')).toEqual([]);
    await press(line, 'button.toggle');
    expect(valueIn(line, '*note')).toBe('half a thought');
    await press(line, '.discard');
    await press(line, 'button.toggle');
    expect(valueIn(line, '*note')).toBe('');
  });

  test('what is half written stays in sight when its condition goes elsewhere', async () => {
    const card = await shownGuidance(sampleDeal);
    await fillIn(await open(card, 'survey-on-file'), '*note', 'half a thought');
    await orgAnswers(withEvidence([surveyed]));
    expect(linesOf(groupOf(card, 'begun'))[0]).toBe('Answers begun and not saved (1)');
    expect(conditionsIn(card, 'begun')).toEqual(['survey-on-file']);
    expect(valueIn(lineOf(card, 'survey-on-file'), '*note')).toBe('half a thought');
    await unfold(card, 'met');
    expect(conditionsIn(card, 'met')).not.toContain('survey-on-file');

    // Taken back by somebody, it is open again, where it was.
    await orgAnswers(sampleDeal);
    expect(within(card, 'section[data-group="begun"]')).toEqual([]);
    // Of another stage all at once, it is still there.
    await orgAnswers({ ...sampleDeal, evidence: [] });
    expect(conditionsIn(card, 'begun')).toEqual(['survey-on-file']);
  });

  test("another user's answer is shown beside one's own, and one of them is kept", async () => {
    const card = await shownGuidance(sampleDeal);
    const line = await open(card, 'survey-on-file');
    await fillIn(line, '*answer', 'yes');
    await fillIn(line, '*note', 'By post');
    const theirs = evidence('survey-on-file', 'No', { Note__c: 'Not received' });
    orgWillAnswer(withEvidence([theirs]));
    await press(line, '.save');
    expect(executeMutation).not.toHaveBeenCalled();
    const shown = lineOf(card, 'survey-on-file');
    expect(linesOf(shown)).toEqual(
      expect.arrayContaining([
        'Min Park has answered this since you opened it.',
        'On record: No · Nov 12, 2026 · Not received',
        'Yours: Yes · By post',
      ]),
    );
    await expect(card).toBeAccessible();

    await press(shown, '.keep-mine');
    expect(written()[0]).toEqual([
      'Keystage_Evidence__cUpdate',
      expect.objectContaining({ Id: 'a01000000000004AAA', Answer__c: 'Yes', Note__c: 'By post' }),
    ]);
  });

  test('who answered meanwhile may be somebody whose name is not to be seen', async () => {
    const card = await shownGuidance(sampleDeal);
    const line = await open(card, 'survey-on-file');
    await fillIn(line, '*answer', 'no');
    orgWillAnswer({ ...withEvidence([surveyed]), isAnonymous: true });
    await press(line, '.save');
    expect(linesOf(lineOf(card, 'survey-on-file'))).toEqual(
      expect.arrayContaining([
        'Somebody else has answered this since you opened it.',
        'On record: Yes · Nov 12, 2026',
        'Yours: No',
      ]),
    );
  });

  test("or the other's is kept", async () => {
    const begun = evidence('demo-agreed', 'In_Progress', { Values__c: '{"demo.attendeesNamed":true}' });
    const inDemo = opportunity({ StageName: 'Demo' });
    const card = await shownGuidance({ ...inDemo, evidence: [...firstEvidence, begun] });
    await unfold(card, 'beyond');
    const line = await open(card, 'demo-agreed');
    await fillIn(line, 'demo.plannedOn', '2026-12-01');
    const theirs = evidence('demo-agreed', 'No', {
      ...{ Values__c: '{"demo.attendeesNamed":false}', Observed_On__c: null, Note__c: null },
    });
    orgWillAnswer({ ...inDemo, evidence: [...firstEvidence, theirs] });
    await press(line, '.save');
    expect(linesOf(lineOf(card, 'demo-agreed'))).toEqual(
      expect.arrayContaining([
        'On record: “Attendees of the demo named”: no',
        'Yours: “Planned date of the demo”: Dec 1, 2026 · “Attendees of the demo named”: Yes',
      ]),
    );
    await press(lineOf(card, 'demo-agreed'), '.take-theirs');
    expect(executeMutation).not.toHaveBeenCalled();
    expect(within(lineOf(card, 'demo-agreed'), '.form')).toEqual([]);
  });

  test.each([
    [
      "refused by a rule of the org's own",
      () => executeMutation.mockResolvedValueOnce({ errors: [{ message: 'Close dates lie ahead.' }] }),
      'The org refused it, so nothing was saved: Close dates lie ahead. What you typed is kept; correct it and save again.',
    ],
    [
      'a session that expired',
      () => executeMutation.mockRejectedValueOnce({ status: 401, body: { message: 'Session expired or invalid' } }),
      'Your session has ended, so nothing was saved. What you typed is kept here: sign in again in another tab, then save once more.',
    ],
    [
      'no access to write',
      () =>
        executeMutation.mockResolvedValueOnce({
          errors: [{ message: 'INSUFFICIENT_ACCESS: no edit access.' }],
        }),
      'You may read this but not change it, so nothing was saved: INSUFFICIENT_ACCESS: no edit access. An administrator gives access with the permission set Keystage Rep, and the owner of the opportunity by sharing it.',
    ],
    [
      'no connection when the deal is read again',
      () => orgWillAnswer({ errors: [{ message: 'Failed to fetch' }] }),
      'There is no connection, so nothing was saved. What you typed is kept here; save again once you are online.',
    ],
  ])('%s: the sentence is at the form, and what was typed is kept and saved later', async (_what, fail, sentence) => {
    const card = await shownGuidance(sampleDeal);
    const line = await open(card, 'survey-on-file');
    await fillIn(line, '*answer', 'yes');
    await fillIn(line, '*note', 'By post');
    fail();
    await press(line, '.save');
    const kept = lineOf(card, 'survey-on-file');
    expect(linesOf(kept)).toContain(sentence);
    expect([valueIn(kept, '*answer'), valueIn(kept, '*note')]).toEqual(['yes', 'By post']);
    expect(publish).not.toHaveBeenCalled();
    await expect(card).toBeAccessible();

    await orgAnswers(sampleDeal);
    await press(lineOf(card, 'survey-on-file'), '.save');
    expect(written()[0][1]).toMatchObject({ Answer__c: 'Yes', Note__c: 'By post' });
  });

  test('while it is being saved it is not saved twice', async () => {
    const card = await shownGuidance(sampleDeal);
    const line = await open(card, 'survey-on-file');
    await fillIn(line, '*answer', 'yes');
    let done = (_: object): void => undefined;
    executeMutation.mockReturnValueOnce(new Promise((resolve) => (done = resolve)));
    await press(line, '.save');
    expect(valueOf(line, '.save', 'label')).toBe('Saving');
    expect(valueOf(line, '.save', 'disabled')).toBe(true);
    await press(line, '.save');
    done({ data: {} });
    await calm();
    expect(executeMutation).toHaveBeenCalledTimes(1);
  });
});

describe("the buyer's stage", () => {
  test('is not known, is chosen, and keeps step or not', async () => {
    const card = await shownGuidance(sampleDeal);
    expect(linesOf(card)).toContain('Where the buyer stands is not known. Ask, then choose it here.');
    orgWillAnswer(
      sampleDeal,
      opportunity({ Keystage_Buyer_Stage__c: 'criteria-set', Keystage_Buyer_Stage_Seen_On__c: '2026-11-20' }),
    );
    await fill(card, '.buyer', 'criteria-set');
    expect(written()).toEqual([
      [
        'OpportunityUpdate',
        expect.objectContaining({
          ...{ Id: dealId, Keystage_Buyer_Stage__c: 'criteria-set', Keystage_Buyer_Stage_Seen_On__c: '2026-11-20' },
          Keystage_Sync_Gap__c: -3,
        }),
      ],
    ]);
    const lines = linesOf(card);
    expect(lines).toContain(
      '3 stages behind the buyer, who is at “Purchase criteria set”: decide whether to go on or give up.',
    );
    expect(lines).toContain('Seen on Nov 20, 2026');
    await expect(card).toBeAccessible();
  });

  test('is taken back', async () => {
    const card = await shownGuidance(opportunity({ Keystage_Buyer_Stage__c: 'need-raised' }));
    await fill(card, '.buyer', '');
    expect(written()[0][1]).toMatchObject({ Keystage_Buyer_Stage__c: null, Keystage_Buyer_Stage_Seen_On__c: null });
  });

  test('that somebody else has chosen meanwhile is shown beside the one chosen here', async () => {
    const card = await shownGuidance(sampleDeal);
    orgWillAnswer(opportunity({ Keystage_Buyer_Stage__c: 'team-formed' }));
    await fill(card, '.buyer', 'budget-set');
    expect(executeMutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContain(
      'Min Park has chosen “Project approved, purchasing team formed” meanwhile; you chose “Feasibility studied, budget set”.',
    );
    await expect(card).toBeAccessible();
    await press(card, '.buyer-mine');
    expect(written()[0][1]).toMatchObject({ Keystage_Buyer_Stage__c: 'budget-set' });
  });

  test('or what is on record is kept', async () => {
    const card = await shownGuidance(opportunity({ Keystage_Buyer_Stage__c: 'team-formed' }));
    orgWillAnswer(opportunity({ Keystage_Buyer_Stage__c: null }));
    await fill(card, '.buyer', 'budget-set');
    expect(linesOf(card)).toContain(
      'Min Park has chosen not known meanwhile; you chose “Feasibility studied, budget set”.',
    );
    await press(card, '.buyer-theirs');
    expect(executeMutation).not.toHaveBeenCalled();
    expect(valueOf(card, '.buyer')).toBe('');
  });

  test('chosen anew after a refusal is held against what was on record when the first was chosen', async () => {
    const card = await shownGuidance(opportunity({ Keystage_Buyer_Stage__c: 'need-raised' }));
    executeMutation.mockResolvedValueOnce({ errors: [{ message: 'No.' }] });
    await fill(card, '.buyer', 'budget-set');
    orgWillAnswer(opportunity({ Keystage_Buyer_Stage__c: 'criteria-set' }));
    await fill(card, '.buyer', 'team-formed');
    expect(executeMutation).toHaveBeenCalledTimes(1);
    expect(linesOf(card)).toContainEqual(
      expect.stringMatching(/^Min Park has chosen “Purchase criteria set” meanwhile/),
    );
  });

  test('that could not be saved stays chosen, and is saved again', async () => {
    const card = await shownGuidance(sampleDeal);
    executeMutation.mockResolvedValueOnce({ errors: [{ message: 'No.' }] });
    await fill(card, '.buyer', 'budget-set');
    expect(linesOf(card)).toContainEqual(expect.stringContaining('so nothing was saved: No.'));
    expect(valueOf(card, '.buyer')).toBe('budget-set');
    await press(card, '.buyer-again');
    expect(executeMutation).toHaveBeenCalledTimes(2);
    expect(linesOf(card)).toContain('Saved: The buyer');
    expect(within(card, '.buyer-again')).toEqual([]);
  });
});

describe('moving the deal', () => {
  const moveForm = (card: Element) => within(card, 'c-move-form')[0];

  test('to the next stage, as it is proposed, with what is open', async () => {
    const card = await shownGuidance(sampleDeal);
    await press(card, '.open-move');
    const form = moveForm(card);
    expect(valueOf(form, '.to')).toBe('Demo');
    const lines = linesOf(form);
    expect(lines).toContain('One step forward.');
    expect(lines).toContain('Open up to there (8); the move is kept with this list:');
    expect(lines).toContain("The demo has been held on a case of the buyer's own");
    expect(lines).toContain('This org does not refuse such a move: the gates of this process are not deployed.');
    await expect(card).toBeAccessible();

    orgWillAnswer(sampleDeal, opportunity({ StageName: 'Demo' }));
    await press(form, '.move');
    expect(written()).toEqual([
      [
        'OpportunityUpdate',
        expect.objectContaining({ Id: dealId, StageName: 'Demo', Keystage_Declared_Position__c: 4 }),
      ],
      [
        'Keystage_Stage_Move__cCreate',
        expect.objectContaining({ From_Stage__c: 'Proposal', To_Stage__c: 'Demo', Direction__c: 'forward' }),
      ],
    ]);
    expect(publish).toHaveBeenCalledWith(undefined, expect.anything(), { recordId: dealId, what: 'stage' });
    expect(linesOf(card)).toEqual(
      expect.arrayContaining(['Moved to Demo.', 'Declared: 4 Solution demo and technical exchange']),
    );
    expect(within(card, 'c-move-form')).toEqual([]);
  });

  test('stages ahead or back, with a reason', async () => {
    const card = await shownGuidance(sampleDeal);
    await press(card, '.open-move');
    const form = moveForm(card);
    expect(valueOf(form, '.to', 'options')).toHaveLength(Object.keys(stageMap).length - 1);
    await fill(form, '.to', 'Evaluation');
    expect(linesOf(form)).toContainEqual(expect.stringMatching(/^Skips “Solution demo.*: a reason is needed\.$/));
    await press(form, '.move');
    expect(linesOf(form)).toContainEqual(expect.stringMatching(/^Skipping “Solution demo .* needs a reason\./));
    expect(executeMutation).not.toHaveBeenCalled();

    await fill(form, '.to', 'Prospecting');
    expect(linesOf(form)).toEqual(
      expect.arrayContaining(['Goes back: a reason is needed.', 'Nothing is open up to there.']),
    );
    expect(valueOf(form, '.reason', 'required')).toBe(true);
    await fill(form, '.reason', 'The project was put off');
    await press(form, '.move');
    expect(written().at(-1)).toEqual([
      'Keystage_Stage_Move__cCreate',
      expect.objectContaining({ Direction__c: 'backward', Reason__c: 'The project was put off' }),
    ]);
  });

  test("refused by the org's own rule, in its words, and kept", async () => {
    const card = await shownGuidance(sampleDeal);
    await press(card, '.open-move');
    await fill(moveForm(card), '.reason', 'They asked for it');
    executeMutation.mockResolvedValueOnce({ errors: [{ message: 'A needs analysis is on file' }] });
    await press(moveForm(card), '.move');
    expect(linesOf(moveForm(card))).toContain(
      'The org refused it, so nothing was saved: A needs analysis is on file. What you typed is kept; correct it and save again.',
    );
    expect(valueOf(moveForm(card), '.reason')).toBe('They asked for it');
    await expect(card).toBeAccessible();
    await press(moveForm(card), '.cancel');
    expect(within(card, 'c-move-form')).toEqual([]);
    expect(within(card, '.open-move')).toHaveLength(1);
  });

  test('who has moved it meanwhile may be somebody whose name is not to be seen', async () => {
    const card = await shownGuidance(sampleDeal);
    await press(card, '.open-move');
    orgWillAnswer({ ...opportunity({ StageName: 'Negotiation' }), isAnonymous: true });
    await press(moveForm(card), '.move');
    expect(executeMutation).not.toHaveBeenCalled();
    expect(linesOf(moveForm(card))).toContainEqual(
      expect.stringMatching(/^Somebody else has moved this deal to “Negotiation” since/),
    );
  });

  test('that somebody has moved meanwhile is not moved unseen', async () => {
    const card = await shownGuidance(sampleDeal);
    await press(card, '.open-move');
    orgWillAnswer(opportunity({ StageName: 'Negotiation' }));
    await press(moveForm(card), '.move');
    expect(executeMutation).not.toHaveBeenCalled();
    expect(linesOf(moveForm(card))).toContain(
      'Min Park has moved this deal to “Negotiation” since you opened it at “Proposal”. Look again, then choose.',
    );
    await fill(moveForm(card), '.reason', 'back again');
    await press(moveForm(card), '.move');
    expect(written()[0][1]).toMatchObject({ StageName: 'Demo' });
  });

  test('from a stage the map does not know, or from the last one, nothing is proposed', async () => {
    const card = await shownGuidance(opportunity({ StageName: 'Closed Won' }));
    await press(card, '.open-move');
    expect(valueOf(moveForm(card), '.to')).toBe('');
    expect(valueOf(moveForm(card), '.move', 'disabled')).toBe(true);
    document.body.replaceChildren();
    const other = await shownGuidance(opportunity({ StageName: 'Perception Analysis' }));
    await press(other, '.open-move');
    expect(valueOf(moveForm(other), '.to')).toBe('Prospecting');
    expect(linesOf(moveForm(other))).toContain('One step forward.');
  });

  test('is not offered where no stage of the org is mapped', async () => {
    const card = await shownGuidance({ ...sampleDeal, processes: [{ ...sampleProcess, Stage_Map__c: null }] });
    expect(within(card, '.open-move')).toEqual([]);
  });
});

describe('what stands in the way', () => {
  test('waiting', async () => {
    const card = await shownGuidance(undefined);
    expect(linesOf(card)).toContain('Reading where this deal stands');
    await expect(card).toBeAccessible();
  });

  test.each<[string, OrgAnswer, ...string[]]>([
    ['no deal', null, 'This opportunity is not there, or you may not see it.'],
    ['the org fails', { errors: [{ message: 'Internal error' }] }, 'Salesforce could not answer: Internal error'],
    ['offline', { errors: [{ message: 'Failed to fetch' }] }, 'There is no connection to Salesforce.'],
    [
      'no permission',
      { ...sampleDeal, without: ['Keystage_Process__c', 'Keystage_Evidence__r'] },
      'You have no access to Keystage_Process__c, so this cannot be shown.',
      'An administrator gives access with the permission set Keystage Rep.',
    ],
    [
      'no evidence to be seen',
      { ...sampleDeal, without: ['Keystage_Evidence__r'] },
      'You have no access to Keystage_Evidence__c, so this cannot be shown.',
    ],
    [
      'no process',
      { ...sampleDeal, processes: [] },
      'No active process judges this deal, so nothing can be said of its stage.',
      'An administrator sets this right on the page Keystage Setup.',
    ],
    [
      'no process for the record type',
      { ...sampleDeal, processes: [], recordType: 'Services' },
      'No active process judges deals of the record type Services, so nothing can be said of the stage.',
    ],
    [
      'two processes',
      { ...sampleDeal, processes: [sampleProcess, { ...sampleProcess, Name: 'Other' }] },
      'Several active processes claim this deal: Project sales, Other. None is used until one is left.',
    ],
    [
      'a template nobody knows',
      { ...sampleDeal, processes: [{ ...sampleProcess, Template__c: 'project-9' }] },
      'The process “Project sales” judges by the template “project-9”, which is not known here.',
    ],
    [
      'a template that is malformed',
      { ...sampleDeal, processes: [{ ...sampleProcess, Template_File__c: '{}' }] },
      'The template of the process “Project sales” cannot be read.',
      'keystage is missing. Add it.',
    ],
    [
      'a template of accounts',
      { ...sampleDeal, processes: [{ ...sampleProcess, Template__c: 'development-8' }] },
      'The process “Project sales” judges by the template “development-8”, which is for accounts, not for deals.',
    ],
  ])('%s', async (_state, answer, ...sentences) => {
    const card = await shownGuidance(answer);
    for (const sentence of sentences) expect(linesOf(card)).toContain(sentence);
    expect(within(card, 'c-stage-path')).toEqual([]);
    await expect(card).toBeAccessible();
  });

  test.each<[string, SampleDeal, string]>([
    [
      'a stage without a place',
      opportunity({ StageName: 'Perception Analysis' }),
      'The stage “Perception Analysis” has no place in the process “Project sales” yet, so nothing can be said of what is declared. An administrator sets this right on the page Keystage Setup.',
    ],
    [
      'a map that cannot be read',
      { ...sampleDeal, processes: [{ ...sampleProcess, Stage_Map__c: '[]' }] },
      'The process “Project sales” does not say what the stages of this org mean: its map cannot be read. An administrator sets this right on the page Keystage Setup.',
    ],
    [
      'missing field access',
      { ...sampleDeal, without: ['Amount', 'Keystage_Visits__r'] },
      'You may not see Opportunity.Amount and Keystage_Visit__c. What hangs on it counts as not known; an administrator gives access with the permission set Keystage Rep.',
    ],
    [
      'more evidence than a page',
      { ...sampleDeal, cut: { evidence: 1412 } },
      'Only 3 of 1,412 records are read here (evidence). The rest counts for nothing.',
    ],
    [
      'more processes than a page',
      { ...sampleDeal, cut: { processes: 300 } },
      'Only 1 of 300 records are read here (processes). The rest counts for nothing.',
    ],
    [
      'more moves than a page',
      { ...sampleDeal, cut: { moves: 300 } },
      'Only 0 of 300 records are read here (stage moves). The rest counts for nothing.',
    ],
    [
      'more people than a page',
      { ...sampleDeal, cut: { roles: 300 } },
      'Only 0 of 300 records are read here (buying roles). The rest counts for nothing.',
    ],
    [
      'more visits than a page, nobody says how many',
      { ...sampleDeal, cut: { visits: null } },
      'Only the first 0 records are read here (visits). The rest counts for nothing.',
    ],
    [
      'details that cannot be read',
      withEvidence([evidence('survey-on-file', 'Yes', { Values__c: '{' })]),
      'The details on record for “The first survey is on file: problem, what it costs, present supplier, wanted date” cannot be read, so it counts for nothing. Answer it again.',
    ],
    [
      'evidence for a condition nobody knows',
      withEvidence([evidence('of-another-template', 'Yes')]),
      '“of-another-template” is neither a condition nor a fact of this template. Correct its spelling, or choose the template it belongs to.',
    ],
    [
      'details of a condition nobody knows',
      withEvidence([evidence('of-another-template', 'Yes', { Values__c: '{' })]),
      'The details on record for “of-another-template” cannot be read, so it counts for nothing. Answer it again.',
    ],
    [
      'an answer that follows from people',
      withEvidence([evidence('coach-in-sight', 'Yes')]),
      expect.stringMatching(/follows from the people of the buying committee; the answer on record is left aside\.$/),
    ],
    [
      'a yes that lacks what it asks for',
      withEvidence([evidence('demo-agreed', 'Yes')]),
      expect.stringMatching(/has a yes on record, but not what it asks for: “Planned date of the demo” and/),
    ],
    [
      'a contact that was deleted',
      { ...sampleDeal, roles: [role(null, 'Ann Weg', { Roles__c: 'user' })] },
      'The contact Ann Weg was deleted. The person still counts by what is on record; add them again from the account, or remove them from the buying committee.',
    ],
    [
      'a fact that cannot be right',
      withEvidence([evidence('survey-on-file', 'Yes', { Values__c: '{"survey.onFile":"perhaps"}' })]),
      '“First survey on file”: expected yes or no, got "perhaps". Until it is corrected it counts as not known.',
    ],
  ])('%s is told, and the rest is shown', async (_what, deal, sentence) => {
    const card = await shownGuidance(deal);
    expect(within(card, '.notice').flatMap((notice) => linesOf(notice))).toContainEqual(sentence);
    expect(within(card, 'c-stage-path')).toHaveLength(1);
    await expect(card).toBeAccessible();
  });

  test('many remarks are shown when somebody asks for them', async () => {
    const people = ['Ann Weg', 'Bo Ost', 'Cy Ulm', 'Di Rem', 'Ed Lot'].map((name) => role(null, name));
    const card = await shownGuidance({ ...sampleDeal, roles: people });
    expect(within(card, '.notice')).toHaveLength(3);
    expect(linesOf(card)).toContain('Show 2 more remarks');
    await press(card, '.more-notices');
    expect(within(card, '.notice')).toHaveLength(5);
    expect(within(card, '.more-notices')).toEqual([]);
    await expect(card).toBeAccessible();
  });

  test('what is shown stays while it cannot be read again, and says so', async () => {
    const card = await shownGuidance(sampleDeal);
    await orgAnswers({ errors: [{ message: 'Failed to fetch' }] });
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([
        'What stands here may be out of date. There is no connection to Salesforce. Try again once you are online.',
        'Stands at stage 1 of 8, completed: Account planning and telephone invitation',
      ]),
    );
    await expect(card).toBeAccessible();
    await orgAnswers(sampleDeal);
    expect(linesOf(card)).not.toContainEqual(expect.stringMatching(/out of date/));
    await orgAnswers(null);
    expect(linesOf(card)).toContain('This opportunity is not there, or you may not see it.');
  });

  test('who may only read is told so, and offered no form', async () => {
    const card = await shownGuidance(sampleDeal);
    await mayEdit(false);
    expect(linesOf(card)).toContain(
      'You may read this and not change it. An administrator gives access with the permission set Keystage Rep.',
    );
    expect(within(lineOf(card, 'survey-on-file'), 'button.toggle')).toEqual([]);
    expect([...within(card, '.open-move'), ...within(card, '.buyer')]).toEqual([]);
    await expect(card).toBeAccessible();
  });
});

describe('beside others', () => {
  test.each([
    ['coming back to the window', () => window.dispatchEvent(new FocusEvent('focus'))],
    ['the button', (card: HTMLElement) => within(card, 'lightning-button-icon')[0].click()],
    [
      'what another card of the page has saved',
      () => {
        const [[, , listener]] = jest.mocked(subscribe).mock.calls;
        (listener as (message: object) => void)({ recordId: dealId, what: 'committee' });
      },
    ],
  ])('%s brings what is on record now', async (_way, act) => {
    const card = await shownGuidance(sampleDeal);
    orgWillAnswer(withEvidence([surveyed]));
    act(card);
    await calm();
    expect(linesOf(card)).toContain('Stands at stage 2 of 8, entered: Visit and first survey');
  });

  test('a card that has left the page asks nothing any more', async () => {
    const card = await shownGuidance(sampleDeal);
    card.remove();
    const asked = questions().length;
    window.dispatchEvent(new FocusEvent('focus'));
    await calm();
    expect(questions()).toHaveLength(asked);
  });

  test('what comes late, or twice, does no harm', async () => {
    const card = await shownGuidance(undefined);
    const line = { condition: 'survey-on-file' };
    const say = (tag: string, event: string, detail: object) =>
      within(card, tag).forEach((child) => child.dispatchEvent(new CustomEvent(event, { detail })));
    await orgAnswers(sampleDeal);
    say('c-condition-line', 'draft', { ...line, note: 'of a form that is closed' });
    say('c-condition-line', 'save', line);
    say('c-condition-line', 'decide', { ...line, side: 'mine' });
    await press(card, '.open-move');
    const form = within(card, 'c-move-form')[0];
    await press(form, '.cancel');
    form.dispatchEvent(new CustomEvent('draft', { detail: { reason: 'of a form that is closed' } }));
    form.dispatchEvent(new CustomEvent('move', { detail: {} }));
    await calm();
    expect(executeMutation).not.toHaveBeenCalled();
    expect(within(card, 'c-move-form')).toEqual([]);
  });

  test('a deal that is gone, or whose process is, when something is saved: the sentence is at the form', async () => {
    const card = await shownGuidance(sampleDeal);
    const line = await open(card, 'survey-on-file');
    await fillIn(line, '*answer', 'yes');
    orgWillAnswer({ ...sampleDeal, processes: [] });
    await press(line, '.save');
    expect(executeMutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContain('No active process judges this deal, so nothing can be said of its stage.');
    await orgAnswers(sampleDeal);
    const kept = lineOf(card, 'survey-on-file');
    expect(valueIn(kept, '*answer')).toBe('yes');
    expect(linesOf(kept)).toContain('No active process judges this deal, so nothing can be said of its stage.');
  });

  test('a wire that throws when it is asked again is told too', async () => {
    const card = await shownGuidance(sampleDeal);
    const { graphql } = jest.requireMock<{ graphql: { prototype: { refreshed: () => Promise<void> } } }>(
      'lightning/graphql',
    );
    jest.spyOn(graphql.prototype, 'refreshed').mockRejectedValueOnce({ status: 401, body: { message: 'expired' } });
    within(card, 'lightning-button-icon')[0].click();
    await calm();
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/^What stands here may be out of date. Your session/));
  });

  test('one request tells all of it', async () => {
    await shownGuidance(sampleDeal);
    expect(questions()).toHaveLength(1);
  });
});

test('no sentence of the component is without a state here that shows it', () => {
  const elsewhere = [
    // Titles and labels of inputs and buttons: no text of the template.
    ...['Title', 'Refresh', 'Path', 'BuyerAt', 'SeenOn', 'Note', 'RestInProgress', 'Discard', 'Saving'],
    ...['KeepMine', 'TakeTheirs', 'Save', 'MoveTo', 'Reason', 'MoveNow', 'MoveCancel', 'Yes', 'No', 'InProgress'],
    ...['PrepareVisit', 'AnswerTo', 'ChangeOf', 'MoveStage', 'Move', 'Change'],
    ...['Enforced', 'MayBypass'], // stageGuidanceWithGates.test.ts, stageGuidanceWithBypass.test.ts
  ];
  const unseen = [...labelsRead].filter((label) => {
    if (!label.startsWith('Keystage_Stage_')) return false;
    const form = new RegExp(
      labelText(label)
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
        .replace(/\{\d\}/g, '.*'),
    );
    return !everShown.some((line) => form.test(line));
  });
  expect(unseen.filter((label) => !elsewhere.includes(label.slice('Keystage_Stage_'.length))).sort()).toEqual([]);
});
