import { readFileSync } from 'node:fs';
import { parseCsv } from 'hucre/csv';
import {
  chooseColumns,
  explainAccount,
  indicatorNature,
  indicatorsOf,
  mapColumns,
  parseModel,
  frozenForPublishing,
  readAccounts,
  readHeaders,
  scoredIndicators,
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
import { withBesideTheList } from '../golden/beside-the-list';
import type { Answer, ListCase, Road, ToldRow } from './road';

/** The core by itself: what every host has to arrive at. */
export const coreRoad: Road = {
  name: 'core',
  run: once((list) => answerOf(list, (run) => run)),
};

/** The core with the model frozen on the list, as publishing freezes it: what a host has to arrive at that sees one account at a time. */
export const frozenCoreRoad: Road = {
  name: 'core with its model frozen',
  run: once((list) => answerOf(list, (run) => frozenForPublishing(run).segmentation)),
};

/** Every host is held to the same answer, which takes as long to work out as theirs. */
function once(answer: (list: ListCase) => Answer): Road['run'] {
  const known = new Map<ListCase, Answer>();
  return (list) => {
    const given = known.get(list) ?? answer(list);
    known.set(list, given);
    return Promise.resolve(given);
  };
}

function answerOf(list: ListCase, published: (run: Segmentation) => Segmentation): Answer {
  const { model, ...read } = readByCore(list);
  if (read.ok) return told(published(segmentAccounts(read.accounts, model, list.setting.asOf)), read);
  return { refused: read.problems.map((problem) => speaker(words, model).intakeProblem(problem)) };
}

type Read = Extract<AccountsRead, { ok: true }>;

/** The accounts of a list as the core reads them, or all that stands against that; and the model they are to be segmented by. */
export function readByCore({ accountsPath, modelPath, setting }: ListCase): (
  Read | { readonly ok: false; readonly problems: readonly IntakeProblem[] }
) & {
  readonly model: SegmentationModel;
} {
  const parsed = parseModel(readFileSync(modelPath, 'utf8'));
  if (!parsed.ok) throw new Error(`${modelPath} is not sound.`);
  const { model } = parsed;

  const [first = [], ...rows] = parseCsv(readFileSync(accountsPath, 'utf8'));
  const headers = readHeaders(first);
  if (!headers.ok) return { ...headers, model };
  const own = Object.fromEntries(scoredIndicators(model).map(({ id }) => [id, indicatorNature(model, id)]));
  const said = setting.mapping ?? [];
  const chosen = chooseColumns(mapColumns(headers.headers, rows).mapping, headers.headers, said, own);
  if (chosen.problems.length > 0) return { ok: false, problems: chosen.problems, model };
  const read = readAccounts(rows, {
    ...setting,
    mapping: chosen.mapping.map((mapped) => ({
      ...mapped,
      bareNumbersAre: said.find(({ header }) => header === mapped.header)?.bareNumbersAre,
    })),
    indicators: own,
  });
  return read.ok ? { ...read, accounts: withBesideTheList(read.accounts, setting), model } : { ...read, model };
}

function told(run: Segmentation, { accountOfRow, report }: Read): Answer {
  const { model } = run;
  const say = speaker(words, model);
  const { tiers, prospects, notScored } = tierCounts(run);
  const asked = new Set(indicatorsOf(model));
  return {
    rows: Array.from(accountOfRow, (account) => (account < 0 ? null : toldRow(run, account, say))),
    counts: { ...Object.fromEntries(tiers.map(({ tier, accounts }) => [tier, accounts])), prospects, notScored },
    unread: report.columns
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
    unrounded: explained.score ? run.scores[account] : null,
    why: say.why(explained),
    latent: explained.tier === undefined ? null : (run.model.tiers[run.latentTiers[account]] ?? null),
    reasons: explained.reasons.map((reason) => say.reason(reason)),
    lift: explained.lift ? say.lift(explained.lift) : null,
    brings: Object.fromEntries(
      run.indicators.map(({ id }) => {
        const part = explained.contributions.find(({ indicator }) => indicator === id);
        return [say.indicator(id), !part || part.points === null ? null : part.brings];
      }),
    ),
  };
}
