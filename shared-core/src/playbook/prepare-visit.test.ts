import { placeDeal } from '../stages';
import { closesOfVisit } from './closes-of-visit';
import type { PlanLine } from './plan-line';
import { prepareVisit } from './prepare-visit';
import { day, project8, ready, surveyed, today, visited } from '../../templates/project-deals.test-data';
import { proposePurpose } from './propose-purpose';

const negotiating = {
  ...surveyed,
  ...Object.fromEntries(
    [
      ...['proposal.submitted', 'proposal.explainedInPerson', 'project.approved', 'project.teamNamed'],
      ...['demo.attendeesNamed', 'demo.heldOnBuyersCase', 'demo.gatekeeperListedPoints', 'design.requestedByBuyer'],
      ...['criteria.inHand', 'criteria.openToUs', 'demo.openPointsSettled', 'analysis.confirmedByDepartments'],
      ...['design.onFile', 'design.acceptedByBuyer', 'screening.passed', 'evaluation.scheduleTold', 'offer.admitted'],
      ...['evaluation.panelQuestionsAnswered', 'evaluation.preferredTold', 'evaluation.gatekeeperApproves'],
      ...['negotiation.buyersTeamNamed', 'negotiation.opened', 'negotiation.mandateKnown'],
    ].map((path) => [path, true]),
  ),
  ...{ 'demo.plannedOn': '2026-09-01', 'negotiation.startsOn': '2026-11-16' },
};
const agreed = {
  ...negotiating,
  ...{ 'contract.termsAgreed': true, 'contract.reviewPassed': true },
  ...{ 'contract.signingOn': '2026-11-30', 'contract.signatoryNamed': true },
};
const signed = { ...agreed, 'contract.signed': true };
const handedOver = {
  ...signed,
  ...{ 'delivery.startsOn': '2026-12-07', 'delivery.buyersLeaderNamed': true, 'handover.accepted': true },
};

test.each<[string, object, string | undefined, string, object]>([
  // on file             facts        buyer's stage  purpose            why
  ['nothing', {}, undefined, 'surveyMarket', { kind: 'firstContact', stage: 1 }],
  [
    'the visit: 2 of 3 missing are information',
    visited,
    undefined,
    'surveyMarket',
    { kind: 'mostlyOpen', of: 'information', open: 2, outOf: 3 },
  ],
  [
    'the survey: both milestones of stage 3 are things to do',
    surveyed,
    undefined,
    'discussSolution',
    { kind: 'mostlyOpen', of: 'process', open: 2, outOf: 2 },
  ],
  [
    'the same, and the buyer has only found the problem',
    surveyed,
    'need-raised',
    'checkProgress',
    { kind: 'aheadOfBuyer', apart: 1, buyerStage: 'need-raised' },
  ],
  ['the negotiation', negotiating, undefined, 'sign', { kind: 'signatureNext', stage: 7, open: 3 }],
  ['the terms', agreed, undefined, 'sign', { kind: 'signatureNext', stage: 8, open: 1 }],
  ['the signature', signed, undefined, 'checkProgress', { kind: 'wonAndUnderWay', stage: 8 }],
  ['the handover', handedOver, undefined, 'keepRelation', { kind: 'nothingBlocks' }],
])('with %s on file', (_, values, buyerStage, purpose, reason) => {
  expect(proposePurpose(placeDeal(project8, { values, buyerStage }, today))).toEqual({ purpose, reason });
});

test('evidence of a gate gone stale is looked after first', () => {
  const template = {
    ...project8,
    stages: project8.stages.map((stage) => ({
      ...stage,
      successCriteria: stage.successCriteria.map((one) => ({ ...one, validDays: 30 })),
    })),
  };
  const deal = { values: surveyed, observed: { 'proposal.requestedByBuyer': '2026-10-01' } };
  expect(proposePurpose(placeDeal(template, deal, today))).toEqual({
    purpose: 'checkProgress',
    reason: { kind: 'evidenceStale', conditions: ['proposal-requested'] },
  });
});

