import { answerWays, type PlanLine, type PlaybookSpeaker, type VisitPlan } from 'c/keystagePlaybook';
import type { StageSpeaker } from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
import { nextOf, pieceOf, type KnowledgePieces } from './visitKnowledge';

/** One line of a visit: on file, written by hand, to be found out, simply said, or the name of the part that follows. */
export interface VisitLine {
  readonly key: string;
  readonly mark: 'onFile' | 'written' | 'toFill' | 'said' | 'part';
  readonly text: string;
  /** The same where room is short. */
  readonly short?: string;
  /** Where what is written here is kept; undefined for a line that is not written to. */
  readonly piece?: string;
  /** What is written there. */
  readonly value?: string;
}

export interface VisitSection {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly VisitLine[];
}

/** What has been written for a visit: `k/…` are pieces of knowledge, `n/…` notes beside a line. */
export type Written = Readonly<Record<string, string>>;

/** Pieces of knowledge among what was written. */
export function knowledgeIn(written: Written): KnowledgePieces {
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, text]) => (key.startsWith('k/') ? [[key.slice(2), text]] : [])),
  );
}

/** A visit A to H in sentences, as screen and paper show it. Nothing in it is invented: what is not on file is left to be written. */
export function planSections(
  plan: VisitPlan,
  written: Written,
  say: PlaybookSpeaker,
  stages: StageSpeaker,
): readonly VisitSection[] {
  const { words } = say;
  const line = lineWriter(written, say);
  const { analysis, purpose, opening, realNeed, match, objections, closes, record } = plan;
  const { person } = analysis;
  const section = (key: keyof typeof words.steps, lines: readonly (readonly VisitLine[])[]): VisitSection => {
    return { key, title: words.steps[key], lines: lines.flat() };
  };
  return [
    section('analysis', [
      line.part(texts.Visit_PartCircle, analysis.chain ? line.said('chain', say.chain(analysis.chain)) : []),
      line.part(
        texts.Visit_PartMines,
        line.said(
          'mine',
          analysis.landmines.map((mine) =>
            fillLabel(texts.Visit_Way, stages.landmine(mine), stages.defusal(mine.defuse[0])),
          ),
        ),
      ),
      line.part(texts.Visit_PartAccount, [
        ...line.said('dossier', analysis.dossier ? [dossierLine(analysis.dossier, say)] : []),
        ...line.planned(analysis.account),
      ]),
      line.part(texts.Visit_PartRivals, [...line.planned(analysis.rivals), ...line.rivalNew(analysis.rivals)]),
      line.part(texts.Visit_PartProject, line.planned(analysis.project)),
      line.part(texts.Visit_PartPerson, [
        ...line.person(person.contact ? say.contact(person.contact.id) : undefined, say.subject(person.line.about)),
        ...line.said('style', person.style ? [styleLine(stages.words.styles[person.style])] : []),
        ...line.planned(person.facts),
      ]),
    ]),
    section('purpose', [
      line.said('purpose', [
        purpose.chosen
          ? words.purposes[purpose.purpose]
          : fillLabel(
              texts.Visit_PurposeWhy,
              words.purposes[purpose.purpose],
              say.purposeReason(purpose.proposal.reason),
            ),
        ...(purpose.promiseToWin === null ? [] : [say.promiseToWin(purpose.promiseToWin)]),
      ]),
      line.part(texts.Visit_PartBring, line.noted(purpose.bring.map((one) => [`bring/${one}`, words.materials[one]]))),
      line.part(texts.Visit_PartToDo, line.noted(purpose.toDo.map((id) => [`toDo/${id}`, say.toDo(id)]))),
    ]),
    section('opening', [
      line.said('advice', words.openingAdvice),
      line.planned(opening.care),
      line.part(texts.Visit_PartProofs, line.proofs(opening.proofs)),
      line.part(texts.Visit_PartNeeds, line.planned(opening.needs)),
    ]),
    section('realNeed', [
      line.noted(
        realNeed.ofConditions.map((question) => [`ask/${question.condition}/${question.kind}`, say.question(question)]),
      ),
      line.planned(realNeed.ofNeeds, say.needLine),
    ]),
    section('match', [line.planned([...match.fabe.flatMap(({ lines }) => lines), match.usp])]),
    section('objections', [
      ...objections.map((expected, i) =>
        line.part(
          fillLabel(texts.Visit_Objection, say.objection(expected), say.objectionReason(expected.because)),
          line.said(`objection/${i}`, [
            ...answerWays.map((way) => fillLabel(texts.Visit_Way, words.answerWays[way], say.answer(expected, way))),
            ...(expected.proof.state === 'prefilled' ? [say.line(expected.proof)] : []),
          ]),
        ),
      ),
      line.heard(),
    ]),
    section('close', [
      closes.flatMap((close, i) => {
        const [ask, ...ways] = say.close(close);
        return [
          ...line.noted([[`close/${'condition' in close ? close.condition : 'next'}`, ask]]),
          ...line.said(`close/${i}`, ways),
        ];
      }),
    ]),
    section('record', [
      record.map((one): VisitLine => {
        const [shown] = line.noted([[`record/${'path' in one ? one.path : one.kind}`, say.recordLine(one)]]);
        return 'path' in one ? { ...shown, short: asLabel(say.fact(one.path)) } : shown;
      }),
    ]),
  ];
}

