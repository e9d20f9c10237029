import { readFileSync } from 'node:fs';
import { parseCsv } from 'hucre/csv';
import {
  chooseColumns,
  explainAccount,
  indicatorNature,
  mapColumns,
  parseModel,
  readAccounts,
  readHeaders,
  segmentAccounts,
  speaker,
  Standing,
  tierCounts,
  type AccountsRead,
  type IntakeProblem,
  type Segmentation,
  type SegmentationModel,
  type Speaker,
} from '@keystage/core';
import { words } from '@keystage/core/language/en';
import type { GoldenCase } from '../golden/read-golden-cases';
import type { Answer, Road, ToldRow } from './road';

/** The core by itself: what every host has to arrive at. */
export const coreRoad: Road = {
  name: 'core',
  run: (golden) => Promise.resolve(answerOf(golden)),
};

function answerOf({ accountsPath, modelPath, setting }: GoldenCase): Answer {
  const parsed = parseModel(readFileSync(modelPath, 'utf8'));
  if (!parsed.ok) throw new Error(`${modelPath} is not sound.`);
  const { model } = parsed;
  const say = speaker(words, model);
  const refused = (problems: readonly IntakeProblem[]): Answer => ({
    refused: problems.map((one) => say.intakeProblem(one)),
  });

  const [first = [], ...rows] = parseCsv(readFileSync(accountsPath, 'utf8'));
  const headers = readHeaders(first);
  if (!headers.ok) return refused(headers.problems);
  const own = Object.fromEntries(
    model.groups.flatMap((group) => group.indicators).map(({ id }) => [id, indicatorNature(model, id)]),
  );
  const said = setting.mapping ?? [];
  const chosen = chooseColumns(mapColumns(headers.headers, rows).mapping, headers.headers, said, own);
  if (chosen.problems.length > 0) return refused(chosen.problems);
  const read = readAccounts(rows, {
    ...setting,
    mapping: chosen.mapping.map((mapped) => ({
      ...mapped,
      bareNumbersAre: said.find(({ header }) => header === mapped.header)?.bareNumbersAre,
    })),
    indicators: own,
  });
  return read.ok ? told(segmentAccounts(read.accounts, model, setting.asOf), read, model, say) : refused(read.problems);
}

function told(
  run: Segmentation,
  read: Extract<AccountsRead, { ok: true }>,
  model: SegmentationModel,
  say: Speaker,
): Answer {
  const { tiers, prospects, notScored } = tierCounts(run);
  const asked = new Set([
    ...model.groups.flatMap((group) => group.indicators.map(({ id }) => id)),
    ...model.caps.map(({ indicator }) => indicator),
  ]);
  return {
    rows: Array.from(read.accountOfRow, (account) => (account < 0 ? null : toldRow(run, account, say))),
    counts: { ...Object.fromEntries(tiers.map(({ tier, accounts }) => [tier, accounts])), prospects, notScored },
    unread: read.report.columns
      .filter(({ role }) => asked.has(role))
      .flatMap(({ header, unreadableCells }) =>
        unreadableCells.map(({ row, text, why }) => ({ row: row + 2, header, text, why })),
      ),
  };
}

function toldRow(run: Segmentation, account: number, say: Speaker): ToldRow {
  const explained = explainAccount(run, account);
  const withoutTier = run.standings[account] === Standing.prospect ? words.prospect : words.notScored;
  return {
    tier: explained.tier === undefined ? withoutTier : say.tier(explained.tier),
    score: explained.score?.value ?? null,
    why: say.why(explained),
    lift: explained.lift ? say.lift(explained.lift) : null,
    brings: Object.fromEntries(
      run.indicators.map(({ id }) => {
        const part = explained.contributions.find(({ indicator }) => indicator === id);
        return [say.indicator(id), !part || part.points === null ? null : part.brings];
      }),
    ),
  };
}