const plan = prepareVisit(
  project8,
  {
    deal: {
      values: { ...visited, 'supplier.present': 'Nordpress', 'handler.interests': 'sailing', 'project.size': 3 },
      observed: { 'project.size': '2026-11-10' },
    },
    committee: {
      since: '2026-11-01',
      contacts: [
        { id: 'p1', roles: ['user'], level: 'engaged', infoComplete: true, everMet: true },
        { id: 'p2', roles: ['technical'], level: 'identified', decisiveness: 10, responsiveness: 5 },
      ],
    },
    knowledge: {
      ...{ person: 'p2', usp: 'no retooling', proofs: ['test report 12'] },
      needs: [
        { id: 'scrap', text: 'too much scrap', topic: 'quality', situation: 'two presses', problem: '4 % scrap' },
      ],
      offers: [{ need: 'scrap', feature: 'force control', benefit: 'half the scrap' }],
      rivals: [{ name: 'Westform', use: 'one line' }],
      objections: [{ text: 'Your machine is too long.' }],
      dossier: { background: 'family firm' },
    },
  },
  today,
);

const inShort = (line: PlanLine) =>
  `${Object.values(line.about).join(' ')}: ${line.state === 'toFill' ? '?' : line.value}`;

describe('a plan for the visit after the first', () => {
  test('A: what is on file is filled in, what conditions up to this stage ask for is left to fill', () => {
    const { account, rivals, project, person, chain, dossier } = plan.analysis;
    expect(project.map(inShort)).toEqual([
      ...['fact project.size: 3', 'fact project.worth: ?', 'fact project.priority: ?', 'fact survey.onFile: true'],
      ...['fact project.feasibleForBuyer: ?', 'fact budget.confirmedOn: ?', 'fact survey.departmentsHeard: ?'],
      'fact purchase.stepsKnown: ?',
    ]);
    expect(project[0]).toEqual({
      ...{ state: 'prefilled', about: { kind: 'fact', path: 'project.size' } },
      ...{ value: 3, observed: day('2026-11-10') },
    });
    expect(rivals.map(inShort)).toEqual([
      ...['rivalName Westform: Westform', 'rivalPart Westform use: one line', 'rivalPart Westform satisfaction: ?'],
      ...['rivalPart Westform rep: ?', 'rivalPart Westform ties: ?'],
      ...['fact supplier.present: Nordpress', 'fact supplier.satisfaction: ?'],
    ]);
    expect(account.every(({ state }) => state === 'toFill')).toBe(true);
    expect([person.contact?.id, person.style]).toEqual(['p2', 'owl']);
    expect(dossier?.onFile).toBe(1);
    expect(chain).toEqual({
      clear: false,
      roles: [
        { role: 'decision', holders: [], known: false },
        { role: 'technical', holders: ['p2'], known: false },
        { role: 'user', holders: ['p1'], known: true },
        { role: 'coach', holders: [], known: false },
      ],
      notMet: ['p2'],
      deciderCertain: false,
    });
  });

  test('B: the promise to win is the first open criterion, our own work is to do', () => {
    const { promiseToWin, toDo, chosen } = plan.purpose;
    expect([promiseToWin, chosen]).toEqual(['proposal-requested', false]);
    expect(toDo).toEqual(['visit-prepared', 'departments-heard', 'next-step-dated', 'visit-recorded']);
  });

  test('C: what can be shown, and the needs not yet known', () => {
    expect(plan.opening.proofs.map(inShort)).toEqual(['proof: test report 12']);
    expect(plan.opening.care.map(inShort)[0]).toBe('fact handler.interests: sailing');
    expect(plan.opening.needs.filter(({ state }) => state === 'prefilled').map(inShort)).toEqual([
      'topicOfNeed quality: too much scrap',
    ]);
    expect(plan.opening.needs).toHaveLength(10);
  });

  test('D: what was confirmed too long ago is asked for again, with the day of the last evidence', () => {
    // 23 May is 181 days before 20 November; a budget counts for 180.
    const deal = { values: { ...surveyed, 'budget.confirmedOn': '2026-05-23' } };
    const { realNeed, purpose } = prepareVisit(project8, { deal }, today);
    const asked = realNeed.ofConditions.filter(({ condition }) => condition === 'budget-confirmed');
    expect(asked[0]).toEqual({
      ...{ kind: 'stillSo', step: 'situation', condition: 'budget-confirmed', lastOn: day('2026-05-23') },
      facts: [{ kind: 'longAgo', path: 'budget.confirmedOn', date: day('2026-05-23'), days: 180 }],
    });
    expect(purpose.proposal).toEqual({
      purpose: 'checkProgress',
      reason: { kind: 'evidenceStale', conditions: ['budget-confirmed'] },
    });
  });

  test('D: each open criterion is asked for in three steps, guidance in one, a need where its answers end', () => {
    const asked = plan.realNeed.ofConditions.map(({ condition, step }) => `${condition} ${step}`);
    expect(asked.slice(0, 4)).toEqual([
      ...['proposal-requested situation', 'proposal-requested implication', 'proposal-requested needPayoff'],
      'feasible-for-buyer situation',
    ]);
    expect(asked.slice(9)).toEqual([
      ...['coach-in-sight problem', 'company-trusted-with-need situation', 'organisation-chart-on-file situation'],
      ...['purchase-steps-known situation', 'present-supplier-known situation'],
    ]);
    // A signed contract would keep the budget from going stale; nobody asks for it on a second visit.
    const budget = plan.realNeed.ofConditions.find(({ condition }) => condition === 'budget-confirmed');
    expect(budget).toMatchObject({ kind: 'askFacts', facts: [{ path: 'budget.confirmedOn' }] });
    expect(plan.record).not.toContainEqual(expect.objectContaining({ path: 'contract.signed' }));
    expect(plan.realNeed.ofNeeds.map(({ state }) => state)).toEqual(['prefilled', 'prefilled', 'toFill', 'toFill']);
  });

  test('E: FABE against the need, the gaps shown', () => {
    expect(plan.match.fabe.map(({ lines }) => lines.map(inShort))).toEqual([
      [
        ...['partOfOffer scrap feature: force control', 'partOfOffer scrap advantage: ?'],
        ...['partOfOffer scrap benefit: half the scrap', 'partOfOffer scrap evidence: ?'],
      ],
    ]);
    expect(inShort(plan.match.usp)).toBe('usp: no retooling');
  });

  test('F: what was heard, then what there is reason to expect', () => {
    expect(plan.objections.map(({ topic, because }) => [topic, because.kind])).toEqual([
      [null, 'heard'],
      ['presentSupplier', 'supplierInPlace'],
      ['risk', 'gatekeeperNotWon'],
    ]);
  });

  test('G: a close for each open criterion, two days to choose from where a day is missing, and always a next step', () => {
    expect(plan.closes).toEqual([
      { kind: 'commitment', condition: 'proposal-requested', ways: ['assume', 'choose'] },
      { kind: 'commitment', condition: 'feasible-for-buyer', ways: ['assume', 'choose'] },
      { kind: 'commitment', condition: 'budget-confirmed', ways: ['choose', 'assume'] },
      { kind: 'nextStep', ways: ['choose'] },
    ]);
  });

  test('H: one entry for each fact the stage hangs on, with the conditions it counts for', () => {
    expect(plan.record).toContainEqual({ kind: 'fact', path: 'budget.confirmedOn', conditions: ['budget-confirmed'] });
    expect(plan.record).toContainEqual({
      kind: 'people',
      path: 'buyingRoles',
      conditions: ['coach-in-sight'],
    });
    expect(plan.record.at(-1)).toEqual({ kind: 'nextVisit' });
  });
});

