import type { Language } from '@keystage/core';
import { dealAreaWords as dealEn } from '../../excel-addin/src/language/deal-area/en';
import { dealAreaWords as dealKo } from '../../excel-addin/src/language/deal-area/ko';
import { dealAreaWords as dealZh } from '../../excel-addin/src/language/deal-area/zh-cn';
import { paneWords as paneEn } from '../../excel-addin/src/language/en';
import { funnelAreaWords as funnelEn } from '../../excel-addin/src/language/funnel-area/en';
import { funnelAreaWords as funnelKo } from '../../excel-addin/src/language/funnel-area/ko';
import { funnelAreaWords as funnelZh } from '../../excel-addin/src/language/funnel-area/zh-cn';
import { paneWords as paneKo } from '../../excel-addin/src/language/ko';
import { ownSheetWords as ownEn } from '../../excel-addin/src/language/own-sheets/en';
import { ownSheetWords as ownKo } from '../../excel-addin/src/language/own-sheets/ko';
import { ownSheetWords as ownZh } from '../../excel-addin/src/language/own-sheets/zh-cn';
import { paneWords as paneZh } from '../../excel-addin/src/language/zh-cn';
import { addIn } from '../../manifests/excel/add-in';
import { LARGE_LIST } from './confirm-workbook';
import { stepIds, type ConfirmWords, type OnScreen, type StepId, type StepText } from './confirm-words';
import type { ProbeName } from './probes';

/** One thing to try in a real Excel: where, what to do, what must be seen, and what is then known of the stand-in. */
export interface ConfirmStep extends StepText {
  /** The cell to begin at; it holds something. */
  readonly at: string;
  /** Words of `test/hosts/excel/README.md` that this step settles. */
  readonly confirms: readonly string[];
  /** What is asked in the console of the pane. */
  readonly asks?: readonly ProbeName[];
}

const spoken = {
  en: { locale: 'en-US', pane: paneEn, funnel: funnelEn, deal: dealEn, own: ownEn },
  'zh-CN': { locale: 'zh-CN', pane: paneZh, funnel: funnelZh, deal: dealZh, own: ownZh },
  ko: { locale: 'ko-KR', pane: paneKo, funnel: funnelKo, deal: dealKo, own: ownKo },
} as const satisfies Record<Language, object>;

/** The steps, from opening the pane to its functions. `functions` stands before their names in formulas: KEYSTAGEDEV. */
export function confirmSteps({ language, steps }: ConfirmWords, functions: string): readonly ConfirmStep[] {
  const texts = steps(onScreen(language, functions));
  return stepIds.map((id) => ({ ...texts[id], ...about[id] }));
}

function onScreen(language: Language, functions: string): OnScreen {
  const { locale, pane, funnel, deal, own } = spoken[language];
  const button = (name: string): string => {
    const found = addIn.ribbon.buttons.find((one) => one.name === name);
    if (!found) throw new Error(`The ribbon has no button “${name}”.`);
    return found.label[locale];
  };
  const said = (problem: { readonly cause: 'sheetProtected' | 'cellEditing'; readonly place?: string }): string =>
    pane.trouble[problem.cause]({ activity: 'writing', left: 'untouched', ...problem });
  return {
    functions,
    largeRows: LARGE_LIST.toLocaleString(language),
    lastRow: LARGE_LIST + 1,
    segmentButton: button('Segment'),
    undoButton: button('Undo'),
    summarySheet: pane.result.summarySheet,
    summaryName: own.summary.name,
    write: pane.result.write,
    undoThis: pane.undo.act,
    undoLast: pane.undo.again,
    sheetProtected: said({ cause: 'sheetProtected', place: 'Protected' }),
    cellEditing: said({ cause: 'cellEditing' }),
    funnelPart: pane.areas.names.funnel,
    dealPart: pane.areas.names.deal,
    writeFunnel: funnel.sheet.write,
    writeVisit: deal.visit.write,
  };
}

/** Where each step begins, what it settles, and what it asks: the same in every language. */
const about: Readonly<Record<StepId, Pick<ConfirmStep, 'at' | 'confirms' | 'asks'>>> = {
  opens: { at: 'Accounts!A1', confirms: [] },
  messy: { at: 'Accounts!E2', confirms: [] },
  results: { at: 'Accounts!A2', confirms: ['page set-up are kept and not drawn'] },
  undo: { at: 'Accounts!A1', confirms: ['whether a worksheet keeps its id when the workbook is opened again'] },
  totalRow: { at: 'Totals!A1', confirms: ['column moves cells right of the table'] },
  colours: { at: 'Totals!A1', confirms: ['whether conditional formats go with a deleted table column'] },
  protected: { at: 'Protected!A1', confirms: ['the codes of some refusals'] },
  editing: { at: 'Orders!A1', confirms: [] },
  largeRead: { at: `Large!A${LARGE_LIST + 1}`, confirms: ['when Excel answers `null` instead of failing'] },
  largeWritten: {
    at: 'Large!A1',
    confirms: ['what suspended calculation leaves uncalculated, and when it ends by itself'],
  },
  funnel: { at: 'Pipeline!A1', confirms: ['page set-up are kept and not drawn'] },
  deal: { at: 'Pipeline!A10', confirms: ['page set-up are kept and not drawn'] },
  brokenBatch: {
    at: 'Scratch!A1',
    confirms: ['Whether a failed batch leaves its earlier writes', 'what setters on null objects do'],
    asks: ['brokenBatch'],
  },
  refusals: {
    at: 'Scratch!A1',
    confirms: ['the codes of some refusals', 'formula over a sheet that is not there is one'],
    asks: ['refusals'],
  },
  entries: {
    at: 'Scratch!A1',
    confirms: ['where a text beginning with `+` or `-` ends up', 'which locale reads texts in `values`'],
    asks: ['entries'],
  },
  payload: {
    at: 'Scratch!A1',
    confirms: ['how many bytes "5 MB" are', 'when Excel answers `null` instead of failing'],
    asks: ['payload'],
  },
  events: {
    at: 'Scratch!A1',
    confirms: [
      'number of events for a write in pieces',
      'what tables, charts and styles are called by default',
      'whether conditional formats go with a deleted table column',
      'Tables do not grow when somebody types beside them',
      'whether a worksheet keeps its id when the workbook is opened again',
    ],
    asks: ['eventsAndNames', 'sheetIds'],
  },
  spills: {
    at: 'Protected!A2',
    confirms: [
      '**[assumed from docs]**',
      '5 MB: the call ends with `#VALUE!` **[assumed: no limit is documented for them]**',
      '**Cell editing** does not keep results out **[assumed]**',
    ],
  },
  arguments: {
    at: 'Arguments!A1',
    confirms: ['a blank cell is an empty text **[assumed; the add-in takes null as well]**'],
    asks: ['arguments'],
  },
  strange: { at: 'Arguments!A2', confirms: ['are `#VALUE!`; `null` shows 0 **[assumed]**'], asks: ['results'] },
};

/** What a person in front of Excel cannot see either: words of the host's README. */
export const notCovered = {
  version: 'which version a real one claims is **[assumed]**',
  grouping: '**[read: the client takes a list; when Excel groups them is assumed]**',
  mark: '**[assumed]** our guess',
  lacking: 'Filters, sorting, comments, pivot tables and dialogs in frames are not there',
} as const satisfies Record<keyof ConfirmWords['notCovered'], string>;
