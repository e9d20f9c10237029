import type { FunctionGuide } from './function-guide';

export const guide: FunctionGuide = {
  language: 'en',
  languageName: 'English',
  functions: {
    TIERS: 'The tier of every account of a list: VIP, A, B, C, or as the model names them.',
    SCORES: 'The score of every account of a list, 0 to 100, as it is shown beside the list.',
    WHY: 'Why every account of a list has its tier, in a few sentences.',
    LIFT: 'The smallest change that would lift every account of a list one tier.',
    CONTRIBUTIONS: 'What each indicator brings to the score of every account. The parts add up to the score exactly.',
    PARETO: 'The class of every account by its running share of the amount, with its share and the running share.',
    QUADRANT: 'Where every account stands by volume and profit: star, elephant, cash cow or dog.',
    WEIGHTED:
      'What every deal of a pipeline is worth: outcome, amount, chances, weighted value, and what stands against it.',
    FORECAST:
      'What a pipeline will bring: won already, expected, P10, P50 and P90, and the chance of reaching a target.',
    STAGE: 'Where every deal really stands by what is on file, its chance, and what is missing for the next step.',
  },
  parameters: {
    list: 'The accounts, with their header row on top: an account id and one column for each indicator.',
    asOf: 'The day to judge by, such as DATE(2026,6,30). Needed where the list holds dates. No function reads the clock.',
    model:
      'The id of a model, such as rfm. Left out: the one the Keystage pane uses in this workbook, else distribution-by-ledger.',
    headers: 'The header row, where it does not stand on top of the cells given first.',
    language: 'en, zh-CN or ko. Left out: the language of Excel.',
    deals: 'The deals, with their header row on top: at least an amount and a stage.',
    process:
      'The id of the selling process whose stage weights apply: funnel-letters, project-8, keyaccount-6 or maven-2.',
    target: 'The amount to be reached, won deals included.',
    chances: 'Which chances count: declared, evidenced, or prudent, the smaller of both. Left out: declared.',
    facts: 'One row for each deal under a header row that names facts of the template, by their path or by their name.',
    template:
      'The id of the stage template: project-8, keyaccount-6, funnel-letters or development-8. Left out: project-8.',
  },
  page: {
    title: 'Help for Keystage',
    lead: 'Keystage sorts the accounts of a list into tiers, says why, and tells what a pipeline is worth. Everything is computed on this computer.',
    pane: {
      title: 'From a list to tiers',
      steps: [
        'Open the sheet with your accounts and choose Segment accounts on the Home tab.',
        'Check how each column was read. Cells that could not be read are listed; each takes you to its place.',
        'Choose a model and segment. Nothing is written before everything is computed.',
        'Write tier, score and reasons beside the list. Your own columns are not moved.',
      ],
    },
    buttons: {
      title: 'Buttons on the Home tab',
      rows: [
        ['Segment accounts', 'Opens the pane.'],
        [
          'Segment again',
          'Runs the list at the cursor once more, with what was chosen for it last time, and writes the results. Where something has to be decided first, the pane opens and says so.',
        ],
        [
          'Undo run',
          'Takes back all that the last run wrote, also after the workbook was closed and opened again. Where you have changed cells since, the pane asks first.',
        ],
        ['Account card', 'Opens the pane at the account of the selected row.'],
        ['Help', 'Opens this page.'],
      ],
    },
    functions: {
      title: 'Functions for formulas',
      rules: [
        'A range goes in and an array comes out, with as many rows as the range has: put the formula into the row of the headers, and every result stands beside its account. Where the headers are given apart, no header comes out.',
        'Results are those of the pane and of the command line, to the last digit.',
        'A function is worked out again when its cells change, not with every recalculation. After choosing another model in the pane, have Excel recalculate everything with Ctrl+Alt+F9.',
        'Rows in messages are counted from the top of the range.',
        'Where the list was read in the pane before, its answers hold here too: which column is what, what a bare 35 means, what to do with rows of one account.',
        'Arguments in brackets may be left out.',
      ],
      arguments: 'Arguments',
      example: 'Example',
      gives: 'Gives',
    },
    results: {
      TIERS: 'One column. Blank for an account without a tier: WHY tells the reason.',
      SCORES: 'One column of numbers. Blank for an account without a score.',
      WHY: 'One column of text.',
      LIFT: 'One column of text. Blank at the best tier and for an account without a tier.',
      CONTRIBUTIONS:
        'One column for each indicator of the model, in its order. Blank where the indicator was left out.',
      PARETO:
        'Three columns: tier, share of the sum, running share. Without a model that ranks by running share, pareto-by-amount decides.',
      QUADRANT: 'One column. Blank for an account without one of the two values.',
      WEIGHTED: 'Six columns: outcome, amount weighed, declared chance, evidenced chance, weighted value, remarks.',
      FORECAST: 'Two columns, what and how much: eight rows, no header.',
      STAGE: 'Five columns: stage, state, chance, reasons, what is missing for the next step.',
    },
    trouble: {
      title: 'When a cell shows an error',
      rows: [
        [
          '#VALUE!',
          'Something in the arguments cannot be used. Point at the mark beside the cell: it says where, what was expected, what is there, and what to do.',
        ],
        [
          '#N/A',
          'The workbook could not be asked just now, for example because a cell is being edited. Calculate again.',
        ],
        [
          '#SPILL!',
          'There is no room for the results, or the formula stands inside a table. Clear the cells below and to the right, or put the formula beside the table.',
        ],
        ['#BUSY!', 'Keystage is at work. Long lists take a few seconds.'],
        ['#NAME?', 'The add-in is not loaded. Open the Keystage pane once.'],
      ],
    },
    privacy: {
      title: 'Where your data goes',
      text: 'Nowhere. This page and the functions make no request. Only if you sign in to Salesforce yourself does the pane speak to your own org.',
    },
  },
};
