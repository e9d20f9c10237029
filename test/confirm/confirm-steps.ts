import { dealAreaWords as deal } from '../../excel-addin/src/language/deal-area/en';
import { paneWords as pane } from '../../excel-addin/src/language/en';
import { funnelAreaWords as funnel } from '../../excel-addin/src/language/funnel-area/en';
import { ownSheetWords as own } from '../../excel-addin/src/language/own-sheets/en';
import type { PaneProblem } from '../../excel-addin/src/workbook';
import { addIn } from '../../manifests/excel/add-in';
import { LARGE_LIST } from './confirm-workbook';
import type { ProbeName } from './probes';

/** One thing to try in a real Excel: where, what to do, what must be seen, and what is then known of the stand-in. */
export interface ConfirmStep {
  readonly title: string;
  /** The cell to begin at; it holds something. */
  readonly at: string;
  readonly todo: readonly string[];
  readonly seen: string;
  /** What the stand-in takes for true, in a sentence. */
  readonly standIn: string;
  /** Words of `test/hosts/excel/README.md` that this step settles. */
  readonly confirms: readonly string[];
  /** What is asked in the console of the pane. */
  readonly asks?: readonly ProbeName[];
}

const button = (name: string) => {
  const found = addIn.ribbon.buttons.find((one) => one.name === name);
  if (!found) throw new Error(`The ribbon has no button “${name}”.`);
  return `“${found.label['en-US']}”`;
};
const said = (problem: Pick<PaneProblem, 'cause' | 'place'>) =>
  pane.trouble[problem.cause]({ activity: 'writing', left: 'untouched', ...problem });
const { areas, result, undo } = pane;
const write = `“${result.write}”`;
const paste =
  'Paste the script below into the console of the pane (see “The console of the pane” above) and press Enter. Copy the line that it prints into the box.';
const samePrint = 'The same as the stand-in’s line. Where it differs, the line itself is the answer.';

/** The steps, from opening the pane to its functions. `functions` stands before their names in formulas: KEYSTAGEDEV. */
export function confirmSteps(functions: string): readonly ConfirmStep[] {
  return [...inThePane(), ...inTheConsole(), ...inFormulas(functions)];
}

