/** What saves asked to be written, in their order: verb and object, then the fields. */
export function writtenBy(
  mutation: jest.Mock,
): readonly { readonly what: string; readonly fields: Readonly<Record<string, unknown>> }[] {
  return mutation.mock.calls.flatMap(([{ query, variables }]: [{ query: string; variables: Record<string, object> }]) =>
    [...query.matchAll(/(w\d+): (\w+?)(Create|Update|Delete)\(/g)].map(([, key, object, verb]) => {
      const input = variables[key] as Readonly<Record<string, unknown>>;
      const fields = (input[object] ?? {}) as Readonly<Record<string, unknown>>;
      return { what: `${verb} ${object}`, fields: 'Id' in input ? { Id: input['Id'], ...fields } : fields };
    }),
  );
}
