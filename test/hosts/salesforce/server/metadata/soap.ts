import { OrgError } from '../../org';
import { xmlIn, type XmlElement } from '../../org/deployment';
import { Refused, type Answer } from '../answer';

export interface SoapCall {
  readonly token: string | undefined;
  readonly name: string;
  readonly given: XmlElement;
}

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** The call that an envelope holds, and the token it comes with. */
export function readEnvelope(text: string): SoapCall {
  const envelope = xmlIn(text, 'the envelope');
  const body = envelope.element('soapenv:Body');
  const name = body?.names()[0] ?? '';
  return {
    token: envelope.element('soapenv:Header')?.element('SessionHeader')?.text('sessionId'),
    name,
    given: body?.element(name) ?? envelope,
  };
}

/** The answer to a call in its envelope; a refusal comes as a fault. */
export function soapAnswer(
  { name }: SoapCall,
  run: () => Record<string, unknown> | readonly Record<string, unknown>[] | undefined,
): Answer {
  try {
    const result = run();
    if (!result) return fault(501, 'NOT_IMPLEMENTED', `The stand-in Salesforce has no ${name} of the Metadata API.`);
    return enveloped(200, `<${name}Response xmlns="${namespace}">${elementsOf('result', result)}</${name}Response>`);
  } catch (error) {
    if (error instanceof OrgError) return fault(500, error.code, error.message);
    if (!(error instanceof Refused)) throw error;
    const { status, body } = error.answer;
    const [{ errorCode, message }] = body as { readonly errorCode: string; readonly message: string }[];
    return fault(status === 501 ? 501 : 500, errorCode, message);
  }
}

export const sessionEnded = (): Answer => fault(500, 'INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader');

const fault = (status: number, code: string, message: string) =>
  enveloped(
    status,
    `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${code}: ${escaped(message)}</faultstring></soapenv:Fault>`,
  );

const enveloped = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body: `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`,
});

/** A value as elements of one name, a list as so many of them. */
function elementsOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => elementsOf(name, one)).join('');
  if (typeof value !== 'object')
    return `<${name}>${escaped(typeof value === 'string' ? value : JSON.stringify(value))}</${name}>`;
  const members = Object.entries(value).map(([member, one]) => elementsOf(member, one));
  return `<${name}>${members.join('')}</${name}>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
