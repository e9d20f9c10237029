import { fillLabel } from 'c/fillLabel';
import { preparedVisit, visitDraftOf } from 'c/visitPlan';
import { texts } from './texts';
const signs = {
  onFile: '■',
  written: '✎',
  toFill: '□',
  said: '',
  part: '',
};
/** A visit A to H as it is printed: the same lines as on the screen, with signs in place of fields. */
export function sheetView(deal, judgedBy, visit, reader) {
  const { draft } = visitDraftOf(visit);
  const { sections, plan, say } = preparedVisit(deal, judgedBy, draft, reader);
  const day = visit.heldOn ?? visit.plannedOn;
  const about = [
    deal.account.name ?? undefined,
    day === null ? undefined : fillLabel(texts.Visit_SheetOn, say.date(day)),
    visit.contactName ?? deal.people.get(visit.contact ?? ''),
    say.words.purposes[plan.purpose.purpose],
    fillLabel(texts.Visit_SheetPrepared, say.date(reader.asOf)),
  ];
  return {
    title: fillLabel(texts.Visit_SheetTitle, deal.name),
    about: about.filter((one) => one !== undefined).join(' · '),
    ...(visit.commitment !== null && { commitment: `${texts.Visit_Commitment}: ${visit.commitment}` }),
    legend: [`■ ${texts.Visit_OnFile}`, `✎ ${texts.Visit_Written}`, `□ ${texts.Visit_ToFill}`].join('   '),
    sections: sections.map(({ key, title, lines }) => ({
      key,
      title,
      lines: lines.filter(isForPaper).map(({ key: line, mark, text, value }) => ({
        ...{ key: line, sign: signs[mark], text, className: `line line_${mark}` },
        ...(mark === 'written' && value !== undefined && { note: value }),
      })),
    })),
  };
}
/** Places for one more of a list are for the screen. */
function isForPaper({ key, mark }) {
  return mark !== 'toFill' || !/^(rival|proof|objection)\/new$/.test(key);
}
