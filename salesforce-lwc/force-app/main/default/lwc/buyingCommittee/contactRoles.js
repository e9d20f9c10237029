import { gql } from 'lightning/graphql';
/** The contact roles that Salesforce itself keeps of an opportunity. Asked for only where the org says that it serves them. */
export const contactRolesQuery = gql`
  query OpportunityContactRoles($opportunityId: ID!) {
    uiapi {
      query {
        OpportunityContactRole(where: { OpportunityId: { eq: $opportunityId } }, first: 200) {
          edges {
            node {
              Id
              ContactId {
                value
              }
              Contact {
                Name {
                  value
                }
              }
              Role {
                value
                displayValue
              }
            }
          }
        }
      }
    }
  }
`;
/** The platform's own roles in ours; a role that an org has added stands for none, and a person decides. */
const roleOf = {
  'Decision Maker': 'decision',
  'Economic Decision Maker': 'decision',
  'Economic Buyer': 'decision',
  'Executive Sponsor': 'decision',
  'Technical Buyer': 'technical',
  Evaluator: 'technical',
  'Business User': 'user',
  Influencer: 'influencer',
};
/** The contact roles, one entry for each contact, without those who are in the circle already. */
export function contactRolesToTakeOver(data, inCircle) {
  const { edges } = data.uiapi.query.OpportunityContactRole;
  const byContact = new Map();
  for (const { node } of edges) {
    const contactId = node.ContactId.value;
    if (contactId === null || inCircle.has(contactId)) continue;
    const role = roleOf[node.Role?.value ?? ''];
    const called = node.Role?.displayValue ?? node.Role?.value ?? '';
    const before = byContact.get(contactId);
    byContact.set(contactId, {
      contactId,
      name: node.Contact?.Name?.value ?? contactId,
      called: [before?.called ?? '', called].filter((word) => word !== '').join(', '),
      roles: [...new Set([...(before?.roles ?? []), ...(role ? [role] : [])])],
    });
  }
  return [...byContact.values()];
}
