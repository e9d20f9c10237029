import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { funnelTemplates } from '../../funnel/funnel-templates';
import { proposeStageMap } from '../../funnel/propose-stage-map';
import { funnelWords as ko } from './ko';
import { funnelWords as zh } from './zh-cn';

// The terms that sales people use in three languages are agreed outside the project: ../shared/domain/terms.md from its root.
const file = join(__dirname, '../../../../../shared/domain/terms.md');
const given = existsSync(file);
const rows = (given ? readFileSync(file, 'utf8').split('\n') : [])
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const term = (english: string) => rows.find(([name]) => name === english)?.slice(1);

const agreed = given ? test : test.skip;

agreed('the words for stage weights, win rates and stages are the agreed ones', () => {
  expect(term('stage weight')).toEqual([zh.terms.stageWeight, ko.terms.stageWeight]);
  expect(term('win rate (observed)')).toEqual([zh.terms.winRate, ko.terms.winRate]);
  expect(term('tier')).toEqual([zh.dimensions.tier, ko.dimensions.tier]);
  const [declared, evidenced] = (term('declared / evidenced stage') ?? []).map((cell) => cell.split(' / '));
  expect([declared[1], evidenced[1]]).toEqual([zh.roles.evidencedStage, ko.roles.evidencedStage]);
});

const tables: readonly (readonly [template: string, section: string])[] = [
  ['project-8', '`project-8` selling'],
  ['keyaccount-6', '`keyaccount-6` selling'],
  ['funnel-letters', '`funnel-letters`'],
];

agreed.each(tables)('every stage name of %s in the agreed table finds its stage, in each language', (id, section) => {
  const from = rows.findIndex(([head]) => head === section);
  const template = funnelTemplates.find((one) => one.id === id)!;
  template.stages.forEach((stage, k) => {
    for (const label of rows[from + 1 + k]) {
      const { proposed } = proposeStageMap([{ label }], template);
      const found = proposed[0]?.entry.stage ?? proposed[0]?.entry.outcome;
      // The last stage of the eight is to have signed: won.
      expect([label, found]).toEqual([label, id === 'project-8' && k === 7 ? 'won' : stage.id]);
    }
  });
});
