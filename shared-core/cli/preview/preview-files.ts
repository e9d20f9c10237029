import { previewModel, speaker, type ModelPreview, type SegmentationModel } from '@keystage/core';
import { chooseModel } from '../choose-model';
import { writeTable } from '../files/write-table';
import { Refusal } from '../refusal';
import { checkOut } from '../segment/check-out';
import { outcomeOf } from '../segment/outcome';
import { outputRows } from '../segment/output-rows';
import { readInput, type Input } from '../segment/read-input';
import type { Terminal } from '../terminal';
import { cliWords, type CliWords } from '../words';
import { previewColumns } from './preview-columns';
import { previewLines } from './preview-lines';
import { previewOptions, type PreviewOptions } from './preview-options';
import { previewSummary } from './preview-summary';

/** What a preview has read and found. */
export interface Preview extends Input {
  readonly options: PreviewOptions;
  readonly preview: ModelPreview;
}

/** `keystage model preview`: reads one list for two models and says who changes tier and why. Answers the exit code, as `segment` does. */
export async function previewFiles(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = previewOptions(args, () => terminal.today());
  const words = cliWords[options.language];
  const [present, candidate] = await twoModels(options, words);
  if (options.out !== undefined) await checkOut(options.out, options, [options.present, options.candidate]);

  const input = await readInput(options, [present, candidate], words, terminal);
  const preview = previewModel(input.accounts, present, candidate, options.asOf);
  const run: Preview = { ...input, options, preview };

  const say = speaker(words.core, namingBoth(present, candidate));
  if (options.out !== undefined) {
    const rows = outputRows(run, [present, candidate], previewColumns(preview, say, words), say, words, (count) =>
      terminal.progress(words.writing(options.out ?? '', count, say)),
    );
    const { table } = input.list ?? {};
    await writeTable(options.out, rows, {
      sheet: table?.sheet ?? words.listSheet,
      numbersAreText: table?.kind === 'csv',
      sentences: [words.previewHeaders.why],
    });
    terminal.progress('');
  }
  const { code } = outcomeOf({ ...input, segmentation: preview.after });
  if (options.json) terminal.say(JSON.stringify(previewSummary(run, code), null, 2));
  else previewLines(run, say, words).forEach((line) => terminal.say(line));
  return code;
}

/** Both models, counting the same window: ledgers are read once, for both. */
async function twoModels(
  { present, candidate, window, orders, ledgers }: PreviewOptions,
  words: CliWords,
): Promise<readonly [SegmentationModel, SegmentationModel]> {
  const models = [await chooseModel(present, words.core), await chooseModel(candidate, words.core)] as const;
  if (window !== undefined) {
    const counted = window === 'all' ? window : { months: window };
    return [
      { ...models[0], window: counted },
      { ...models[1], window: counted },
    ];
  }
  const [one, other] = models.map((model) => (model.window === 'all' ? 'all' : `${model.window.months}`));
  const haveWindow = orders.length + ledgers.invoices.length + ledgers.receipts.length + ledgers.contacts.length > 0;
  if (haveWindow && one !== other) {
    throw new Refusal(
      `${candidate}: expected the window of ${present} (${one}), got ${other}: the ledgers are read once, for both models. Add --window ${one} or --window ${other}.`,
    );
  }
  return models;
}

/** The candidate, as one that has names for the indicators of both: for speaking alone. */
function namingBoth(present: SegmentationModel, candidate: SegmentationModel): SegmentationModel {
  return {
    ...candidate,
    groups: [...present.groups, ...candidate.groups],
    kinds: [...present.kinds, ...candidate.kinds],
  };
}