function inThePane(): ConfirmStep[] {
  return [
    {
      title: 'The pane opens and finds the lists',
      at: 'Accounts!A1',
      todo: [
        `On the Home tab, press ${button('Segment')}.`,
        'Note the five buttons of the group, and the language of the pane.',
      ],
      seen: 'The pane opens in the language of Excel and shows the list on “Accounts”, or asks which list to take.',
      standIn: 'Excel tells the pane, at its start, that it shares its page with the functions.',
      confirms: [],
    },
    {
      title: 'A messy list is read, and a click leads to a cell',
      at: 'Accounts!E2',
      todo: [
        'Choose the list on “Accounts”, answer what is asked, open a column with unreadable cells.',
        'Press the address of one of them.',
      ],
      seen: 'The cell is selected in the sheet, and it is one that a person could not read as a number either.',
      standIn: 'Texts, numbers and errors of a sheet arrive as they stand in it.',
      confirms: [],
    },
    {
      title: 'Results beside the list, and a summary that is drawn',
      at: 'Accounts!A2',
      todo: [
        `Run, choose “${result.summarySheet}” as well, press ${write}.`,
        `Look through the sheet “${own.summary.name}”.`,
      ],
      seen: 'Columns of tiers and scores right of the list, nothing of the list moved; charts with titles, axes and labels to be read; tiers in colours; in print preview, whole pages.',
      standIn: 'Charts, colours by rule and print set-up are kept as asked for; nothing was ever drawn.',
      confirms: ['page set-up are kept and not drawn'],
    },
    {
      title: 'Undo after the workbook was closed',
      at: 'Accounts!A1',
      todo: [
        'Save, close the workbook, open it again, open the pane.',
        `Choose the same list and press “${undo.again}” (or ${button('Undo')} on the Home tab).`,
      ],
      seen: 'Columns and summary sheet are gone; the list is as it was before step 3.',
      standIn: 'The before-image is kept in the workbook, and its sheets are found again.',
      confirms: ['whether a worksheet keeps its id when the workbook is opened again'],
    },
    {
      title: 'A table with a total row',
      at: 'Totals!A1',
      todo: ['Segment the table “Customers” and write, with the summary sheet.'],
      seen: 'The new columns belong to the table; the total row is still its last row with its sum; the note “stays here” stands right of the table, moved or not: say which. The account “=1+1” is a text on every sheet.',
      standIn: 'A new column of a table moves what stands right of it, if anything does.',
      confirms: ['column moves cells right of the table'],
    },
    {
      title: 'Colours go with their columns',
      at: 'Totals!A1',
      todo: [`Press “${undo.act}”.`, 'Under Conditional Formatting, Manage Rules, show the rules of this sheet.'],
      seen: 'The table has its own columns only; no rule is left, and none points at a cell that is gone.',
      standIn: 'Conditional formats go with the table column they stand on.',
      confirms: ['whether conditional formats go with a deleted table column'],
    },
    {
      title: 'A protected sheet',
      at: 'Protected!A1',
      todo: [`Segment the list on “Protected” and press ${write}.`],
      seen: `Nothing is written, and the pane says: “${said({ cause: 'sheetProtected', place: 'Protected' })}”`,
      standIn: 'Writing to a protected sheet is refused with the code AccessDenied.',
      confirms: ['the codes of some refusals'],
    },
    {
      title: 'While a cell is being edited',
      at: 'Orders!A1',
      todo: [
        'Double-click any cell and leave the cursor in it.',
        `In the pane, choose a list. Then press Esc in the cell and go on.`,
      ],
      seen: `The pane waits or says “${said({ cause: 'cellEditing' })}”; after Esc it works again; nothing is lost.`,
      standIn: 'While a cell is edited, a call is refused as Excel’s documentation says, or waits where Excel waits.',
      confirms: [],
    },
    {
      title: `${LARGE_LIST.toLocaleString('en')} rows are read`,
      at: `Large!A${LARGE_LIST + 1}`,
      todo: [
        'Segment the list on “Large”. Press Cancel in mid-run once, then run to the end.',
        'Note the seconds from Run to the result, and whether Excel says anything of its limits.',
      ],
      seen: 'Cancel is obeyed at once; the whole run ends with a result for every account, and no “Excel answered with nothing”.',
      standIn: 'Pieces well under 5 MB are never answered with null and never refused.',
      confirms: ['when Excel answers `null` instead of failing'],
    },
    {
      title: `${LARGE_LIST.toLocaleString('en')} rows are written, calculation suspended`,
      at: 'Large!A1',
      todo: [
        'Write =COUNTA(A:A) into a cell far right of the list on “Large”.',
        `Press ${write}; note the seconds. Then change a cell of column A.`,
      ],
      seen: 'While it writes, the count stays; afterwards it follows a change again, and Formulas, Calculation Options stands where it stood before.',
      standIn: 'Suspended calculation waits for the end of each batch, then runs by itself.',
      confirms: ['what suspended calculation leaves uncalculated, and when it ends by itself'],
    },
    {
      title: 'The funnel, and its charts',
      at: 'Pipeline!A1',
      todo: [`Under “${areas.names.funnel}”, weigh the list on “Pipeline”; press “${funnel.sheet.write}”.`],
      seen: 'A sheet with figures and drawn charts; each address of the hygiene list leads to its row.',
      standIn: 'As in step 3: charts are kept, not drawn.',
      confirms: ['page set-up are kept and not drawn'],
    },
    {
      title: 'A deal, and its visit sheet on paper',
      at: 'Pipeline!A10',
      todo: [
        `Select this row, open “${areas.names.deal}”, press “${deal.visit.write}”.`,
        'Open the print preview of the new sheet.',
      ],
      seen: 'The pane follows the selected row; the visit sheet prints without cut columns.',
      standIn: 'A change of selection reaches the pane as an event; page set-up is kept.',
      confirms: ['page set-up are kept and not drawn'],
    },
  ];
}

