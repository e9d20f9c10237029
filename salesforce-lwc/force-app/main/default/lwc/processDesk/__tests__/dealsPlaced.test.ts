import { calendarDate } from 'c/keystageBasics';
import { answerOf, sampleOpportunity, stageMap, today } from '../../dealRecord/__tests__/sample-deal';
import { noneYet, withDeals, type Placing } from '../dealsPlaced';

const project: Placing = { templateId: 'project-8', file: undefined, stageMap };
const asOf = calendarDate(today)!;

/** A deal as a page of deals holds it, without evidence. */
function dealNode(): object {
  const { uiapi } = answerOf({ opportunity: sampleOpportunity }) as {
    readonly uiapi: {
      readonly query: { readonly Opportunity: { readonly edges: readonly { readonly node: object }[] } };
    };
  };
  return uiapi.query.Opportunity.edges[0].node;
}

test('without a process in force nobody falls back, and who is past a gate is so newly', () => {
  const { placed, past, newlyPast, fallen } = withDeals(noneYet, [dealNode()], {
    present: undefined,
    candidate: project,
    today: asOf,
  });
  expect({ placed, past, newlyPast, fallen }).toEqual({ placed: 1, past: 1, newlyPast: 1, fallen: [] });
});

test('a candidate whose own template cannot be read places nothing, and what was worked out before stands', () => {
  const sofar = { ...noneYet, placed: 3, past: 1 };
  const candidate: Placing = { templateId: 'own', file: '{ no template', stageMap };
  expect(withDeals(sofar, [dealNode()], { present: project, candidate, today: asOf })).toEqual(sofar);
});
