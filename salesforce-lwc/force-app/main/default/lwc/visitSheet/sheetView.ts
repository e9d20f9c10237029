import type { Deal, DealProcess, VisitOnRecord } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import type { CalendarDate } from 'c/keystageStages';
import { preparedVisit, visitDraftOf, type VisitLine, type VisitReader } from 'c/visitPlan';
import { texts } from './texts';

export interface SheetLine {
  readonly key: string;
  /** A sign that prints in one colour: filled, written, or a box to be filled by hand. */
  readonly sign: string;
  readonly text: string;
  /** What was written beside it. */
  readonly note?: string;
  readonly className: string;
}

export interface SheetSection {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly SheetLine[];
}

/** The plan of one visit for paper. */
export interface SheetView {
  readonly title: string;
  /** The account, the day, the person, the purpose. */
  readonly about: string;
  readonly commitment?: string;
  readonly legend: string;
  readonly sections: readonly SheetSection[];
}

const signs: Readonly<Record<VisitLine['mark'], string>> = {
  onFile: '■',
  written: '✎',
  toFill: '□',
  said: '',
  part: '',
};

/** A visit A to H as it is printed: the same lines as on the screen, with signs in place of fields. */
export function sheetView(deal: Deal, judgedBy: DealProcess, visit: VisitOnRecord, reader: VisitReader): SheetView {
  const { draft } = visitDraftOf(visit);
  const { sections, plan, say } = preparedVisit(deal, judgedBy, draft, reader);
  const day = visit.heldOn ?? visit.plannedOn;
  const about = [
    deal.account.name ?? undefined,
    day === null ? undefined : fillLabel(texts.Visit_SheetOn, say.date(day as CalendarDate)),
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

function sheetLine({ key, mark, text: full, short, value }: VisitLine): SheetLine {
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
function forPaper(section: string, lines: readonly VisitLine[]): readonly VisitLine[] {
  const said = new Set<string>();
  const isFirst = (what: string) => !said.has(what) && said.add(what).size > 0;
  return lines.filter(({ key, mark, text }) => {
    if (mark === 'written' || mark === 'onFile') return true;
    if (mark === 'toFill' && key.endsWith('/new')) return false;
    if (mark === 'said') return isFirst(text);
    return section !== 'realNeed' || !key.startsWith('ask/') || isFirst(key.split('/')[1]);
  });
}
