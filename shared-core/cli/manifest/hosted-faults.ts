import { get, type RequestOptions } from 'node:https';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { manifestWords, type ManifestWords } from '@keystage/manifests';
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
  { hosted: words }: ManifestWords = manifestWords.en,
): Promise<string[]> {
  const faults = new Set<string>();
  for (const path of paths) {
    const address = `${host}/${path}`;
    try {
      for (const fault of faultsOf(address, await answerOf(address, options), host, now, words)) faults.add(fault);
    } catch (error) {
      return [words.unreachable(host, errorCode(error) || String(error))];
    }
  }
  return [...faults];
}

function faultsOf(
  address: string,
  answer: HostedAnswer,
  host: string,
  now: Date,
  words: ManifestWords['hosted'],
): string[] {
  const faults: string[] = [];
  const { valid_from: from, valid_to: to } = answer.certificate;
  if (Date.parse(to) < now.getTime()) {
    faults.push(words.expired(host, day(to)));
  } else if (Date.parse(from) > now.getTime()) {
    faults.push(words.notYet(host, day(from)));
  } else if (answer.untrusted !== undefined) {
    faults.push(words.untrusted(host, answer.untrusted));
  }
  const kind = /\.(\w+)$/.exec(address)?.[1] ?? '';
  if (answer.status !== 200) {
    faults.push(words.status(address, answer.status));
  } else if (types[kind] && !types[kind].test(answer.type)) {
    faults.push(words.type({ address, kind, type: answer.type }));
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
