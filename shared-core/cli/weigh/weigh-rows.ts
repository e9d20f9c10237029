import { dealTroubles, type FunnelSpeaker } from '@keystage/core';
import type { Cell, Row } from '../files/open-table';
import { distinctHeaders } from '../segment/earlier-results';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** The rows of the list as they stand, headers first, each with its outcome, amount, chances, weighted value and what is to be said of it. */
export async function* weighRows(
  { list, review: { pipeline } }: WeighRun,
  say: FunnelSpeaker,
  words: WeighWords,
): AsyncGenerator<Row, void, undefined> {
  const { headers } = list.table;
  const { resultHeaders, outcomes } = words;
  const { amounts, declared, evidenced } = pipeline;
  const own = [
    resultHeaders.outcome,
    resultHeaders.amount,
    resultHeaders.declared,
    ...(evidenced ? [resultHeaders.evidenced] : []),
    resultHeaders.weighted,
    resultHeaders.why,
  ];
  yield [...headers, ...distinctHeaders(own, headers)];
  const dealOfRow = new Map(Array.from(pipeline.deals.rows, (row, deal) => [row, deal]));
  let row = 0;
  for await (const batch of list.table.rows()) {
    for (const cells of batch) {
      const kept = Array.from({ length: headers.length }, (_, column): Cell => cells[column] ?? null);
      const deal = dealOfRow.get(row++);
      if (deal === undefined) {
        yield kept;
        continue;
      }
      yield [
        ...kept,
        outcomes[pipeline.outcomes[deal]],
        known(amounts[deal]),
        known(declared[deal]),
        ...(evidenced ? [known(evidenced[deal])] : []),
        known(amounts[deal] * declared[deal]),
        dealTroubles(pipeline, deal)
          .map((trouble) => say.trouble(trouble))
          .join(words.core.betweenSentences),
      ];
    }
  }
}

function known(number: number): Cell {
  return Number.isNaN(number) ? null : number;
}
