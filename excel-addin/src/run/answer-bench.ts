import {
  cheapestLift,
  countedChanges,
  criticWeights,
  deviationWeights,
  distinctIndicators,
  entropyWeights,
  explainAgainstTypical,
  explainMove,
  freezeReferences,
  frozenForPublishing,
  leversOf,
  pointsToWeigh,
  previewOf,
  previewUnder,
  segmentAccounts,
  tierOf,
  whatIf,
  type ModelPreview,
  type Segmentation,
  type Weighting,
} from '@keystage/core';
import type { Answer, Asked, BenchAnswer, BenchRequest, HeldList, ListMethod, QuestionKind } from './bench-messages';
import type { AccountsToScore } from './transferable';

/** The end of a line to the pane. */
export interface BenchLine {
  postMessage(message: BenchAnswer): void;
}

/** Answers questions about the list it was last given, over a line; what it takes for several answers is made once. */
export function answerBench(line: BenchLine): (request: BenchRequest) => void {
  let list: ReturnType<typeof listAtHand> | undefined;
  return ({ number, hold, kind, asked }) => {
    try {
      if (hold) list = listAtHand(hold);
      if (!list) throw new Error('The bench was asked before it had a list.');
      // The two are paired by their kind, which the mapped type keeps and the compiler loses.
      const answer = (list[kind] as (asked: Asked<QuestionKind>) => Answer<QuestionKind>)(asked);
      line.postMessage({ number, answer });
    } catch (thrown) {
      line.postMessage({ number, failure: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
}

type Answers = { readonly [K in QuestionKind]: (asked: Asked<K>) => Answer<K> };

function listAtHand({ accounts, model, asOf }: HeldList): Answers {
  const run = once(() => segmentAccounts(withNames(accounts), model, asOf));
  // Every value is kept: one account is to stand as it does in the list, to the last digit.
  const exact = once(() => freezeReferences(run().accounts, model, Infinity));
  const frozen = once(() => frozenForPublishing(run()));
  let preview: ModelPreview | undefined;
  return {
    account: ({ account }) => ({
      levers: leversOf(run(), account),
      typical: explainAgainstTypical(run(), account),
      cheapest: cheapestLift(run(), account),
    }),
    whatIf: ({ account, changes }) => whatIf(run(), exact(), account, changes),
    preview: ({ candidate, accounts: read }) => {
      const own = read ? withNames(read) : run().accounts;
      preview = read ? previewOf(run(), segmentAccounts(own, candidate, asOf)) : previewUnder(run(), candidate);
      const { from, to, ...counted } = countedChanges(preview);
      return {
        ...counted,
        from: from.map((tier) => tier ?? null),
        to: to.map((tier) => tier ?? null),
        without: distinctIndicators(candidate).flatMap(({ id }) => (own.indicators.has(id) ? [] : [id])),
      };
    },
    moves: ({ accounts: moved }) => {
      const { before, after } = preview!;
      return moved.map((account) =>
        explainMove({ before, after }, { account, from: tierOf(before, account), to: tierOf(after, account) }),
      );
    },
    weights: ({ method, part }) => weightsByList(run(), method, part),
    freeze: () => {
      const { model: withReferences, moves } = frozen();
      return { model: withReferences, moved: moves.length };
    },
    frozen: () => {
      const { segmentation, ...rest } = frozen();
      const { accounts: _accounts, model: _model, ...told } = segmentation;
      return { ...rest, segmentation: told };
    },
  };
}

function weightsByList(
  run: Segmentation,
  method: ListMethod,
  part: Asked<'weights'>['part'],
): Weighting<ListMethod, object> {
  const points = pointsToWeigh(run.groups?.run ?? run, part);
  switch (method) {
    case 'entropy':
      return entropyWeights(points);
    case 'critic':
      // Points run from worst to best already.
      return criticWeights(
        points,
        points.map(() => 'higher'),
      );
    case 'deviation':
      return deviationWeights(points);
  }
}

function withNames(accounts: AccountsToScore) {
  return { ...accounts, names: accounts.ids };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