/** How much of a section is on file, written, and to be found out. */
export function sectionCounts({ lines }: VisitSection): Readonly<Record<'onFile' | 'written' | 'toFill', number>> {
  const count = (mark: VisitLine['mark']) => lines.filter((line) => line.mark === mark).length;
  return { onFile: count('onFile'), written: count('written'), toFill: count('toFill') };
}

/** A name stands in quotes within a sentence, and plain as a label. */
function asLabel(text: string): string {
  return text.replace(/^“([^“”]*)”$/, '$1');
}

function dossierLine(
  { onFile, expected }: NonNullable<VisitPlan['analysis']['dossier']>,
  say: PlaybookSpeaker,
): string {
  return fillLabel(texts.Visit_Dossier, say.number(onFile), say.number(expected));
}

function styleLine({ name, treat }: { readonly name: string; readonly treat: string }): string {
  return fillLabel(texts.Visit_Style, name, treat);
}

function lineWriter(written: Written, say: PlaybookSpeaker) {
  const pieces = knowledgeIn(written);
  const writable = (key: string, piece: string, text: string): VisitLine => {
    const value = written[piece] ?? '';
    return { key, mark: value === '' ? 'toFill' : 'written', text: asLabel(text), piece, value };
  };
  const planned = (lines: readonly PlanLine[], sentence = say.line): readonly VisitLine[] =>
    lines.map((line, i) => {
      const key = `${line.about.kind}/${Object.values(line.about).slice(1).join('/')}/${i}`;
      const place = pieceOf(line.about, pieces);
      const subject =
        line.about.kind === 'answerOnNeed' ? sentence({ state: 'toFill', about: line.about }) : say.subject(line.about);
      if (place !== undefined) return writable(key, `k/${place}`, subject);
      if (line.state === 'prefilled') return { key, mark: 'onFile', text: sentence(line) };
      return writable(key, `n/${key}`, subject);
    });
  return {
    planned,
    part: (name: string, lines: readonly VisitLine[]): readonly VisitLine[] =>
      lines.length === 0 ? [] : [{ key: `part/${name}`, mark: 'part', text: name }, ...lines],
    said: (key: string, lines: readonly string[]): readonly VisitLine[] =>
      lines.map((text, i) => ({ key: `said/${key}/${i}`, mark: 'said', text })),
    /** Lines beside which a note can be written, by their keys. */
    noted: (lines: readonly (readonly [key: string, text: string])[]): readonly VisitLine[] =>
      lines.map(([key, text]) => writable(key, `n/${key}`, text)),
    person: (name: string | undefined, subject: string): readonly VisitLine[] =>
      name === undefined ? [] : [{ key: 'person', mark: 'onFile', text: `${subject}: ${name}` }],
    /** Proofs are known by their place, and the last line is for another one. */
    proofs: (lines: readonly PlanLine[]): readonly VisitLine[] => {
      const places = Object.keys(pieces)
        .filter((key) => key.startsWith('proof/') && pieces[key] !== '')
        .sort();
      const [subject] = lines.map(({ about }) => say.subject(about));
      return [
        ...places.map((place) => writable(place, `k/${place}`, subject)),
        places.length === 0
          ? writable('proof/first', `k/${nextOf('proof', pieces)}`, subject)
          : writable('proof/new', `k/${nextOf('proof', pieces)}`, texts.Visit_ProofNew),
      ];
    },
    /** A place for another rival, once the first is named. */
    rivalNew: (lines: readonly PlanLine[]): readonly VisitLine[] =>
      lines.some(({ about }) => about.kind === 'rivalName' && about.rival !== null)
        ? [writable('rival/new', `k/${nextOf('rival', pieces)}`, texts.Visit_RivalNew)]
        : [],
    heard: (): readonly VisitLine[] => [
      writable('objection/new', `k/${nextOf('objection', pieces)}`, texts.Visit_ObjectionHeard),
    ],
  };
}
