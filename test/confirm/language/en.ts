import type { ConfirmWords } from '../confirm-words';

const paste =
  'Paste the script below into the console of the pane (see “The console of the pane” above) and press Enter. Copy the line that it prints into the box.';
const pasteBelow = 'Paste the script below into the console of the pane.';
const samePrint = 'The same as the stand-in’s line. Where it differs, the line itself is the answer.';

export const confirmWords = {
  language: 'en',
  title: 'Keystage in a real Excel',
  heading: (steps) => `Keystage in a real Excel: ${steps} steps`,
  intro:
    'Keystage is tested on a stand-in for Excel. It keeps to what is documented, and guesses where nothing is. These steps ask a real Excel about the guesses. They take about an hour; a step that was not tried is an answer too. Nothing is sent anywhere.',
  before: 'Before you begin',
  preparations: ({ host, manifest, workbook }) => [
    `Serve the pane: <code>npm start -- --no-open</code> builds it and serves it at <code>${host}</code>.`,
    `Excel on the web: open <code>${host}/taskpane.html</code> in the same browser once and accept its certificate; allow access to this machine if the browser asks. A desktop Excel takes trusted certificates only: serve <code>excel-addin/dist</code> from an https host of yours and build the manifest for it, as <code>manifests/README.md</code> says.`,
    `Sideload <code>${manifest}</code>. Web: Add-ins, More Add-ins, My Add-ins, Upload My Add-in. Windows: put it into a shared folder that is named under File, Options, Trust Center, Trusted Add-in Catalogs, then Add-ins, Shared Folder. Mac: put it into <code>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef</code> and start Excel again.`,
    `Open <code>${workbook}</code>: on the web from OneDrive, on a desktop from disk. Enable editing.`,
    'The console of the pane, for the scripts. Web: F12, Console, and in its list of frames choose <code>taskpane.html</code>. Windows: click into the pane, Ctrl+Shift+I. Mac: allow it once with <code>defaults write com.microsoft.Excel OfficeWebAddinDeveloperExtras -bool true</code>, then right-click in the pane, Inspect Element. The scripts write on the sheet “Scratch”, and one keeps the sheets’ ids in a setting of the workbook.',
  ],
  thisExcel: 'This Excel',
  machine: {
    excel: 'Excel, version and build (File, Account; on the web: the browser)',
    system: 'Windows, Mac or web',
    language: 'Language of Excel, and regional format',
    day: 'Day',
  },
  beginAt: (cell) => `Begin at ${cell}.`,
  toBeSeen: 'To be seen:',
  confirms: 'Confirms:',
  seenSo: 'Seen so?',
  answers: { yes: 'yes', no: 'no', 'not tried': 'not tried' },
  whatWasSeen: 'What was seen',
  ofStep: (step) => `(step ${step})`,
  copyScript: (script) => `Copy the script “${script}”`,
  script: (script) => `Script “${script}”`,
  standInsLine: 'The stand-in’s line:',
  standInsLineTo: (script) => `The stand-in’s line to “${script}”`,
  resultsTitle: 'The results as text',
  resultsHint: 'Copy this text into the issue or the mail that it goes back with.',
  gather: 'Gather and copy',
  results: 'Results',
  copied: 'Copied.',
  notCopied: 'Copying is not allowed here: select the text and copy it.',
  leftOut: 'What these steps leave out',
  notCovered: {
    version: {
      what: 'Which version a real Excel claims',
      why: 'It is told between Excel and office.js and shown nowhere; both roads of results are tested here, so either answer is served.',
    },
    grouping: {
      what: 'When Excel groups calls of functions',
      why: 'How calls are grouped shows in no cell; the client takes one and many alike, and both are tested here.',
    },
    mark: { what: 'The mark of a guess', why: 'This explains the mark.' },
    lacking: {
      what: 'Filters, sorting, comments, pivot tables and dialogs in frames',
      why: 'Not a guess: the stand-in lacks them, and fails loudly where they are asked for.',
    },
  },
  steps: (on) => ({
    opens: {
      title: 'The pane opens and finds the lists',
      todo: [
        `On the Home tab, press “${on.segmentButton}”.`,
        'Note the five buttons of the group, and the language of the pane.',
      ],
      seen: 'The pane opens in the language of Excel and shows the list on “Accounts”, or asks which list to take.',
      standIn: 'Excel tells the pane, at its start, that it shares its page with the functions.',
    },
    messy: {
      title: 'A messy list is read, and a click leads to a cell',
      todo: [
        'Choose the list on “Accounts”, answer what is asked, open a column with unreadable cells.',
        'Press the address of one of them.',
      ],
      seen: 'The cell is selected in the sheet, and it is one that a person could not read as a number either.',
      standIn: 'Texts, numbers and errors of a sheet arrive as they stand in it.',
    },
    results: {
      title: 'Results beside the list, and a summary that is drawn',
      todo: [
        `Run, choose “${on.summarySheet}” as well, press “${on.write}”.`,
        `Look through the sheet “${on.summaryName}”.`,
      ],
      seen: 'Columns of tiers and scores right of the list, nothing of the list moved; charts with titles, axes and labels to be read; tiers in colours; in print preview, whole pages.',
      standIn: 'Charts, colours by rule and print set-up are kept as asked for; nothing was ever drawn.',
    },
    undo: {
      title: 'Undo after the workbook was closed',
      todo: [
        'Save, close the workbook, open it again, open the pane.',
        `Choose the same list and press “${on.undoLast}” (or “${on.undoButton}” on the Home tab).`,
      ],
      seen: 'Columns and summary sheet are gone; the list is as it was before step 3.',
      standIn: 'The before-image is kept in the workbook, and its sheets are found again.',
    },
    totalRow: {
      title: 'A table with a total row',
      todo: ['Segment the table “Customers” and write, with the summary sheet.'],
      seen: 'The new columns belong to the table; the total row is still its last row with its sum; the note “stays here” stands right of the table, moved or not: say which. The account “=1+1” is a text on every sheet.',
      standIn: 'A new column of a table moves what stands right of it, if anything does.',
    },
    colours: {
      title: 'Colours go with their columns',
      todo: [`Press “${on.undoThis}”.`, 'Under Conditional Formatting, Manage Rules, show the rules of this sheet.'],
      seen: 'The table has its own columns only; no rule is left, and none points at a cell that is gone.',
      standIn: 'Conditional formats go with the table column they stand on.',
    },
    protected: {
      title: 'A protected sheet',
      todo: [`Segment the list on “Protected” and press “${on.write}”.`],
      seen: `Nothing is written, and the pane says: “${on.sheetProtected}”`,
      standIn: 'Writing to a protected sheet is refused with the code AccessDenied.',
    },
    editing: {
      title: 'While a cell is being edited',
      todo: [
        'Double-click any cell and leave the cursor in it.',
        'In the pane, choose a list. Then press Esc in the cell and go on.',
      ],
      seen: `The pane waits or says “${on.cellEditing}”; after Esc it works again; nothing is lost.`,
      standIn: 'While a cell is edited, a call is refused as Excel’s documentation says, or waits where Excel waits.',
    },
    largeRead: {
      title: `${on.largeRows} rows are read`,
      todo: [
        'Segment the list on “Large”. Press Cancel in mid-run once, then run to the end.',
        'Note the seconds from Run to the result, and whether Excel says anything of its limits.',
      ],
      seen: 'Cancel is obeyed at once; the whole run ends with a result for every account, and no “Excel answered with nothing”.',
      standIn: 'Pieces well under 5 MB are never answered with null and never refused.',
    },
    largeWritten: {
      title: `${on.largeRows} rows are written, calculation suspended`,
      todo: [
        'Write =COUNTA(A:A) into a cell far right of the list on “Large”.',
        `Press “${on.write}”; note the seconds. Then change a cell of column A.`,
      ],
      seen: 'While it writes, the count stays; afterwards it follows a change again, and Formulas, Calculation Options stands where it stood before.',
      standIn: 'Suspended calculation waits for the end of each batch, then runs by itself.',
    },
    funnel: {
      title: 'The funnel, and its charts',
      todo: [`Under “${on.funnelPart}”, weigh the list on “Pipeline”; press “${on.writeFunnel}”.`],
      seen: 'A sheet with figures and drawn charts; each address of the hygiene list leads to its row.',
      standIn: 'As in step 3: charts are kept, not drawn.',
    },
    deal: {
      title: 'A deal, and its visit sheet on paper',
      todo: [
        `Select this row, open “${on.dealPart}”, press “${on.writeVisit}”.`,
        'Open the print preview of the new sheet.',
      ],
      seen: 'The pane follows the selected row; the visit sheet prints without cut columns.',
      standIn: 'A change of selection reaches the pane as an event; page set-up is kept.',
    },
    brokenBatch: {
      title: 'What a broken batch leaves, and calls on nothing',
      todo: [paste],
      seen: samePrint,
      standIn:
        'What a batch wrote before its fault stays; setting a property of a missing object is silent; an unknown property fails.',
    },
    refusals: {
      title: 'The codes of refusals',
      todo: [paste],
      seen: samePrint,
      standIn:
        'A formula over a sheet that is not there, a name of 32 letters and values of another shape are each refused.',
    },
    entries: {
      title: 'What becomes of texts',
      todo: [
        paste,
        'Say in the box which regional format Excel has (File, Options, Language; on the web, Regional Format).',
      ],
      seen: samePrint,
      standIn:
        'Texts are read in the grid’s locale (this line: English, United States); one that begins with + or - becomes a formula.',
    },
    payload: {
      title: 'How much is 5 MB',
      todo: [paste, 'It takes half a minute. A desktop Excel may take every size: that is an answer too.'],
      seen: samePrint,
      standIn: 'The bound is 5 × 1,048,576 bytes of the batch, in each direction, and is refused with a code.',
    },
    events: {
      title: 'Events, names by default, sheets’ ids, a table beside which somebody types',
      todo: [
        paste,
        'Make a table of any three cells and type into the cell right of its header, then below its last row: say whether it grew.',
        'Paste the second script, save, close and open the workbook, paste it again: it prints “noted” at first; copy what it prints the second time.',
      ],
      seen: samePrint,
      standIn:
        'One event for each range written; English names by default; a table does not grow by itself; sheets keep their ids.',
    },
    spills: {
      title: 'A function spills, and does not wait for editing',
      todo: [
        `On a new sheet, type =${on.functions}.TIERS(Protected!A1:I41, DATE(2026,10,31)) into A1.`,
        `Type =${on.functions}.SCORES(Large!A1:I20001, DATE(2026,10,31)) into H1, and at once double-click another cell and stay in it.`,
        `When both are there, type =${on.functions}.TIERS(Large!A1:I${on.lastRow}, DATE(2026,10,31)) into M1.`,
      ],
      seen: 'The first spills below its cell; say whether the second arrives while the cell is edited or after; say what the third shows: tiers, #VALUE! with a sentence, or another error.',
      standIn:
        'Functions are called by the id of the metadata, results come in during editing, and arguments over 5 MB end with #VALUE!.',
    },
    arguments: {
      title: 'What a function is given',
      todo: [
        pasteBelow,
        `Type =${on.functions}.PARETO(Arguments!A1:E2,) into a free cell, and copy what it shows into the box.`,
      ],
      seen: 'Rows of cells: the blank one as "", the error as an object with its code, the left-out argument as null.',
      standIn: 'A blank cell is an empty text, an error an object, a left-out argument null.',
    },
    strange: {
      title: 'What a cell makes of strange results',
      todo: [
        pasteBelow,
        `Type =${on.functions}.SCORES(0) into a free cell, then the same with 1, 2, 3 and 4; copy what the five cells show.`,
        'Load the pane again afterwards (close and open the workbook).',
      ],
      seen: '#VALUE! four times, then 0.',
      standIn:
        'Rows of different length, an empty array, an object and a text over 32,767 letters are #VALUE!; null shows 0.',
    },
  }),
} satisfies ConfirmWords;
