import { funnelFile } from './funnel-file';
import { funnelTemplates } from './funnel-templates';
import { parseFunnelModel } from './parse-funnel-model';
import { dealsOf } from './pipeline.test-data';
import { proposeFunnel, type FunnelEvidence, type FunnelProposal } from './propose-funnel';
import { stageNamesOf } from './stage-names-of';

const template = (id: string) => funnelTemplates.find((one) => one.id === id)!;
const named = (...labels: string[]) => labels.map((label) => ({ label }));
const headers = ['ID', 'Amount', 'Stage'];

/** `Demo held (Renewal): open keyaccount-6 3`. */
const inShort = ({ funnel: { stages } }: FunnelProposal) =>
  stages.map(({ label, recordType, outcome, process = '–', stage = '–' }) =>
    [`${label}${recordType === undefined ? '' : ` (${recordType})`}:`, outcome, process, stage].join(' '),
  );

test('stage names are proposed with the reason, those not understood are left to a person', () => {
  const names = stageNamesOf(dealsOf('ID|Stage|Probability', '1|Demo|', '2|Limbo|', '3|Phase X|75', '4|Closed Won|'));
  const proposal = proposeFunnel({ headers, names });
  expect(inShort(proposal)).toEqual([
    'Closed Won: won – –',
    'Demo: open funnel-letters C',
    'Phase X: open funnel-letters B',
  ]);
  expect(proposal.proposed.map(({ because }) => because.kind)).toEqual(['says', 'says', 'weight']);
  expect(proposal.unmapped).toEqual([{ label: 'Limbo' }]);
});

test('a correction takes the place of a proposal, which is then no proposal any more, and places what had no place', () => {
  const at = (label: string, stage: string) => ({ label, outcome: 'open', process: 'funnel-letters', stage }) as const;
  const proposal = proposeFunnel({
    ...{ headers, names: named('Demo', 'Limbo') },
    corrections: [at('demo', 'D'), at('Limbo', 'F')],
  });
  expect(inShort(proposal)).toEqual(['demo: open funnel-letters D', 'Limbo: open funnel-letters F']);
  expect([proposal.proposed, proposal.unmapped]).toEqual([[], []]);
});

test('what was confirmed is kept as a file, and comes back from it as it was', () => {
  const { funnel } = proposeFunnel({ headers, names: named('Demo', 'Closed Lost'), process: template('project-8') });
  const source: unknown = JSON.parse(JSON.stringify(funnelFile(funnel)));
  const parsed = parseFunnelModel(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.model).toEqual(funnel);
  const again = proposeFunnel({ headers, names: named('Demo', 'Closed Lost', 'Visit'), kept: parsed.model });
  expect(again.funnel).toEqual(funnel);
  // Nothing is proposed beside what was kept: a new name waits for a person.
  expect([again.proposed, again.unmapped]).toEqual([[], [{ label: 'Visit' }]]);
});

test('each record type with a process of its own is understood apart, its closed deals too', () => {
  const names = stageNamesOf(
    dealsOf(
      'ID|Stage|Record type',
      ...['1|Negotiation|Project', '2|Negotiation|Renewal', '3|Closed Lost|Renewal', '4|Closed Lost|', '5|Bid|renewal'],
    ),
  );
  const evidence: FunnelEvidence = {
    ...{ headers, names, process: template('project-8') },
    byRecordType: new Map([['Renewal', template('keyaccount-6')]]),
  };
  const proposal = proposeFunnel(evidence);
  expect(proposal.funnel.processes.map(({ id }) => id)).toEqual(['project-8', 'keyaccount-6']);
  expect(inShort(proposal)).toEqual([
    'Closed Lost: lost project-8 –',
    'Negotiation: open project-8 7',
    'Bid (Renewal): open keyaccount-6 4',
    'Closed Lost (Renewal): lost keyaccount-6 –',
    'Negotiation (Renewal): open keyaccount-6 5',
  ]);
  expect(proposal.unmapped).toEqual([]);
});

test('a layout brings its map; who chooses another process has it proposed', () => {
  const maven = ['opportunity_id', 'sales_agent', 'deal_stage', 'engage_date', 'close_date', 'close_value'];
  const names = named('Prospecting', 'Engaging', 'Won', 'Lost');
  expect(inShort(proposeFunnel({ headers: maven, names }))).toContain('Lost: lost maven-2 engaging');
  expect(inShort(proposeFunnel({ headers: maven, names, process: template('funnel-letters') }))).toContain(
    'Engaging: open funnel-letters E',
  );
});
