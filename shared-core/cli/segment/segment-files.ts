import { segmentAccounts, speaker, type Segmentation } from '@keystage/core';
import { chooseModel } from '../choose-model';
import { writeTable } from '../files/write-table';
import type { Terminal } from '../terminal';
import { cliWords } from '../words';
import { accountMoves, type AccountMoves } from './account-moves';
import { checkOut } from './check-out';
import { outcomeOf } from './outcome';
import { outputRows } from './output-rows';
import { readInput, type Input } from './read-input';
import { reportLines } from './report-lines';
import { resultColumns } from './result-columns';
import { runSummary } from './run-summary';
import { segmentOptions } from './segment-options';

/** Everything a run has read and found. */
export interface Run extends Input {
  readonly segmentation: Segmentation;
  readonly moves?: AccountMoves;
}

/** `keystage segment`: reads, segments, writes and reports. Answers the exit code: 0 done, 3 done in part. */
export async function segmentFiles(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = segmentOptions(args, () => terminal.today());
  const words = cliWords[options.language];
  const chosen = await chooseModel(options.model, words.core);
  const { window } = options;
  const model = window === undefined ? chosen : { ...chosen, window: window === 'all' ? window : { months: window } };
  if (options.out !== undefined) await checkOut(options.out, options, [options.model]);

  const input = await readInput(options, [model], words, terminal);
  const segmentation = segmentAccounts(input.accounts, model, options.asOf);
  const { previous } = input;
  const run: Run = { ...input, segmentation, ...(previous && { moves: accountMoves(segmentation, previous) }) };

  const say = speaker(words.core, model);
  if (options.out !== undefined) {
    const rows = outputRows(run, [model], resultColumns(run, say, words), say, words, (count) =>
      terminal.progress(words.writing(options.out ?? '', count, say)),
    );
    const { table } = input.list ?? {};
    const { why, lift } = words.resultHeaders;
    await writeTable(options.out, rows, {
      sheet: table?.sheet ?? words.listSheet,
      numbersAreText: table?.kind === 'csv',
      sentences: [why, lift],
    });
    terminal.progress('');
  }
  const outcome = outcomeOf(run);
  if (options.json) terminal.say(JSON.stringify(runSummary(run, outcome), null, 2));
  else reportLines(run, outcome, say, words, terminal.columns).forEach((line) => terminal.say(line));
  return outcome.code;
}
