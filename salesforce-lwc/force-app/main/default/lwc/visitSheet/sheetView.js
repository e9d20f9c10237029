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
    ...(visit.commitment !== null && {
      commitment: fillLabel(texts.Visit_Way, texts.Visit_Commitment, visit.commitment),
    }),
    legend: [`■ ${texts.Visit_OnFile}`, `✎ ${texts.Visit_Written}`, `□ ${texts.Visit_ToFill}`].join('   '),
    sections: sections.map(({ key, title, lines }) => ({ key, title, lines: forPaper(key, lines).map(sheetLine) })),
  };
}
function sheetLine({ key, mark, text: full, short, value }) {
  const text = short ?? full;
  const isWritten = mark === 'written' && value !== undefined;
  return {
    ...{ key, sign: signs[mark], className: `line line_${mark}` },
    // A question is answered after its mark, anything else after a colon.
    text: isWritten && !/[?？.。]$/.test(text) ? fillLabel(texts.Visit_Way, text, '').trim() : text,
    ...(isWritten && { note: value }),
  };
}
/**
 * What goes on paper of a section: places for one more are for the screen, what was said once is not said again, and of several questions on one
 * condition the first is asked.
 */
function forPaper(section, lines) {
  const said = new Set();
  const isFirst = (what) => !said.has(what) && said.add(what).size > 0;
  return lines.filter(({ key, mark, text }) => {
    if (mark === 'written' || mark === 'onFile') return true;
    if (mark === 'toFill' && key.endsWith('/new')) return false;
    if (mark === 'said') return isFirst(text);
    return section !== 'realNeed' || !key.startsWith('ask/') || isFirst(key.split('/')[1]);
  });
}