function inTheConsole(): ConfirmStep[] {
  const asked = { at: 'Scratch!A1', seen: samePrint } as const;
  return [
    {
      ...asked,
      title: 'What a broken batch leaves, and calls on nothing',
      todo: [paste],
      standIn:
        'What a batch wrote before its fault stays; setting a property of a missing object is silent; an unknown property fails.',
      confirms: ['Whether a failed batch leaves its earlier writes', 'what setters on null objects do'],
      asks: ['brokenBatch'],
    },
    {
      ...asked,
      title: 'The codes of refusals',
      todo: [paste],
      standIn:
        'A formula over a sheet that is not there, a name of 32 letters and values of another shape are each refused.',
      confirms: ['the codes of some refusals', 'formula over a sheet that is not there is one'],
      asks: ['refusals'],
    },
    {
      ...asked,
      title: 'What becomes of texts',
      todo: [
        paste,
        'Say in the box which regional format Excel has (File, Options, Language; on the web, Regional Format).',
      ],
      standIn:
        'Texts are read in the grid’s locale (this line: English, United States); one that begins with + or - becomes a formula.',
      confirms: ['where a text beginning with `+` or `-` ends up', 'which locale reads texts in `values`'],
      asks: ['entries'],
    },
    {
      ...asked,
      title: 'How much is 5 MB',
      todo: [paste, 'It takes half a minute. A desktop Excel may take every size: that is an answer too.'],
      standIn: 'The bound is 5 × 1,048,576 bytes of the batch, in each direction, and is refused with a code.',
      confirms: ['how many bytes "5 MB" are', 'when Excel answers `null` instead of failing'],
      asks: ['payload'],
    },
    {
      ...asked,
      title: 'Events, names by default, sheets’ ids, a table beside which somebody types',
      todo: [
        paste,
        'Make a table of any three cells and type into the cell right of its header, then below its last row: say whether it grew.',
        'Paste the second script, save, close and open the workbook, paste it again: it prints “noted” at first; copy what it prints the second time.',
      ],
      standIn:
        'One event for each range written; English names by default; a table does not grow by itself; sheets keep their ids.',
      confirms: [
        'number of events for a write in pieces',
        'what tables, charts and styles are called by default',
        'whether conditional formats go with a deleted table column',
        'Tables do not grow when somebody types beside them',
        'whether a worksheet keeps its id when the workbook is opened again',
      ],
      asks: ['eventsAndNames', 'sheetIds'],
    },
  ];
}

function inFormulas(functions: string): ConfirmStep[] {
  return [
    {
      title: 'A function spills, and does not wait for editing',
      at: 'Protected!A2',
      todo: [
        `On a new sheet, type =${functions}.TIERS(Protected!A1:I41, DATE(2026,10,31)) into A1.`,
        `Type =${functions}.SCORES(Large!A1:I20001, DATE(2026,10,31)) into H1, and at once double-click another cell and stay in it.`,
        `When both are there, type =${functions}.TIERS(Large!A1:I${LARGE_LIST + 1}, DATE(2026,10,31)) into M1.`,
      ],
      seen: 'The first spills below its cell; say whether the second arrives while the cell is edited or after; say what the third shows: tiers, #VALUE! with a sentence, or another error.',
      standIn:
        'Functions are called by the id of the metadata, results come in during editing, and arguments over 5 MB end with #VALUE!.',
      confirms: [
        '**[assumed from docs]**',
        '5 MB: the call ends with `#VALUE!` **[assumed: no limit is documented for them]**',
        '**Cell editing** does not keep results out **[assumed]**',
      ],
    },
    {
      title: 'What a function is given',
      at: 'Arguments!A1',
      todo: [
        'Paste the script below into the console of the pane.',
        `Type =${functions}.PARETO(Arguments!A1:E2,) into a free cell, and copy what it shows into the box.`,
      ],
      seen: 'Rows of cells: the blank one as "", the error as an object with its code, the left-out argument as null.',
      standIn: 'A blank cell is an empty text, an error an object, a left-out argument null.',
      confirms: ['a blank cell is an empty text **[assumed; the add-in takes null as well]**'],
      asks: ['arguments'],
    },
    {
      title: 'What a cell makes of strange results',
      at: 'Arguments!A2',
      todo: [
        'Paste the script below into the console of the pane.',
        `Type =${functions}.SCORES(0) into a free cell, then the same with 1, 2, 3 and 4; copy what the five cells show.`,
        'Load the pane again afterwards (close and open the workbook).',
      ],
      seen: '#VALUE! four times, then 0.',
      standIn:
        'Rows of different length, an empty array, an object and a text over 32,767 letters are #VALUE!; null shows 0.',
      confirms: ['are `#VALUE!`; `null` shows 0 **[assumed]**'],
      asks: ['results'],
    },
  ];
}

/** What a person in front of Excel cannot see either: words of the host's README, and why. */
export const notCovered = [
  {
    words: 'which version a real one claims is **[assumed]**',
    why: 'It is told between Excel and office.js and shown nowhere; both roads of results are tested here, so either answer is served.',
  },
  {
    words: '**[read: the client takes a list; when Excel groups them is assumed]**',
    why: 'How calls are grouped shows in no cell; the client takes one and many alike, and both are tested here.',
  },
  {
    words: '**[assumed]** our guess',
    why: 'This explains the mark.',
  },
  {
    words: 'Filters, sorting, comments, pivot tables and dialogs in frames are not there',
    why: 'Not a guess: the stand-in lacks them, and fails loudly where they are asked for.',
  },
] as const;
