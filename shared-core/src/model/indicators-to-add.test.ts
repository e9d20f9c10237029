import distribution from '../../models/distribution-by-ledger.json';
import { editModel } from './edit-model';
import { addedIndicator, indicatorsToAdd } from './indicators-to-add';
import { parseModel } from './parse-model';
import { scorecardsOf } from './scorecards-of';

const parsed = parseModel(distribution);
const [card] = parsed.ok ? scorecardsOf(parsed.model) : [];

test('a group is offered what is of its kind, countable, and not scored yet', () => {
  const offered = indicatorsToAdd(card, 'transaction');
  expect(offered).toContain('largestDeal');
  expect(offered).not.toContain('amount'); // it is scored
  expect(offered).not.toContain('averageOwed'); // finance
  expect(indicatorsToAdd(card, 'profile').filter((id) => ['region', 'age', 'hasChildren'].includes(id))).toEqual([]);
});

test('what is added lacks nothing but its weight', () => {
  const place = card.groups[0].indicators.length;
  const added = editModel(distribution, `groups[0].indicators[${place}]`, addedIndicator('largestDeal'));
  const without = parseModel(added);
  expect(!without.ok && without.problems.map(({ path }) => path)).toEqual([`groups[0].indicators[${place}].weight`]);
  expect(parseModel(editModel(added, `groups[0].indicators[${place}].weight`, 5)).ok).toBe(true);
});
