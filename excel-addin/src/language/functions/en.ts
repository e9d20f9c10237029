import type { FunctionWords } from './function-words';

export const functionWords: FunctionWords = {
  headers: {
    tier: 'Tier',
    score: 'Score',
    why: 'Why',
    lift: 'One tier up',
    share: 'Share',
    runningShare: 'Running share',
    quadrant: 'Quadrant',
    outcome: 'Outcome',
    amount: 'Amount weighed',
    declared: 'Declared chance',
    evidenced: 'Evidenced chance',
    weighted: 'Weighted value',
    remarks: 'Remarks',
    stage: 'Evidenced stage',
    state: 'State',
    chance: 'Chance',
    missing: 'Missing',
  },
  forecast: {
    won: 'Won already',
    openDeals: 'Open deals',
    expected: 'Expected in all',
    p10: 'P10',
    p50: 'P50',
    p90: 'P90',
    target: 'Chance of the target',
    nothing: 'Chance that nothing more is won',
  },
  quadrants: { star: 'Star', elephant: 'Elephant', cashCow: 'Cash cow', dog: 'Dog' },
  outcomes: ['Not known', 'Open', 'Won', 'Lost'],
  states: { none: 'Not begun', entered: 'Entered', completed: 'Completed' },
  answerInPane: 'Answer it once for this list in the Keystage pane; the function follows.',
  faults: {
    noCells: ({ parameter }) =>
      `${parameter}: expected a range with a header row and rows below it, got no cells. Select the list.`,
    headersApart: ({ rows, columns, expected }, say) =>
      `headers: expected one row of ${say.number(expected)} cells, as wide as the list, got ${say.number(rows)} × ${say.number(columns)}. Select the header row of the same columns.`,
    tooManyCells: ({ cells, limit }, say) =>
      `Expected at most ${say.number(limit)} cells, got ${say.number(cells)}. Select only the rows and columns that are filled.`,
    noDay: ({ got }) => `asOf: expected a date, got “${got}”. Write DATE(2026,6,30) or refer to a cell with a date.`,
    asOfNeeded: ({ header }) =>
      `asOf: expected a date${header === undefined ? ' because the list holds overrides that end' : ` because “${header}” holds dates`}, got none. Give the day to judge by, such as DATE(2026,6,30).`,
    noNumber: ({ parameter, got }) => `${parameter}: expected a number, got “${got}”. Write a number or leave it out.`,
    unknownChoice: ({ parameter, got, known }, say) =>
      `${parameter}: expected ${say.list(known)}, got “${got}”. Write one of these or leave it out.`,
    severalModels: ({ known }, say) =>
      `model: the lists of this workbook use several models and none is remembered for this list. Name one: ${say.list(known)}.`,
    noRunningShare: ({ model }, say) =>
      `model: expected one that ranks by running share, got “${say.text(model.name)}”. Write pareto-by-amount or leave it out.`,
    noQuadrant: () =>
      'list: expected columns of numbers for volume and profit, found at most one of them. Name them Amount and Profit, or choose a model that names others.',
    noEvidence: ({ chances }) =>
      `chances: “${chances}” needs a column with the evidenced stage, found none. Add it, or write declared.`,
    noFacts: ({ headers, examples }, say) =>
      `facts: expected headers that name facts of the template, such as ${say.list(examples)}, got ${say.list(headers)}. Rename the columns or choose another template.`,
    resultTooLarge: ({ bytes, limit }, say) =>
      `The result has ${megabytes(bytes, say)} MB, and Excel on the web takes ${megabytes(limit, say)} MB. Give fewer rows at a time, or use Excel on the desktop.`,
    workbookBusy: () =>
      'The workbook could not be asked for the model just now, perhaps because a cell is being edited. Calculate again, or name the model.',
    cancelled: () => 'The calculation was stopped. Calculate again.',
    broken: ({ detail }) => `Something unexpected happened. Calculate again; if it stays, report this: ${detail}`,
  },
};

const megabytes = (bytes: number, say: { number(x: number, decimals?: number): string }) =>
  say.number(bytes / 1_000_000, 1);
