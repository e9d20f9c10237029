import { factCatalogue, parseTemplate, whatItIsAbout, type Fact, type StageTemplate } from '@keystage/core';
import project8 from '@keystage/core/templates/project-8.json';

/** A deal of the sample pipeline as far as the sheets beside it need it: its id and account, and the stages it has really entered. */
export interface SampleDeal {
  readonly id: string;
  readonly account: string;
  readonly entered: number;
}

const EVIDENCE_HEADERS = ['Opportunity ID', 'Condition', 'Answer', 'Seen on', 'Note'];
const CONTACT_HEADERS = [
  ...['Opportunity ID', 'Account Name', 'Contact', 'Buying role', 'Level', 'Information complete'],
  ...['Met on', 'Joined', 'Post changed', 'Followed up', 'Final decider'],
];

/** Evidence for every gate that a deal has passed, in the words of `project-8`, and for the first two the mess that such sheets have. */
export function evidenceRows(deals: readonly SampleDeal[]): string[][] {
  const template = ready();
  return [
    EVIDENCE_HEADERS,
    ...deals.flatMap((deal, k) => [
      ...passedGates(deal, template),
      ...(trouble[k] ?? []).map((row) => [deal.id, ...row]),
    ]),
  ];
}

const trouble: Readonly<Record<number, readonly (readonly string[])[]>> = {
  // Still being worked at, and what nobody can read.
  0: [
    ['Project approved by the buyer', 'in progress', '2026-11-16', 'on the agenda of the board'],
    ['visit report', 'yes', '2026-11-02', ''],
    ['First survey on file', 'perhaps', '2026-11-03', ''],
    ['Procurement stage', 'Purchase criteria set', '2026-11-12', 'told by the coach'],
  ],
  1: [['Procurement stage', '项目立项,组建采购小组', '2026-11-05', '']],
};

function passedGates({ id, entered }: SampleDeal, template: StageTemplate): string[][] {
  const { facts } = factCatalogue(template);
  const told = new Set<string>();
  return template.stages.slice(0, entered).flatMap((stage, s) => {
    const gates = s + 1 < entered ? [...stage.milestones, ...stage.successCriteria] : stage.milestones;
    return gates.flatMap((gate) => {
      const subject = whatItIsAbout(template, gate.id);
      const paths = subject?.kind === 'facts' ? subject.paths.filter((path) => !told.has(path)) : [];
      paths.forEach((path) => told.add(path));
      const day = `2026-${String(4 + s).padStart(2, '0')}-${String(3 + ((s * 7) % 20)).padStart(2, '0')}`;
      return paths.map((path) => [id, facts.get(path)!.name.en, valueOf(facts.get(path)!, day), day, '']);
    });
  });
}

function valueOf({ type }: Fact, day: string): string {
  return type === 'date' ? day : type === 'yesNo' ? 'yes' : 'as told on the visit';
}

/** Who takes part in the purchase, by their posts; one without a role, one in two, one met in the future, one new. */
export function contactRows(deals: readonly SampleDeal[]): string[][] {
  const circles: readonly (readonly string[][])[] = [
    [
      ['Managing director', 'decision maker', 'contacted', 'yes', '2026-09-18', '', '', '2026-11-04', 'yes'],
      ['Head of quality', 'technical gatekeeper', 'engaged', 'yes', '2026-10-07', '', '2026-10-20', '2026-10-07', ''],
      ['Production planner', 'user, coach', 'supportive', 'yes', '2026-08-21', '', '', '2026-11-13', ''],
      ['Controller', 'finance', 'identified', 'no', '', '2026-10-01', '', '', ''],
      ['Assistant to the board', '', 'contacted', 'no', '2026-10-07', '', '', '', ''],
    ],
    [
      ['Plant manager', 'decision maker', 'identified', 'no', '2026-12-09', '', '', '', ''],
      ['Maintenance lead', 'user', 'engaged', 'yes', '2026-09-02', '', '', '2026-10-15', ''],
      ['Process engineer', 'technical gatekeeper', 'warm', 'yes', '2026-09-02', '', '', '', ''],
    ],
    [
      ['Owner', 'decision maker; finance', 'supportive', 'yes', '2026-06-11', '', '', '2026-11-10', 'yes'],
      ['Shift lead', 'user', 'supportive', 'yes', '2026-06-11', '', '', '2026-10-28', ''],
      ['Laboratory head', 'technical gatekeeper', 'engaged', 'yes', '2026-07-30', '', '', '2026-11-10', ''],
      ['Buyer of machinery', 'coach', 'engaged', 'yes', '2026-06-25', '', '', '2026-11-10', ''],
    ],
  ];
  return [
    CONTACT_HEADERS,
    ...circles.flatMap((circle, k) => circle.map((row) => [deals[k].id, deals[k].account, ...row])),
  ];
}

function ready(): StageTemplate {
  const parsed = parseTemplate(project8);
  if (!parsed.ok) throw new Error('project-8 has a fault.');
  return parsed.template;
}
