import { get, type RequestOptions } from 'node:https';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { errorCode } from '../files/error-code';

/** What was answered for an address: the certificate that was shown, whether it is trusted, and the page. */
export interface HostedAnswer {
  readonly status: number;
  readonly type: string;
  readonly certificate: Pick<PeerCertificate, 'valid_from' | 'valid_to'>;
  /** Node's code for a certificate it does not trust, such as CERT_HAS_EXPIRED. */
  readonly untrusted: string | undefined;
}

const types: Readonly<Record<string, RegExp>> = {
  png: /^image\/png\b/,
  html: /^text\/html\b/,
  json: /^application\/json\b/,
  js: /^(text|application)\/javascript\b/,
};

/**
 * What would keep Excel from loading the add-in from its host, as it answers now: a certificate that is out of date or not trusted, a
 * file that is not there or sent as something else. `now` is when a certificate has to be valid.
 */
export async function hostedFaults(
  host: string,
  paths: readonly string[],
  now: Date,
  options: RequestOptions = {},
): Promise<string[]> {
  const faults = new Set<string>();
  for (const path of paths) {
    const address = `${host}/${path}`;
    try {
      for (const fault of faultsOf(address, await answerOf(address, options), host, now)) faults.add(fault);
    } catch (error) {
      return [
        `${host}: could not be reached (${errorCode(error) || String(error)}). Check the name, and that it is served.`,
      ];
    }
  }
  return [...faults];
}

function faultsOf(address: string, answer: HostedAnswer, host: string, now: Date): string[] {
  const faults: string[] = [];
  const { valid_from: from, valid_to: to } = answer.certificate;
  if (Date.parse(to) < now.getTime()) {
    faults.push(`${host}: expected a certificate that is valid today, got one that expired on ${day(to)}. Renew it.`);
  } else if (Date.parse(from) > now.getTime()) {
    faults.push(
      `${host}: expected a certificate that is valid today, got one that begins on ${day(from)}. Check its dates.`,
    );
  } else if (answer.untrusted !== undefined) {
    faults.push(
      `${host}: expected a certificate that this computer trusts, got one it does not (${answer.untrusted}). Install one for this name from an authority your computers trust.`,
    );
  }
  const kind = /\.(\w+)$/.exec(address)?.[1] ?? '';
  if (answer.status !== 200) {
    faults.push(
      `${address}: expected the file, got status ${answer.status}. Upload the whole bundle, and serve it without signing in.`,
    );
  } else if (types[kind] && !types[kind].test(answer.type)) {
    faults.push(
      `${address}: expected it to be sent as .${kind}, got the type “${answer.type}”. Set the type on the host.`,
    );
  }
  return faults;
}

const day = (time: string) => new Date(time).toISOString().slice(0, 10);

/** Asks without trusting, so that a certificate can be looked at and named. */
function answerOf(address: string, options: RequestOptions): Promise<HostedAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(
      address,
      { rejectUnauthorized: false, agent: false, timeout: 15_000, ...options },
      (response) => {
        const socket = response.socket as TLSSocket;
        response.resume();
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          certificate: socket.getPeerCertificate(),
          untrusted: socket.authorized ? undefined : errorCode({ code: socket.authorizationError }) || 'UNTRUSTED',
        });
      },
    );
    request.once('timeout', () => request.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    request.once('error', reject);
  });
}
