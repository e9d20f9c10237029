import { gql } from 'lightning/graphql';
import type { BuyingRole } from 'c/keystageStages';

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

export interface ContactRole {
  readonly contactId: string;
  readonly name: string;
  /** As the org calls it; blank where none was chosen. */
  readonly called: string;
  /** Roles of ours that it stands for; none where the org's own word says nothing of them. */
  readonly roles: readonly BuyingRole[];
}

/** The platform's own roles in ours; a role that an org has added stands for none, and a person decides. */
const roleOf: Readonly<Record<string, BuyingRole>> = {
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
export function contactRolesToTakeOver(data: unknown, inCircle: ReadonlySet<string>): readonly ContactRole[] {
  const { edges } = (data as ContactRolesAnswer).uiapi.query.OpportunityContactRole;
  const byContact = new Map<string, ContactRole>();
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

interface Value {
  readonly value: string | null;
  readonly displayValue?: string | null;
}

interface ContactRolesAnswer {
  readonly uiapi: {
    readonly query: {
      readonly OpportunityContactRole: {
        readonly edges: readonly {
          readonly node: {
            readonly ContactId: Value;
            readonly Contact?: { readonly Name?: Value } | null;
            readonly Role?: Value;
          };
        }[];
      };
    };
  };
}
