import { chanceOfStageName } from './chance-of-stage-name';
import { funnelTemplates } from './funnel-templates';

test.each([
  ['C', 0.5],
  ['Proposal/Price Quote', 0.5],
  ['商务谈判', 0.75],
  ['방문', 0.25],
  ['Closed Won', undefined],
  ['Limbo', undefined],
])('%s weighs %p', (name, weight) => {
  expect(chanceOfStageName(funnelTemplates[0])(name)).toBe(weight);
});
