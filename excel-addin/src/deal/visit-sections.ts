import { answerWays, type PlanLine, type VisitStep } from '@keystage/core';
import type { DealSpeech } from './deal-speech';
import type { DealView } from './deal-view';

/** One line of the visit: from what is on file, to be filled in, simply said, or the name of the part that follows. */
export interface VisitLine {
  readonly kind: 'prefilled' | 'toFill' | 'said' | 'part';
  readonly text: string;
}

export interface VisitSection {
  readonly step: VisitStep;
  readonly lines: readonly VisitLine[];
}

/** The visit A to H in sentences, as screen and sheet show it. Nothing in it is invented: what is not on file is left to be filled in. */
export function visitSections({ plan }: DealView, { text, visits }: DealSpeech): readonly VisitSection[] {
  const { words } = visits;
  const { parts } = text.visit;
  const said = (lines: readonly string[]): VisitLine[] => lines.map((line) => ({ kind: 'said', text: line }));
  const toFill = (lines: readonly string[]): VisitLine[] => lines.map((line) => ({ kind: 'toFill', text: line }));
  const planned = (lines: readonly PlanLine[], say = visits.line): VisitLine[] =>
    lines.map((line) => ({ kind: line.state, text: say(line) }));
  const part = (name: string, lines: readonly VisitLine[]): VisitLine[] =>
    lines.length === 0 ? [] : [{ kind: 'part', text: name }, ...lines];

  const { analysis, purpose, opening, realNeed, match, objections, closes, record } = plan;
  return [
    {
      step: 'analysis',
      lines: [
        ...part(parts.circle, analysis.chain ? said(visits.chain(analysis.chain)) : []),
        ...part(parts.account, planned(analysis.account)),
        ...part(parts.rivals, planned(analysis.rivals)),
        ...part(parts.project, planned(analysis.project)),
        ...part(parts.person, planned([analysis.person.line, ...analysis.person.facts])),
      ],
    },
    {
      step: 'purpose',
      lines: [
        ...said([text.visit.purpose(words.purposes[purpose.purpose]), visits.purposeReason(purpose.proposal.reason)]),
        ...(purpose.promiseToWin === null ? [] : said([visits.promiseToWin(purpose.promiseToWin)])),
        ...part(parts.bring, toFill(purpose.bring.map((material) => words.materials[material]))),
        ...part(parts.toDo, toFill(purpose.toDo.map((id) => visits.toDo(id)))),
      ],
    },
    {
      step: 'opening',
      lines: [
        ...said(words.openingAdvice),
        ...part(parts.proofs, planned([...opening.care, ...opening.proofs])),
        ...part(parts.needs, planned(opening.needs)),
      ],
    },
    {
      step: 'realNeed',
      lines: [
        ...toFill(realNeed.ofConditions.map((question) => visits.question(question))),
        ...planned(realNeed.ofNeeds, visits.needLine),
      ],
    },
    { step: 'match', lines: planned([...match.fabe.flatMap(({ lines }) => lines), match.usp]) },
    {
      step: 'objections',
      lines: objections.flatMap((plan) => [
        ...part(text.visit.objection(visits.objection(plan), visits.objectionReason(plan.because)), [
          ...answerWays.map((way): VisitLine => ({
            kind: 'said',
            text: text.visit.way(words.answerWays[way], visits.answer(plan, way)),
          })),
          ...planned([plan.proof]),
        ]),
      ]),
    },
    {
      step: 'close',
      lines: closes.flatMap((close) => visits.close(close)).map((line): VisitLine => ({ kind: 'said', text: line })),
    },
    { step: 'record', lines: toFill(record.map((line) => visits.recordLine(line))) },
  ];
}
