import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { associateFunctions } from '../../excel-addin/src/functions/associate-functions';
import { openFunctions } from '../../excel-addin/src/functions/open-functions';
import { functionWords } from '../../excel-addin/src/language/functions/en';
import type { Pane } from '../../excel-addin/src/pane/open-pane';
import { toRemember } from '../../excel-addin/src/pane/to-remember';
import { openSegmenter } from '../../excel-addin/src/run/segmenter';
import { bytesAtOnce, keepChoices, readChoices } from '../../excel-addin/src/workbook';
import { workerInProcess } from '../../excel-addin/test/worker-in-process';
import type { ExcelHost, FunctionAnswer } from '../hosts/excel';
import { words } from '@keystage/core/language/en';
import { coreRoad } from './core-road';
import { excelOpened, inPane, onSheet, plainNotation } from './pane-road';
import type { Answer, ListCase, Road, ToldRow } from './road';
import { toldInColumns } from './told-in-columns';

let folder = '';
let notation = plainNotation;
const segmenter = openSegmenter(workerInProcess);

/**
 * Formulas over the list on its sheet, called through the real office.js. What headers do not tell was chosen in the pane, which keeps it
 * in the workbook; nothing was run there.
 */
export const functionRoad: Road = {
  name: 'functions, in formulas over a sheet',
  async open() {
    await excelOpened();
    folder = mkdtempSync(join(tmpdir(), 'agreement-'));
    associateFunctions(() =>
      Promise.resolve((...call) =>
        // Each case reads numbers in a notation of its own, so that nothing is remembered from one to the next.
        openFunctions({ segmenter, displayLanguage: 'en-US', notation, readChoices, bytesAtOnce: bytesAtOnce() })(
          ...call,
        ),
      ),
    );
  },
  close() {
    segmenter.end();
    rmSync(folder, { recursive: true });
    return Promise.resolve();
  },
  follows: { name: 'core, as far as cells tell', run: async (list) => inCells(await coreRoad.run(list)) },
  run(whole) {
    const list = toldInColumns(whole, folder);
    notation = list.setting.locale ?? plainNotation;
    return inPane(list, onSheet, (pane, host) => answerOf(list, pane, host));
  },
};

async function answerOf({ setting }: ListCase, pane: Pane, host: ExcelHost): Promise<Answer> {
  const { opened, choices } = pane.state();
  await keepChoices({ [opened!.list.key]: toRemember(choices!, opened!.headers) });
  const cells = host.argument('Accounts');
  const ask = (id: string) => host.callFunction(`KEYSTAGE.${id}`, [cells, setting.asOf, null, null, 'en']).answer;
  const [tiers, scores, whys, lifts, parts] = await Promise.all(
    ['TIERS', 'SCORES', 'WHY', 'LIFT', 'CONTRIBUTIONS'].map(ask),
  );
  if (tiers.kind === 'error') return { refused: [refusal(tiers)] };
  const [names, ...brings] = rowsOf(parts);
  const column = (answer: FunctionAnswer) =>
    rowsOf(answer)
      .slice(1)
      .map(([cell]) => cell);
  const [ofScore, ofWhy, ofLift] = [scores, whys, lifts].map(column);
  return {
    rows: column(tiers).map((tier, row): ToldRow | null =>
      ofWhy[row] === ''
        ? null
        : {
            tier: String(tier),
            score: ofScore[row] === '' ? null : Number(ofScore[row]),
            why: String(ofWhy[row]),
            lift: ofLift[row] === '' ? null : String(ofLift[row]),
            brings: Object.fromEntries(
              names.map((name, k) => [String(name), brings[row][k] === '' ? null : Number(brings[row][k])]),
            ),
          },
    ),
  };
}

function rowsOf(answer: FunctionAnswer) {
  if (answer.kind === 'error') throw new Error(`A formula shows ${answer.code}: ${answer.message}`);
  return answer.values;
}

function refusal({ message = '' }: Extract<FunctionAnswer, { kind: 'error' }>): string {
  return message.replace(` ${functionWords.answerInPane}`, '');
}

/** A cell is blank for an account without a tier, whatever the reason; and all that stands against a list is one text. */
function inCells(answer: Answer): Answer {
  if ('refused' in answer) return { refused: [answer.refused.join(words.betweenSentences)] };
  const without = [words.prospect, words.notScored];
  return {
    rows: answer.rows.map((row) => {
      if (!row) return row;
      const { tier, score, why, lift, brings } = row;
      return { tier: without.includes(tier) ? '' : tier, score, why, lift, brings };
    }),
  };
}
