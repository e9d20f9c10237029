import type { Fact, ItemFact, StageTemplate } from '../stages';
import type { OrgField, OrgList, OrgMapping } from './org-mapping';

type PlainFact = ItemFact | Exclude<Fact, { type: 'list' }>;

/**
 * An org that holds all that a template asks for: a field for each fact, a master-detail child for each list, stages called by their English names. What
 * even such an org cannot enforce, none can.
 */
export function proposeOrgMapping({ facts, stages }: StageTemplate): OrgMapping {
  const plain: PlainFact[] = [];
  const lists: Record<string, OrgList> = {};
  for (const fact of facts) {
    if (fact.type !== 'list') plain.push(fact);
    else lists[fact.path] = { object: apiName(fact.path), masterDetail: true, fields: fieldsOf(fact.items) };
  }
  return {
    ...{ object: 'Opportunity', stageField: 'StageName' },
    stages: Object.fromEntries(stages.map(({ id, name }) => [id, name.en])),
    ...{ fields: fieldsOf(plain), lists },
  };
}

/** `budget.confirmedOn` is kept in `budget_confirmedOn__c`; dots become underscores, which no path has of its own, so that no two names meet. */
function apiName(path: string): string {
  return `${path.replaceAll('.', '_')}__c`;
}

function fieldsOf(facts: readonly PlainFact[]): Readonly<Record<string, OrgField>> {
  return Object.fromEntries(facts.map((fact) => [fact.path, fieldOf(fact)]));
}

function fieldOf(fact: PlainFact): OrgField {
  const field = apiName(fact.path);
  if (fact.type === 'yesNo') return { type: 'yesNoPicklist', field, yes: 'Yes', no: 'No' };
  if (fact.type !== 'choice') return { type: fact.type, field };
  return { type: 'picklist', field, values: Object.fromEntries(fact.choices.map(({ id }) => [id, id])) };
}
