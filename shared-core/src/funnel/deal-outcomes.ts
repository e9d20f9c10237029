import { CellState } from '../intake/account-columns';
import { labelOf, type DealColumns, type LabelColumn } from '../intake/deal-columns';
import { yesOrNo } from '../intake/yes-or-no';
import { troubleBit } from './deal-trouble';
import type { StagePlace } from './stage-map';

/** What has become of a deal. `unknown` where neither a status nor a stage says it. */
export const Outcome = { unknown: 0, open: 1, won: 2, lost: 3 } as const;

const words: readonly (readonly [outcome: number, words: string])[] = [
  [
    Outcome.open,
    'open|in progress|active|ongoing|pending|new|offen|进行中|跟进中|未结束|打开|开放|진행중|진행 중|열림|미결',
  ],
  [
    Outcome.won,
    'won|closed won|close won|win|signed|gewonnen|赢单|已赢单|已赢|赢|成交|已成交|已签约|수주|성공|성사|계약 완료|수주 완료',
  ],
  [
    Outcome.lost,
    'lost|closed lost|close lost|loss|cancelled|canceled|verloren|输单|已输单|已输|输|丢单|已丢单|失败|已失败|실주|실패|패배|수주 실패',
  ],
];
const outcomeOfWord = new Map(
  words.flatMap(([outcome, list]) => list.split('|').map((word) => [word, outcome] as const)),
);

/** What a status says in English, German, Chinese or Korean; undefined for a word that is none. */
export function outcomeOfStatus(status: string): number | undefined {
  return outcomeOfWord.get(status.trim().toLowerCase());
}

/**
 * Whether each deal is open, won or lost: by its status, else by the flags `closed` and `won`, else by what its stage means. Never by its
 * probability: a deal of 99.6 % that is shown as 100 is not won. Troubles found on the way are added to `troubles`.
 */
export function dealOutcomes(
  deals: DealColumns,
  placeOf: (deal: number) => StagePlace | undefined,
  troubles: Uint32Array,
): Uint8Array {
  const { stage, status, won, closed } = deals.labels;
  const said = status?.labels.map(outcomeOfStatus);
  const answers = (column: LabelColumn | undefined) => column?.labels.map(yesOrNo);
  const [saysWon, saysClosed] = [answers(won), answers(closed)];
  return Uint8Array.from({ length: deals.size }, (_, deal) => {
    const byStatus = said?.[status!.codes[deal]];
    if (status && status.codes[deal] >= 0 && byStatus === undefined) troubles[deal] |= troubleBit.statusUnknown;
    const outcome = byStatus ?? outcomeOfFlags(saysClosed?.[closed!.codes[deal]], saysWon?.[won!.codes[deal]]);
    const place = placeOf(deal);
    if (outcome !== undefined) {
      if (outcome === Outcome.open && place && place.outcome !== 'open') troubles[deal] |= troubleBit.openInClosedStage;
      return outcome;
    }
    if (place) return Outcome[place.outcome];
    const isBlank = labelOf(stage, deal) === undefined || stage!.states[deal] !== CellState.read;
    troubles[deal] |= isBlank ? troubleBit.noStage : troubleBit.stageUnknown;
    return Outcome.unknown;
  });
}

type Answer = 'yes' | 'no' | null | undefined;

/** Won alone says nothing of a deal that is not: it may be open or lost, and its stage knows. */
function outcomeOfFlags(closed: Answer, won: Answer): number | undefined {
  if (won === 'yes') return Outcome.won;
  if (closed === 'no') return Outcome.open;
  return closed === 'yes' && won === 'no' ? Outcome.lost : undefined;
}
