import { executeMutation, gql } from 'lightning/graphql';
/** Writes records in one request, in their order, all of them or none. What the platform throws or refuses comes back as it was said. */
export async function saveRecords(writes) {
  if (writes.length === 0) return { ok: true };
  try {
    const { errors } = await executeMutation({ query: mutationOf(writes), variables: variablesOf(writes) });
    return errors && errors.length > 0 ? { ok: false, error: errors } : { ok: true };
  } catch (error) {
    return { ok: false, error };
  }
}
const verbs = { create: 'Create', update: 'Update', delete: 'Delete' };
function mutationOf(writes) {
  const typeOf = ({ kind, object }) => (kind === 'delete' ? 'RecordDeleteInput' : `${object}${verbs[kind]}Input`);
  const declared = writes.map((write, k) => `$w${k}: ${typeOf(write)}!`).join(', ');
  const operations = writes.map(({ kind, object }, k) => {
    const answer = kind === 'delete' ? 'Id' : 'Record { Id }';
    return `w${k}: ${object}${verbs[kind]}(input: $w${k}) { ${answer} }`;
  });
  const text = `mutation Save(${declared}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
  return gql`
    ${text}
  `;
}
function variablesOf(writes) {
  return Object.fromEntries(
    writes.map((write, k) => {
      if (write.kind === 'delete') return [`w${k}`, { Id: write.id }];
      const fields = { [write.object]: write.fields };
      return [`w${k}`, write.kind === 'update' ? { Id: write.id, ...fields } : fields];
    }),
  );
}
