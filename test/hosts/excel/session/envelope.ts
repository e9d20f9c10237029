/** A message as both sides send it, as JSON text. */
export interface Envelope {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  /** Requests: 0 calls, 1 registers an event, 2 unregisters it. */
  _actionType?: number;
  _errorCode?: number;
  /** Answers: 0 to a call, 1 the delivery of an event. */
  _responseType?: number;
  _serializerVersion: number;
}

export const actionKind = { call: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** Reads a request; undefined for any other message, such as one another frame sent. */
export function readRequest(text: unknown): Envelope | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isRequest =
    typeof message === 'object' &&
    message !== null &&
    '_messageType' in message &&
    message._messageType === 0 &&
    '_actionName' in message;
  return isRequest ? (message as Envelope) : undefined;
}

/** An answer to a request, or with `event` the delivery of what was registered with it. */
export function answerTo(request: Envelope, origin: string, data: unknown, event = false): string {
  const { _actionName, _conversationId, _correlationId } = request;
  const envelope: Envelope = {
    _messageType: 1,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: event ? 1 : 0,
    _serializerVersion: 1,
  };
  return JSON.stringify(envelope);
}
