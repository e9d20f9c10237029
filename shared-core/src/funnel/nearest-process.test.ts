import { nearestProcess } from './nearest-process';

test.each([
  ['nothing is known of it', [], 'funnel-letters'],
  ['the names mean nothing here', ['Limbo', 'Phase X'], 'funnel-letters'],
  ['letters', ['F', 'E', 'D', 'C'], 'funnel-letters'],
  [
    // As letters, proposal, demo and design are one stage.
    'a project’s own steps',
    ['Site visit', 'First proposal', 'Solution demo', 'Solution design', 'Project evaluation', 'Negotiation/Review'],
    'project-8',
  ],
  ['steps of a project in Chinese', ['初步方案', '方案演示', '正式方案设计', '项目评估', '商务谈判'], 'project-8'],
  ['bids and delivery', ['Account development', 'Entry', 'Proposal', 'Bid', 'Negotiation', 'Delivery'], 'keyaccount-6'],
  ['the chances of deals alone', ['Alpha', 'Beta'], 'funnel-letters'],
])('%s: %j is taken for %s', (_case, labels, process) => {
  expect(nearestProcess(labels.map((label, k) => ({ label, usualChance: [0.3, 0.4][k] }))).id).toBe(process);
});
