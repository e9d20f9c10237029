import { answerWays } from 'c/keystagePlaybook';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
import { nextOf, pieceOf } from './visitKnowledge';
/** Pieces of knowledge among what was written. */
export function knowledgeIn(written) {
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, text]) => (key.startsWith('k/') ? [[key.slice(2), text]] : [])),
  );
}
/** A visit A to H in sentences, as screen and paper show it. Nothing in it is invented: what is not on file is left to be written. */
export function planSections(plan, written, say, stages) {
  const { words } = say;
  const line = lineWriter(written, say);
  const { analysis, purpose, opening, realNeed, match, objections, closes, record } = plan;
  const { person } = analysis;
  const section = (key, lines) => {
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
      record.map((one) => {
        const [shown] = line.noted([[`record/${'path' in one ? one.path : one.kind}`, say.recordLine(one)]]);
        return 'path' in one ? { ...shown, short: asLabel(say.fact(one.path)) } : shown;
      }),
    ]),
  ];
}
/** How much of a section is on file, written, and to be found out. */
export function sectionCounts({ lines }) {
  const count = (mark) => lines.filter((line) => line.mark === mark).length;
  return { onFile: count('onFile'), written: count('written'), toFill: count('toFill') };
}
/** A name stands in quotes within a sentence, and plain as a label. */
function asLabel(text) {
  return text.replace(/^“([^“”]*)”$/, '$1');
}
function dossierLine({ onFile, expected }, say) {
  return fillLabel(texts.Visit_Dossier, say.number(onFile), say.number(expected));
}
function styleLine({ name, treat }) {
  return fillLabel(texts.Visit_Style, name, treat);
}
function lineWriter(written, say) {
  const pieces = knowledgeIn(written);
  const writable = (key, piece, text) => {
    const value = written[piece] ?? '';
    return { key, mark: value === '' ? 'toFill' : 'written', text: asLabel(text), piece, value };
  };
  const planned = (lines, sentence = say.line) =>
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
    part: (name, lines) => (lines.length === 0 ? [] : [{ key: `part/${name}`, mark: 'part', text: name }, ...lines]),
    said: (key, lines) => lines.map((text, i) => ({ key: `said/${key}/${i}`, mark: 'said', text })),
    /** Lines beside which a note can be written, by their keys. */
    noted: (lines) => lines.map(([key, text]) => writable(key, `n/${key}`, text)),
    person: (name, subject) =>
      name === undefined ? [] : [{ key: 'person', mark: 'onFile', text: `${subject}: ${name}` }],
    /** Proofs are known by their place, and the last line is for another one. */
    proofs: (lines) => {
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
    rivalNew: (lines) =>
      lines.some(({ about }) => about.kind === 'rivalName' && about.rival !== null)
        ? [writable('rival/new', `k/${nextOf('rival', pieces)}`, texts.Visit_RivalNew)]
        : [],
    heard: () => [writable('objection/new', `k/${nextOf('objection', pieces)}`, texts.Visit_ObjectionHeard)],
  };
}
