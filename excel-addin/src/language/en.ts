import type { PaneWords } from './pane-words';

const s = (count: number, one: string, more: string, number: string) => `${number} ${count === 1 ? one : more}`;

/** The pane in English. */
export const paneWords = {
  rows: (count, say) => s(count, 'row', 'rows', say.number(count)),
  someOf: (shown, all) => `${shown} of ${all}`,
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  back: 'Back',

  areas: {
    label: 'Parts of Keystage',
    names: { segment: 'Segment', funnel: 'Funnel', deal: 'Deal', model: 'Model' },
    unreachable: (area) => `“${area}” could not be loaded`,
    unreachableHint:
      'This part comes over the network the first time it is opened. Check the connection, then try again. Nothing in the workbook was changed.',
  },

  lists: {
    title: 'Which list holds the accounts?',
    none: 'There is no list in this workbook yet',
    noneHint: 'A list has one row per account and a header above each column. Put it on a sheet, then look again.',
    kinds: {
      table: (name) => `Table “${name}”`,
      sheet: (name) => `Sheet “${name}”`,
      selection: (name) => `Selected cells on “${name}”`,
    },
    where: (sheet, address) => `${sheet}, ${address}`,
    hidden: 'hidden sheet',
    selection: 'Use the selected cells',
    selectionHint: 'Select the list in the sheet, headers included.',
    selectionEmpty: 'The selected cells are empty. Select the list with its headers, then use the selection again.',
    lookAgain: 'Look again',
  },

  progress: {
    starting: 'Looking for lists in the workbook',
    opening: (list) => `Reading the headers of “${list}”`,
    reading: (list) => `Reading “${list}”`,
    checking: 'Checking the columns',
    scoring: (count, say) => `Scoring ${s(count, 'account', 'accounts', say.number(count))}`,
    wording: 'Putting the reasons into words',
    writing: (list) => `Writing beside “${list}”`,
    writingSheet: 'Writing the sheet',
    undoing: 'Undoing what the run wrote',
    rowsDone: (done, of) => `${done} of ${of} rows`,
    slow: 'Excel is taking long to answer. You can wait, or cancel: nothing has been changed.',
  },

  segment: {
    ready: 'Ready to segment',
    readyBut: (count, say) =>
      `Ready. ${count === 1 ? 'One column needs a look' : `${say.number(count)} columns need a look`}`,
    questions: (count, say) =>
      count === 1 ? 'One question before it can run' : `${say.number(count)} questions before it can run`,
    refused: 'This list cannot be segmented yet',
    checking: 'Checking the columns',
    change: 'Change',
    columns: 'Columns',
    moreMapped: (count, say) => `${say.number(count)} more mapped`,
    fewerMapped: 'Show fewer',
    further: 'What else the list says',
    moreFurther: (count, say) => `${say.number(count)} more a list may say`,
    without: {
      accountKind: 'All are scored by the general scorecard.',
      parent: 'Each company is scored for itself.',
      previousTier: 'Every account is taken as rated for the first time.',
      other: 'Not needed.',
    },
    rowProblems: (count, say) => `${s(count, 'override needs', 'overrides need', say.number(count))} a look`,
    from: (header) => `from “${header}”`,
    notFound: 'not found',
    numbers: (count, say) => s(count, 'number', 'numbers', say.number(count)),
    texts: (count, say) => s(count, 'entry', 'entries', say.number(count)),
    ids: (count, say) => s(count, 'id', 'ids', say.number(count)),
    names: (count, say) => s(count, 'name', 'names', say.number(count)),
    unreadable: (count, say) => `${say.number(count)} unreadable`,
    asked: 'one question',
    show: 'Show',
    choose: 'Choose',
    answer: 'Answer',
    details: (indicator) => `details of ${indicator}`,
    column: 'Column',
    noColumn: 'Not in this list',
    unnamed: (letters) => `Column ${letters}, no header`,
    alsoTaken: (header, role) => `${header} (${role})`,
    policies: {
      skip: 'Left out; its weight goes to the others.',
      neutral: 'The typical value is taken.',
      worst: 'Counts as the worst.',
      reject: 'Without it an account gets no tier.',
    },
    idMissing: 'Choose the column that tells accounts apart.',
    nameMissing: 'The id stands for the name.',
    onlyForCap: 'Only caps tiers; it is not scored.',
    blanks: (count, say) => `${s(count, 'cell is', 'cells are', say.number(count))} blank.`,
    withoutId: (count, say) => `${s(count, 'row names', 'rows name', say.number(count))} no account.`,
    fromText: (count, say) =>
      `${s(count, 'number was', 'numbers were', say.number(count))} stored as text and read without doubt.`,
    notation: {
      '.': {
        cells: 'Read with a decimal point, as its cells show.',
        locale: 'Read with a decimal point, as is usual here; its cells leave it open.',
      },
      ',': {
        cells: 'Read with a decimal comma, as its cells show.',
        locale: 'Read with a decimal comma, as is usual here; its cells leave it open.',
      },
    },
    dates: {
      ymd: {
        cells: 'Dates read as year, month, day, as its cells show.',
        locale: 'Dates read as year, month, day, as is usual here; its cells leave it open.',
      },
      dmy: {
        cells: 'Dates read as day, month, year, as its cells show.',
        locale: 'Dates read as day, month, year, as is usual here; its cells leave it open.',
      },
      mdy: {
        cells: 'Dates read as month, day, year, as its cells show.',
        locale: 'Dates read as month, day, year, as is usual here; its cells leave it open.',
      },
    },
    serials: { days: 'Its numbers are days.', dates: 'Its numbers are dates, counted back to the as-of date.' },
    currency: (currency) => `Amounts are in ${currency}.`,
    goTo: (cell) => `Go to ${cell}`,
    showAll: (all) => `Show all ${all}`,
    ratioQuestion: 'What does 35 mean in this column?',
    ratioAnswers: {
      percents: '35 means 35 %, and 0.35 means 0.35 %',
      percentsAboveOne: 'Both ways are mixed: 35 and 0.35 both mean 35 %',
      shares: '35 means 3,500 %, since 0.35 means 35 %',
    },
    duplicatesTitle: (count, say) =>
      `${s(count, 'account stands', 'accounts stand', say.number(count))} on more than one row`,
    duplicateAnswers: {
      sum: 'Add their rows up',
      first: 'Keep the first row of each',
      stop: 'Stop, I will mend the list',
    },
    model: 'Model',
    modelVersion: (name, version) => `${name} v${version}`,
    fingerprint: (fingerprint) => `Fingerprint ${fingerprint}`,
    openModel: 'Open a model file',
    modelRefused: (file, problems, say) =>
      `“${file}” was not taken: ${s(problems, 'thing is wrong with it', 'things are wrong with it', say.number(problems))}. The model above stays.`,
    modelUnread: (file) => `“${file}” could not be read. Check that it is still there, then open it again.`,
    asOf: 'As of',
    run: (count, say) => `Segment ${s(count, 'account', 'accounts', say.number(count))}`,
    runUnknown: 'Segment accounts',
    edited: 'The list has changed since it was read. It will be read again.',
    readAgain: 'Read again',
  },

  result: {
    tiered: (tiered, all, say) =>
      tiered === all
        ? `${all === 1 ? 'The account has' : `All ${say.number(all)} accounts have`} a tier`
        : `${say.number(tiered)} of ${s(all, 'account has', 'accounts have', say.number(all))} a tier`,
    madeBy: (list, model, date) => `${list} · ${model} · as of ${date}`,
    tiers: 'Accounts by tier',
    tier: 'Tier',
    accountsColumn: 'Accounts',
    share: 'Share',
    prospects: 'Prospects, no transactions yet',
    withoutTier: 'Without a tier',
    reasonsTitle: (count, say) => `Why ${s(count, 'account has', 'accounts have', say.number(count))} no tier`,
    heldBack: (count, say) => `${say.number(count)} held back by the stability band`,
    waiting: (count, say) => `${say.number(count)} waiting for another run to say so`,
    capped: (count, indicator, say) => `${say.number(count)} capped by ${indicator.toLowerCase()}`,
    nearLimit: (count, say) => `${say.number(count)} near a limit`,
    rising: (count, say) => `${say.number(count)} rising: worth little today, with much ahead`,
    concentration: 'Concentration',
    bring: (accounts, share, indicator) => `${accounts} of accounts bring ${share} of the ${indicator.toLowerCase()}`,
    noSpread: 'No account brings a positive amount, so there is no concentration to show.',
    curveAxisAccounts: 'Accounts, largest first',
    curveAxisShare: (indicator) => `Share of ${indicator.toLowerCase()}`,
    asTable: 'As a table',
    topAccounts: 'Largest',
    numberOfAccounts: 'Accounts',
    writeTitle: 'Write beside the list',
    roles: { tier: 'Tier', score: 'Score', why: 'Why', latentTier: 'Latent tier, for the next run' },
    write: 'Write to sheet',
    writeAgain: 'Update the sheet',
    written: (columns, addresses) => `${columns} written to ${addresses}.`,
    updated: (columns, addresses) => `${columns} updated in ${addresses}.`,
    edited: 'The list has changed since this run. Segment again for tiers that match it.',
    again: 'Segment again',
    mapping: 'Columns and model',
    tabs: { tiers: 'Tiers', account: 'Account' },
  },

  headers: {
    tier: 'Tier',
    score: 'Score',
    why: 'Why',
    latentTier: 'Latent tier',
    waitFor: 'Waiting for',
    waitRuns: 'Runs waited',
  },

  card: {
    nothingSelected: 'Select a row of the list to see why its account has its tier.',
    why: 'Why',
    score: 'Score',
    latent: (tier) => `Latent tier: ${tier}`,
    contributions: 'What the score is made of',
    indicator: 'Indicator',
    value: 'Value',
    brings: 'Brings',
    ofMost: (brings, most) => `${brings} of ${most}`,
    assumptions: 'What was assumed',
    coverage: (share) => `${share} of the weight is known.`,
    lift: 'What would lift it',
    group: (name, companies, say) => `Scored as one with the group of “${name}” (${say.number(companies)} companies).`,
    otherRows: (count, say) => `Taken from ${s(count, 'row', 'rows', say.number(count))} of the list.`,
    goToRow: (row) => `Go to row ${row}`,
  },

  undo: {
    act: 'Undo the run',
    again: 'Undo the last run',
    brokenOff: (list) =>
      `Writing beside “${list}” was broken off when the pane was closed. Undo it, or segment again and write: that completes it.`,
    changedCells: (count, cells, say) =>
      `${s(count, 'cell has', 'cells have', say.number(count))} been changed since the run: ${cells}.`,
    changedSheets: (sheets) => `Changed since the run: ${sheets}.`,
    keep: 'Keep these, undo the rest',
    undoAll: 'Undo everything',
    leave: 'Leave all as it is',
    done: 'The run is undone.',
    doneColumns: (columns) => `Undone beside the list: ${columns}.`,
    doneSheets: (sheets) => `Undone sheets: ${sheets}.`,
    kept: (count, say) => `${s(count, 'change of yours was', 'changes of yours were', say.number(count))} kept.`,
  },

  cancelled: {
    reading: 'Reading was cancelled. Choose a list to begin again.',
    running: 'Segmenting was cancelled. The workbook is as it was.',
    writing: 'Writing was cancelled. The workbook is as it was.',
    writingSheet: 'Writing the sheet was cancelled. The workbook is as it was.',
    undoing: 'Undoing was cancelled. The workbook is as it was.',
  },
  trouble: {
    cellEditing: ({ place }) => `A cell is being edited${on(place)}, and Excel does nothing else meanwhile.`,
    sheetProtected: ({ place }) => `The sheet${named(place)} is protected.`,
    structureProtected: () => 'The structure of the workbook is protected, so that no sheet can be added or replaced.',
    readOnly: () => 'The workbook is open for reading only.',
    refused: ({ place }) => `Excel did not allow it${on(place)}.`,
    gone: ({ place }) =>
      place ? `“${place}” is no longer in the workbook.` : 'What was asked for is no longer there.',
    listChanged: ({ place, cell }) =>
      `${place === undefined ? 'The list' : `“${place}”`} is no longer as it was read${cell === undefined ? ': its rows have changed' : `: cell ${cell} holds something else now`}.`,
    tooLarge: ({ place }) => `Excel found the piece too large to hand over${on(place)}.`,
    noAnswer: ({ place }) => `Excel answered with nothing${on(place)}.`,
    busy: () => 'Excel has too much to do right now.',
    sessionEnded: () => 'The connection to the workbook has ended.',
    dialogOpen: () => 'A dialog is open in Excel.',
    severalAreas: () => 'Several separate areas are selected.',
    noRoom: ({ place }) => `There is no room for columns beside${place ? ` “${place}”` : ' the list'}.`,
    oldExcel: () => 'This version of Excel lacks something that Keystage needs.',
    unknown: ({ place, detail }) => `Something unexpected happened${on(place)}${detail ? ` (${detail})` : ''}.`,
  },
  remedy: {
    cellEditing: 'Finish the cell with Enter or Esc, then try again.',
    sheetProtected: 'Unprotect it under Review, or copy the list to another sheet, then try again.',
    structureProtected: 'Unprotect the workbook under Review, then try again.',
    readOnly: 'Open it for editing, or save a copy of your own, then try again.',
    refused: 'Check that the sheet is not protected or locked by somebody else, then try again.',
    gone: 'Choose a list again.',
    listChanged: 'Segment again, then write.',
    tooLarge: 'Choose fewer columns, or shorten very long texts, then try again.',
    noAnswer: 'Try again; if it stays so, choose a smaller list.',
    busy: 'Wait a moment, then try again.',
    sessionEnded: 'Reload the workbook, then open Keystage again.',
    dialogOpen: 'Close the dialog, then try again.',
    severalAreas: 'Select one area, then try again.',
    noRoom: 'Free the columns to its right, then try again.',
    oldExcel: 'Update Excel to a version with ExcelApi 1.13 (Microsoft 365, Excel 2021 or later).',
    unknown: 'Try again; if it stays so, reload the pane.',
  },
  activities: {
    finding: 'Looking for lists did not work.',
    opening: 'The headers were not read.',
    reading: 'The list was not read.',
    computing: 'The accounts were not segmented.',
    writing: 'The results were not written.',
    writingSheet: 'The sheet was not written.',
    undoing: 'The run was not undone.',
    remembering: 'The choices were not kept in the workbook.',
    following: 'The pane does not follow the selection.',
    showing: 'The cell was not shown.',
  },
  howFar: (done, of) => `It came to row ${done} of ${of}.`,
  left: {
    untouched: 'The workbook is as it was.',
    restored: 'The workbook has been put back as it was.',
    partly: 'The rows written so far are still in the sheet; remove them with Undo, or run again to complete them.',
    undoPartly: 'Part of the run is undone already. Undo again to finish; nothing is lost.',
    sheetLeft: 'An unfinished sheet is still there. Delete it, or write the sheet again: that takes its place.',
  },
  excelSaid: (code) => `Excel’s code: ${code}`,
} satisfies PaneWords;

function on(place: string | undefined): string {
  return place === undefined ? '' : ` on “${place}”`;
}

function named(place: string | undefined): string {
  return place === undefined ? '' : ` “${place}”`;
}
