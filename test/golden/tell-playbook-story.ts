import {
  appraise,
  checkConcession,
  milestoneQuestions,
  placeDeal,
  prepareVisit,
  recordVisit,
  telephoneInvitation,
  type CalendarDate,
  type PlanLine,
  type StageTemplate,
} from '@keystage/core';
import type { Given, PlaybookStory } from './read-playbook-stories';

type Told = Readonly<Record<string, unknown>>;
type Of<D extends Given['door']> = Extract<Given, { door: D }>['given'];

/** What the core makes of a story, in the notation of `expected.json`. */
export function tellPlaybookStory(story: PlaybookStory): Told {
  const { template, asOf } = story;
  switch (story.door) {
    case 'visit':
      return visitInShort(story.given, template, asOf);
    case 'call':
      return callInShort(story.given, template, asOf);
    case 'record':
      return recordInShort(story.given, template, asOf);
    case 'milestones':
      return milestonesInShort(story.given, template, asOf);
    case 'concession':
      return concessionsInShort(story.given);
    case 'appraisal':
      return appraisalInShort(story.given, template, asOf);
  }
}

const about = (line: PlanLine) => Object.values(line.about).join(' ');
const filled = (lines: readonly PlanLine[]) =>
  lines.flatMap((line) => (line.state === 'prefilled' ? [`${about(line)} = ${line.value}`] : []));

function visitInShort(given: Of<'visit'>, template: StageTemplate, asOf: CalendarDate): Told {
  const { purpose, analysis, realNeed, closes, objections, opening, match, problems } = prepareVisit(
    template,
    given,
    asOf,
  );
  return {
    purpose: `${purpose.purpose} ${purpose.proposal.reason.kind}`,
    promiseToWin: purpose.promiseToWin,
    filled: filled([
      ...[...analysis.account, ...analysis.rivals, ...analysis.project, analysis.person.line, ...analysis.person.facts],
      ...[...opening.proofs, ...realNeed.ofNeeds, ...match.fabe.flatMap(({ lines }) => lines), match.usp],
    ]),
    unclear: analysis.chain?.roles.filter(({ known }) => !known).map(({ role }) => role),
    landmines: analysis.landmines.map(({ kind }) => kind),
    asksFirst: realNeed.ofConditions.slice(0, 3).map(({ condition, step }) => `${condition} ${step}`),
    objections: objections.map(({ topic, because }) => `${topic ?? 'own words'} ${because.kind}`),
    closes: closes.map((close) => `${close.kind === 'nextStep' ? 'next step' : close.condition} ${close.ways[0]}`),
    problems: problems.map(({ kind }) => kind),
  };
}

function callInShort(given: Of<'call'>, template: StageTemplate, asOf: CalendarDate): Told {
  const { whoWeAre, pain, agree } = telephoneInvitation(template, given, asOf);
  return {
    filled: filled([...whoWeAre, pain.need, ...agree.flatMap(({ line }) => line ?? [])]),
    toAgree: agree.flatMap(({ item, line }) => (line?.state === 'prefilled' ? [] : [item])),
  };
}

function recordInShort({ record, ...onFile }: Of<'record'>, template: StageTemplate, asOf: CalendarDate): Told {
  const { position, nowMet, deal, problems } = recordVisit(template, onFile, record, asOf);
  const { evidenced, chance } = placeDeal(template, deal, asOf);
  return {
    stood: `${position.before.stage} ${position.before.state}`,
    stands: `${evidenced.stage} ${evidenced.state}`,
    chance: chance && `${Math.round(chance.share * 100)} %`,
    nowMet,
    observed: deal.observed,
    problems: problems.map(({ kind }) => kind),
  };
}

function milestonesInShort({ deal }: Of<'milestones'>, template: StageTemplate, asOf: CalendarDate): Told {
  const questions = milestoneQuestions(placeDeal(template, deal, asOf)).filter(({ kind }) => kind !== 'ahead');
  return Object.fromEntries(questions.map(({ condition, kind, done, of }) => [condition, `${kind} ${done}/${of}`]));
}

function concessionsInShort({ offered }: Of<'concession'>): Told {
  return Object.fromEntries(
    offered.map((one, i) => [one.id, checkConcession(one, offered.slice(0, i)).map(({ kind }) => kind)]),
  );
}

function appraisalInShort(given: Of<'appraisal'>, template: StageTemplate, asOf: CalendarDate): Told {
  const deals = Object.entries(given).flatMap(([rep, { deals: count, values, coverage }]) =>
    Array.from({ length: count }, (_, i) => {
      return { id: `${rep} ${i}`, rep, coverage, placement: placeDeal(template, { values }, asOf) };
    }),
  );
  const { cards, comparisons } = appraise(deals);
  const process = cards.map(({ rep, readings: { process: of } }) => [rep, `${of.met} of ${of.due}, ${of.deals} deals`]);
  const coverage = comparisons.filter(({ measure }) => measure === 'coverage');
  return {
    process: Object.fromEntries(process),
    coverage: Object.fromEntries(coverage.map(({ reps, kind }) => [reps.join(' and '), kind])),
  };
}
