import {
  cumulativeOf,
  distinctIndicators,
  explainAccount,
  quadrantsOf,
  scoredAt,
  speaker,
  tierOf,
  type Segmentation,
  type Speaker,
} from '@keystage/core';
import type { FunctionLanguage } from '../language/functions/load-function-language';
import { inSlices } from '../run/in-slices';
import type { CellValue } from '../workbook';
import type { FunctionId } from './catalogue/function-catalogue';
import { FunctionTrouble } from './function-fault';
import type { ListRun } from './list-run';

export type AccountFunction = Extract<
  FunctionId,
  'TIERS' | 'SCORES' | 'WHY' | 'LIFT' | 'CONTRIBUTIONS' | 'PARETO' | 'QUADRANT'
>;

/** A result as Excel takes it: rows of one length. */
export type Answer = CellValue[][];

/** What a function says of a run: the headers of its columns, and the cells for an account. */
interface Columns {
  readonly headers: readonly string[];
  readonly of: (account: number) => readonly CellValue[];
}

/** The result of a function over accounts: a row for each row of the list, blank where the list is, with a header row if `headed`. */
export async function accountAnswer(
  id: AccountFunction,
  { segmentation, accountOfRow }: ListRun,
  headed: boolean,
  language: FunctionLanguage,
  signal: AbortSignal,
): Promise<Answer> {
  const { headers, of } = columnsOf[id](segmentation, language, speaker(language.words, segmentation.model));
  const blank = headers.map(() => '');
  const answer: Answer = headed ? [[...headers]] : [];
  await inSlices(
    accountOfRow.length,
    (from, to) => {
      for (let row = from; row < to; row++) {
        const account = accountOfRow[row];
        answer.push(account < 0 ? [...blank] : [...of(account)]);
      }
    },
    signal,
  );
  return answer;
}

const columnsOf: Readonly<
  Record<AccountFunction, (run: Segmentation, language: FunctionLanguage, say: Speaker) => Columns>
> = {
  TIERS: (run, { functionWords: { headers } }) => ({
    headers: [headers.tier],
    of: (account) => [tierOf(run, account) ?? ''],
  }),
  SCORES: (run, { functionWords: { headers } }) => ({
    headers: [headers.score],
    of: (account) => [explainAccount(run, account).score?.value ?? ''],
  }),
  WHY: (run, { functionWords: { headers } }, say) => ({
    headers: [headers.why],
    of: (account) => [say.why(explainAccount(run, account))],
  }),
  LIFT: (run, { functionWords: { headers } }, say) => ({
    headers: [headers.lift],
    of: (account) => {
      const { lift } = explainAccount(run, account);
      return [lift ? say.lift(lift) : ''];
    },
  }),
  CONTRIBUTIONS(run, _, say) {
    const ids = distinctIndicators(run.model).map(({ id }) => id);
    return {
      headers: ids.map((id) => say.indicator(id)),
      of(account) {
        const parts = new Map(explainAccount(run, account).contributions.map((part) => [part.indicator, part]));
        return ids.map((id) => {
          const part = parts.get(id);
          return part === undefined || part.points === null ? '' : part.brings;
        });
      },
    };
  },
  PARETO(run, { functionWords: { headers } }) {
    if (run.model.way.by !== 'pareto') throw new FunctionTrouble({ kind: 'noRunningShare', model: run.model });
    return {
      headers: [headers.tier, headers.share, headers.runningShare],
      of(account) {
        const { run: scored, place } = scoredAt(run, account);
        const { before, after } = cumulativeOf(scored) ?? {};
        const [from, upTo] = [before?.[place] ?? NaN, after?.[place] ?? NaN];
        return [tierOf(run, account) ?? '', known(upTo - from), known(upTo)];
      },
    };
  },
  QUADRANT(run, { functionWords: { headers, quadrants } }) {
    const found = quadrantsOf(run);
    if (!found) throw new FunctionTrouble({ kind: 'noQuadrant' });
    return {
      headers: [headers.quadrant],
      of: (account) => {
        const quadrant = found.of[account];
        return [quadrant === undefined ? '' : quadrants[quadrant]];
      },
    };
  },
};

const known = (number: number): CellValue => (Number.isNaN(number) ? '' : number);
