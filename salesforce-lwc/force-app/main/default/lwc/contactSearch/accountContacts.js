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
/** What is looked for, as `like` takes it; the signs that stand for anything are looked for as themselves. */
export function namePattern(search) {
  const text = search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return `%${text}%`;
}
/** One page of what the org answers. */
export function contactsPage(data) {
  const { Contact } = data.uiapi.query;
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