test('a purpose that a person chose stands, with the proposal beside it', () => {
  const { purpose } = prepareVisit(project8, { deal: { values: visited }, knowledge: { purpose: 'sign' } }, today);
  expect([purpose.purpose, purpose.proposal.purpose, purpose.chosen]).toEqual(['sign', 'surveyMarket', true]);
});

test('an incentive is offered only where the signature is next, a trial only where the solution is discussed', () => {
  const placement = placeDeal(project8, { values: negotiating }, today);
  expect(closesOfVisit(placement, 'sign')[0]).toEqual({
    ...{ kind: 'commitment', condition: 'terms-agreed' },
    ways: ['assume', 'choose', 'incentive'],
  });
  const ways = closesOfVisit(placement, 'discussSolution').flatMap((close) => close.ways);
  expect([ways.includes('trial'), ways.includes('incentive')]).toEqual([true, false]);
});

test.each([...ready])(
  '%s: with nothing known every line is left to fill, and no committee means no word on it',
  (_, template) => {
    const empty = prepareVisit(template, { deal: { values: {} } }, today);
    const { analysis, opening, realNeed, match } = empty;
    const lines = [
      ...[...analysis.account, ...analysis.rivals, ...analysis.project, ...analysis.person.facts, analysis.person.line],
      ...[...opening.care, ...opening.proofs, ...opening.needs, ...realNeed.ofNeeds],
      ...[...match.fabe.flatMap((set) => set.lines), match.usp],
    ];
    expect(lines.filter(({ state }) => state === 'prefilled')).toEqual([]);
    expect([analysis.chain, analysis.dossier, analysis.landmines]).toEqual([null, null, []]);
    expect(empty.stage).toBe(1);
  },
);
