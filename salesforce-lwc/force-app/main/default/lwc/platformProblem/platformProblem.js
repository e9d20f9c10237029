/**
 * What a wire, an imperative call or GraphQL says went wrong, as one text; undefined where it says nothing. The platform's errors come as
 * `{ body: { message } }`, `{ body: [{ message }] }`, `{ body: { output: { errors, fieldErrors } } }`, `[{ message }]` or `{ message }`.
 */
export function platformProblem(error) {
  const messages = [...new Set(messagesIn(error))];
  return messages.length > 0 ? messages.join(' ') : undefined;
}
function messagesIn(error) {
  if (typeof error === 'string') return error.trim() === '' ? [] : [error];
  if (Array.isArray(error)) return error.flatMap(messagesIn);
  if (typeof error !== 'object' || error === null) return [];
  const { body, output, message, fieldErrors, errors } = error;
  if (body !== undefined) return messagesIn(body);
  const particular = [...messagesIn(output), ...messagesIn(errors), ...fieldMessages(fieldErrors)];
  return particular.length > 0 ? particular : messagesIn(message);
}
function fieldMessages(fieldErrors) {
  return typeof fieldErrors === 'object' && fieldErrors !== null ? Object.values(fieldErrors).flatMap(messagesIn) : [];
}
