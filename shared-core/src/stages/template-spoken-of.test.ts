import { ready } from '../../templates/project-deals.test-data';
import { templateSpokenOf } from './template-spoken-of';

const templates = [...ready.values()];

test.each([
  [['Demo held on the buyer’s own case', 'design-requested', 'survey-on-file'], 'project-8'],
  [['presales.projectSetUp', 'on-supplier-list'], 'keyaccount-6'],
  [['谁都不知道', 'what else'], undefined],
  [[], undefined],
])('%j are of %s', (texts, id) => {
  expect(templateSpokenOf(templates, texts)?.id).toBe(id);
});
