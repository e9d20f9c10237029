import { words } from '@keystage/core/language/en';
import { ledgerWords } from '@keystage/core/language/ledgers/en';
import { trail } from '@keystage/core/language/trail/en';
import { weighting } from '@keystage/core/language/weighting/en';
import type { CliWords } from './cli-words';

const quoted = (headers: readonly string[]) => headers.map((header) => `“${header}”`);
const counted = (count: number, one: string, many: string, shown: string) => `${shown} ${count === 1 ? one : many}`;

export const en: CliWords = {
  core: words,
  ...ledgerWords,
  resultHeaders: {
    tier: 'Tier',
    score: 'Score',
    rank: 'Rank',
    upTo: 'Cumulative share',
    why: 'Why',
    lift: 'To rise',
    current: words.values.current,
    potential: words.values.potential,
    quadrant: 'Quadrant',
    latent: 'Latent tier',
    waiting: 'Waiting for',
    rising: 'Rising',
    previousTier: 'Previous tier',
    move: 'Move',
    points: (indicator) => `Points: ${indicator}`,
    fromLedger: (indicator, ledger) => `${indicator} (${ledger})`,
  },
  ledgerNames: { orders: 'orders', receivables: 'receivables', contacts: 'contact notes', deals: 'open deals' },
  moves: { rose: 'rose', fell: 'fell', stayed: 'stayed', entered: 'entered', left: 'left' },
  quadrants: { star: 'Star', elephant: 'Elephant', cashCow: 'Cash cow', dog: 'Dog' },
  rises: 'rising',
  listSheet: 'Accounts',

  reading: (file, rows, say) => `Reading ${file}: ${say.number(rows)} rows`,
  writing: (file, rows, say) => `Writing ${file}: ${say.number(rows)} rows`,
  list: ({ file, rows, accounts }, say) =>
    `${file}: ${counted(rows, 'row', 'rows', say.number(rows))}, ${counted(accounts, 'account', 'accounts', say.number(accounts))}`,
  emptyRows: (rows, say) => `${counted(rows, 'blank row', 'blank rows', say.number(rows))} passed over`,
  rowsWithoutId: (rows, say) => `${counted(rows, 'row', 'rows', say.number(rows))} without an account id`,
  sameAccount: ({ rows, accounts, taken }, say) =>
    `${counted(accounts, 'account id stands', 'account ids stand', say.number(accounts))} on more than one row: ` +
    (taken === 'sum'
      ? `${counted(rows, 'row', 'rows', say.number(rows))} added to the first`
      : `the first row of each taken, ${say.number(rows)} left`),
  earlierResults: () => 'It holds the results of an earlier run: they are replaced.',
  orders: ({ files, lines, used, orders, accounts }, say) =>
    `${say.list(files)}: ${say.number(used)} of ${counted(lines, 'line', 'lines', say.number(lines))} counted, ` +
    `${counted(orders, 'order', 'orders', say.number(orders))} of ${counted(accounts, 'account', 'accounts', say.number(accounts))}`,
  notInList: (accounts, say) =>
    `${counted(accounts, 'account has', 'accounts have', say.number(accounts))} orders but no row in the list.`,
  ledger: ({ files, ledger, lines, used, accounts }, say) =>
    `${say.list(files)}: ${say.number(used)} of ${say.number(lines)} ${ledger} counted, of ${counted(accounts, 'account', 'accounts', say.number(accounts))}`,
  onlyInLedger: (accounts, ledger, say) =>
    `${counted(accounts, 'account', 'accounts', say.number(accounts))} of the ${ledger} ${accounts === 1 ? 'has' : 'have'} no row in the list.`,
  ledgersDecide: (indicators, say) => `Taken from the ledgers instead of the list: ${say.list(indicators)}`,
  ordersDecide: (indicators, say) => `Taken from the orders instead of the list: ${say.list(indicators)}`,

  evidence(evidence) {
    switch (evidence.kind) {
      case 'told':
        return 'as --map says';
      case 'says':
        return `the header says “${evidence.word}”`;
      case 'contains':
        return `the header contains “${evidence.word}”`;
      case 'nameServesAsId':
        return 'no column of ids: the name serves as id';
      case 'nameInModel':
        return 'the header is its name in the model';
    }
  },
  rivals: (headers, say) => `not ${say.list(quoted(headers))}`,
  numbers: (cells, say) => counted(cells, 'value', 'values', say.number(cells)),
  unreadable: (cells, say) => `${say.number(cells)} unreadable`,
  decimal: { '.': 'decimal point', ',': 'decimal comma' },
  dateOrder: { ymd: 'year-month-day', dmy: 'day-month-year', mdy: 'month-day-year' },
  byLocale: '(its cells leave it open)',
  bareNumbers: {
    shares: '1 means 100%',
    percents: '1 means 1%',
    percentsAboveOne: 'up to 1 shares, above percentages',
    days: 'numbers are days',
    dates: 'numbers are dates',
  },
  notUsed: (headers, say) => `Not used: ${say.list(quoted(headers))}`,

  model: ({ name, version, fingerprint, asOf }) =>
    `Model: ${name}, version ${version}, fingerprint ${fingerprint}, as of ${asOf}`,
  window: (months, say) =>
    months === 'all' ? 'Orders of all years count.' : `Orders of the ${say.number(months)} months up to then count.`,
  ledgerWindow: (months, say) =>
    months === 'all' ? 'All years count.' : `The ${say.number(months)} months up to then count.`,
  concentration: ({ indicator, part, share, few, partOfFew, bring }, say) =>
    `${indicator}: ${say.percent(part)} of the accounts bring ${say.percent(share)}; ${say.number(few)} (${say.percent(partOfFew)}) bring ${say.percent(bring)}.`,
  spread: ({ gini, hhi, largest }, say) =>
    [
      `Gini ${gini}, HHI ${hhi}`,
      ...largest.map(({ few, share }) =>
        few === 1 ? `the largest brings ${share}` : `the ${say.number(few)} largest ${share}`,
      ),
    ].join('; ') + '.',
  heldBack: ({ byBand, waiting }, say) =>
    `Kept in their former tier: ${say.number(byBand)} by the stability band, ${say.number(waiting)} waiting for further runs.`,
  points: (points, say) => counted(points, 'point', 'points', say.number(points)),
  nearLimit: ({ within, justIn, justOut }, say) =>
    `Near a limit, by no more than ${within}: ${say.number(justIn)} just in, ${say.number(justOut)} just short of it.`,
  risingAccounts: ({ accounts, first }, say) =>
    `Rising: ${counted(accounts, 'account', 'accounts', say.number(accounts))} of little current and much potential value${accounts > first.length ? ', first of all' : ':'} ${say.list(quoted(first))}.`,
  adjusted: ({ overridden, raised, capped, expired }, say) =>
    `After the score: ${[
      ...(overridden > 0 ? [`${say.number(overridden)} set by hand`] : []),
      ...(raised > 0 ? [`${say.number(raised)} raised by a floor`] : []),
      ...(capped > 0 ? [`${say.number(capped)} capped`] : []),
      ...(expired > 0 ? [`${counted(expired, 'override', 'overrides', say.number(expired))} ran out`] : []),
    ].join(' · ')}`,
  ofAccount: (id, sentence) => `“${id}”: ${sentence}`,
  groups: ({ groups, accounts }, say) =>
    `Subsidiaries are rolled up: ${counted(accounts, 'account', 'accounts', say.number(accounts))} in ${counted(groups, 'group', 'groups', say.number(groups))}, which count as one each.`,
  stability: ({ index, reading }) =>
    `Population stability index ${index}: ${{ stable: 'the tiers are as full as before', look: 'worth a look', shifted: 'another population' }[reading]}.`,
  moved: (move, accounts) => `${accounts} ${move}`,
  since: (file, moved) => `Since ${file}: ${moved}`,
  otherTiers: (tiers, say) => `Its tiers ${say.list(quoted(tiers))} are not in this model and count as none.`,
  withoutTier: (accounts, say) => `Without a tier: ${say.number(accounts)}`,
  alike: ({ accounts, first, why }, say) =>
    `${accounts === 1 ? '' : `${say.number(accounts)} accounts, first `}${first.join(', ')}: ${why}`,
  unreadableCells: (cells, say) => `${counted(cells, 'cell', 'cells', say.number(cells))} could not be read:`,
  more: (count, say) => `… and ${say.number(count)} more`,
  inRow: (row) => `Row ${row}`,
  written: (file) => `Written to ${file}`,
  notWritten: 'Nothing was written. Add --out FILE to have tiers, scores and reasons beside the list.',

  previewHeaders: {
    presentTier: 'Present tier',
    candidateTier: 'Candidate tier',
    move: 'Move',
    presentScore: 'Present score',
    candidateScore: 'Candidate score',
    change: (indicator) => `Change: ${indicator}`,
    why: 'Why by the candidate',
  },
  twoModels: {
    present: (name, version, mark) => `Present: ${name}, version ${version}, fingerprint ${mark}`,
    candidate: (name, version, mark) => `Candidate: ${name}, version ${version}, fingerprint ${mark}`,
  },
  asOf: (day) => `As of ${day}`,
  changedTier: ({ changed, of, moves }, say) =>
    `${say.number(changed)} of ${counted(of, 'account changes', 'accounts change', say.number(of))} tier${moves.length > 0 ? `: ${moves.join(' · ')}` : '.'}`,
  fromTo: 'from ↓ to →',
  noTier: 'no tier',
  tierChange: ({ id, from, to, score, parts, why }) =>
    [
      `“${id}”: ${from} → ${to}.`,
      ...(score
        ? [
            `${score.before} → ${score.after} points${parts.length > 0 ? `: ${parts.join(', ')}` : ', the score unchanged'}.`,
          ]
        : []),
      why,
    ].join(' '),
  otherParts: 'others',
  noPreviewWritten:
    'Nothing was written. Add --out FILE to have both tiers, both scores and the parts beside the list.',

  soundModel: (file) => `${file} is sound.`,
  modelHolds: ({ indicators, groups }, say) =>
    `${counted(indicators, 'indicator', 'indicators', say.number(indicators))} in ${counted(groups, 'group', 'groups', say.number(groups))}`,
  generalScorecard: 'General scorecard',
  ofScorecard: (name, holds) => `${name}: ${holds}`,
  tierFrom: (tier, from) => `${tier} from ${from}`,
  tierUpTo: (tier, upTo, indicator) => `${tier} up to ${upTo} of ${indicator}`,
  tierOfList: (tier, share) => `${tier} ${share} of the list`,
  tierOfTheRest: (tier) => `${tier} the rest`,

  gatesHeld: ({ rules, rollUps }, say) =>
    `In an org with a field for each fact ${counted(rules, 'validation rule', 'validation rules', say.number(rules))} and ${counted(rollUps, 'roll-up', 'roll-ups', say.number(rollUps))} hold its gates.`,
  gatesCompiled: ({ rules, fingerprint }, say) =>
    `${counted(rules, 'validation rule holds', 'validation rules hold', say.number(rules))} its gates · fingerprint ${fingerprint}`,
  gatesWritten: ({ files, folder, gone }, say) =>
    `Wrote ${counted(files, 'file', 'files', say.number(files))} to ${folder}. Deploy there with: sf project deploy start --manifest package.xml${gone > 0 ? ' --post-destructive-changes destructiveChangesPost.xml' : ''}, and where the org speaks Chinese or Korean: sf project deploy start --manifest languages.xml`,
  gatesUnchanged: (folder) => `${folder} holds these gates already; nothing was written.`,
  gatesNotHeld: (gaps, say) =>
    gaps === 0
      ? 'Everything is held as the template says it.'
      : `Not held as the template says it, ${say.number(gaps)}:`,

  trail,
  weighting,
  weighingMethods: {
    swing: 'swing',
    'rank-order': 'rank order',
    ahp: 'pairwise comparison (AHP)',
    entropy: 'entropy',
    critic: 'CRITIC',
    deviation: 'standard deviation',
  },
  weighed: { all: 'all indicators', groups: 'the groups' },
  proposal: ({ model, version, method, of, kind }) =>
    `${model}, version ${version}${kind === undefined ? '' : `, ${kind}`}: weights by ${method} for ${of}`,
  weightNow: 'Now',
  weightProposed: 'Proposed',
  consistency: (ratio, table) => `Consistency ratio ${ratio}, by the random index ${table}`,
  fromAccounts: ({ accounts, correlation }, say) =>
    `From ${counted(accounts, 'account', 'accounts', say.number(accounts))} with points for all of them` +
    (correlation === undefined ? '' : `; correlation after ${correlation === 'pearson' ? 'Pearson' : 'Spearman'}`),
  notJudged: (items, say) =>
    `${say.list(quoted(items))} ${items.length === 1 ? 'is' : 'are'} not in it. Add what is missing.`,
  noValuesOf: (items, say) =>
    `no account has a value for ${say.list(quoted(items))}. Add the column, or weigh another part with --of.`,
  weightsAccepted: ({ file, version, fingerprint }) =>
    `Written to ${file}: version ${version}, fingerprint ${fingerprint}`,
  weightsNotAccepted: 'Nothing was written. Add --accept --out FILE to have the model with these weights.',
};
