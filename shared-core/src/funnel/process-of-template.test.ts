import { readyTemplates } from '../../templates/ready-templates.test-data';
import { funnelTemplates } from './funnel-templates';
import { processOfTemplate } from './process-of-template';

test.each(readyTemplates.filter(([, { of }]) => of === 'deal'))(
  'the funnel weighs %s as its template does, stage by stage',
  (name, template) => {
    expect(funnelTemplates.find(({ id }) => id === name)).toEqual(processOfTemplate(template));
  },
);

test('the life of an account is no funnel', () => {
  const [, development] = readyTemplates.find(([name]) => name === 'development-8')!;
  expect(processOfTemplate(development)).toBeUndefined();
});
