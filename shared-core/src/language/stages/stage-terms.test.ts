import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageWords as en } from './en';
import { stageWords as ko } from './ko';
import { stageWords as zh } from './zh-cn';

// The terms that sales people use in three languages are agreed outside the project: ../shared/domain/terms.md from its root.
const file = join(__dirname, '../../../../../shared/domain/terms.md');

/** What is named with a term: the English of the table, and where the words have it. */
const named: readonly (readonly [term: string, ...shown: string[]])[] = [
  ...(
    [
      ['milestone', (w) => w.lists.milestones],
      ['success criterion', (w) => w.lists.successCriteria],
      ['key node', (w) => w.keyNode],
      ['buying committee', (w) => w.buyingCommittee],
      ['landmine 1', (w) => w.landmines.roleUnknown],
      ['landmine 2', (w) => w.landmines.noCoach],
      ['landmine 3', (w) => w.landmines.coreNeverMet],
      ['landmine 4', (w) => w.landmines.newFace],
      ['landmine 5', (w) => w.landmines.postChanged],
      ['landmine 6', (w) => w.landmines.reorganisedOrDeciderUncertain],
      ['decision maker', (w) => w.roles.decision],
      ['technical gatekeeper', (w) => w.roles.technical],
      ['user', (w) => w.roles.user],
      ['finance', (w) => w.roles.finance],
      ['coach', (w) => w.roles.coach],
      ['influencer', (w) => w.roles.influencer],
      ['tiger', (w) => w.styles.tiger.name],
      ['peacock', (w) => w.styles.peacock.name],
      ['owl', (w) => w.styles.owl.name],
      ['dove', (w) => w.styles.dove.name],
      ['frontal', (w) => w.positions.frontal],
      ['flank', (w) => w.positions.flank],
      ['split', (w) => w.positions.split],
      ['defend', (w) => w.positions.defend],
      ['in step', (w) => w.verdicts.inStep],
      ['ahead', (w) => w.verdicts.slowDown],
      ['behind', (w) => w.verdicts.catchUp],
      ['review', (w) => w.verdicts.reconsider],
      ['entered', (w) => w.states.entered],
      ['completed', (w) => w.states.completed],
      ['condition: process', (w) => w.lists.process],
      ['relationship', (w) => w.lists.relationship],
      ['information', (w) => w.lists.information],
    ] as readonly (readonly [string, (words: typeof en) => string])[]
  ).map(([term, shownBy]) => [term, ...[en, zh, ko].map(shownBy)] as const),
];

/** English term → Chinese and Korean; a row of several terms is several entries, a landmine goes by its number. */
function termsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, 4)
        .map((cell) => cell.trim().split(' / ')),
    );
  return new Map(
    rows.flatMap(([english, chinese, korean]) =>
      english.map((name, k) => [name.replace(/^(\d) .*/, 'landmine $1').split(': go')[0], [chinese[k], korean[k]]]),
    ),
  );
}

if (existsSync(file)) {
  const terms = termsOf(readFileSync(file, 'utf8'));
  test.each(named)('%s is named by its term: %s, %s, %s', (term, english, ...translated) => {
    const first = term.replace(/^.*: /, '').slice(0, 4);
    if (!term.startsWith('landmine')) expect(english.toLowerCase()).toContain(first);
    expect(translated).toEqual(terms.get(term));
  });
} else {
  test.skip('terms in three languages: ../shared/domain/terms.md is not here', () => undefined);
}
