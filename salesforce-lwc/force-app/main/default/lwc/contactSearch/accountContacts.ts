import { gql } from 'lightning/graphql';

/** Contacts of one account by name, a page at a time. */
export const accountContactsQuery = gql`
  query AccountContacts($accountId: ID!, $name: String!, $after: String) {
    uiapi {
      query {
        Contact(
          where: { AccountId: { eq: $accountId }, Name: { like: $name } }
          orderBy: { Name: { order: ASC } }
          first: 20
          after: $after
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Title {
                value
              }
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
          totalCount
        }
      }
    }
  }
`;

export interface FoundContact {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
}

export interface ContactsPage {
  readonly contacts: readonly FoundContact[];
  readonly total: number;
  /** From where the next page goes on; undefined after the last. */
  readonly next?: string;
}

/** What is looked for, as `like` takes it; the signs that stand for anything are looked for as themselves. */
export function namePattern(search: string): string {
  const text = search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return `%${text}%`;
}

/** One page of what the org answers. */
export function contactsPage(data: unknown): ContactsPage {
  const { Contact } = (data as AccountContactsAnswer).uiapi.query;
  const { endCursor, hasNextPage } = Contact.pageInfo;
  return {
    contacts: Contact.edges.map(({ node: { Id, Name, Title } }) => ({
      id: Id,
      name: Name.value ?? '',
      ...(Title?.value && { title: Title.value }),
    })),
    total: Contact.totalCount,
    ...(hasNextPage && endCursor !== null && { next: endCursor }),
  };
}

interface AccountContactsAnswer {
  readonly uiapi: {
    readonly query: {
      readonly Contact: {
        readonly edges: readonly {
          readonly node: {
            readonly Id: string;
            readonly Name: { readonly value: string | null };
            readonly Title?: { readonly value: string | null };
          };
        }[];
        readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
        readonly totalCount: number;
      };
    };
  };
}
