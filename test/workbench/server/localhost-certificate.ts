import { createHash, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { OFFICE_CDN } from './office-cdn';
import { MY_DOMAIN } from './workbench-org';

export interface LocalhostCertificate {
  cert: string;
  key: string;
  /** SHA-256 of the public key in base64: how a browser is told to accept this key, and no other, without trusting it for good. */
  publicKeyHash: string;
}

const NAMES = ['localhost', '127.0.0.1', OFFICE_CDN, MY_DOMAIN];
const VALID_DAYS = 90;
const DAY = 86_400_000;

/**
 * A certificate for localhost, Microsoft's CDN name and the org's My Domain, made once into the folder and made again in its last week.
 * No trust store is read or written: the browser that opens the pages is told the key instead.
 */
export async function localhostCertificate(folder: string, now = new Date()): Promise<LocalhostCertificate> {
  const kept = path.join(folder, 'localhost.pem');
  if (existsSync(kept)) {
    const pem = await readFile(kept, 'utf8');
    const certificate = new X509Certificate(pem);
    const expires = Date.parse(certificate.validTo);
    if (expires - now.getTime() > 7 * DAY && [OFFICE_CDN, MY_DOMAIN].every((name) => certificate.checkHost(name)))
      return fromPem(pem);
  }

  await mkdir(folder, { recursive: true });
  const fresh = await mkdtemp(path.join(folder, 'new-'));
  const file = (name: string) => path.join(fresh, name);
  try {
    await quietly(() => generateCertificates(file('ca.crt'), file('cert'), file('key'), VALID_DAYS, NAMES));
    const pem = (await readFile(file('cert'), 'utf8')) + (await readFile(file('key'), 'utf8'));
    // Renamed into place whole: another workbench that starts at the same moment reads one pair or the other.
    await writeFile(file('localhost.pem'), pem, { mode: 0o600 });
    await rename(file('localhost.pem'), kept);
    return fromPem(pem);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function fromPem(pem: string): LocalhostCertificate {
  const part = (kind: string): string => {
    const found = new RegExp(`-----BEGIN ${kind}-----[^]+?-----END ${kind}-----`).exec(pem);
    if (!found)
      throw new Error(`localhost.pem holds no ${kind.toLowerCase()}. Delete it; the next start makes a new one.`);
    return found[0];
  };
  const cert = part('CERTIFICATE');
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    cert,
    key: part('(?:RSA )?PRIVATE KEY'),
    publicKeyHash: createHash('sha256').update(publicKey).digest('base64'),
  };
}

/** The generator announces itself on the console, which here would only say what nobody asked. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const log = console.log;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
