/** What Excel answers to one question: for contents that are asked for one at a time, since together they could pass the limit of an answer. */
export async function answered<T>(
  context: OfficeExtension.ClientRequestContext,
  result: OfficeExtension.ClientResult<T>,
): Promise<T> {
  await context.sync();
  return result.value;
}
