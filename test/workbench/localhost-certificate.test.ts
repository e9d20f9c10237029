import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localhostCertificate } from './server/localhost-certificate';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'keystage-certificate-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('names localhost, the CDN of office.js and the org’s My Domain, and holds the key that belongs to it', async () => {
  const { cert, key } = await localhostCertificate(folder);
  const certificate = new X509Certificate(cert);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkHost('appsforoffice.microsoft.com')).toBe('appsforoffice.microsoft.com');
  expect(certificate.checkHost('keystage-workbench.my.salesforce.com')).toBe('keystage-workbench.my.salesforce.com');
  expect(certificate.checkHost('example.com')).toBeUndefined();
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(createPublicKey(key).equals(certificate.publicKey)).toBe(true);
});

test('is made once, and made again before it expires', async () => {
  const first = await localhostCertificate(folder);
  expect(await localhostCertificate(folder)).toEqual(first);

  const expires = Date.parse(new X509Certificate(first.cert).validTo);
  const weekBefore = new Date(expires - 6 * 86_400_000);
  const second = await localhostCertificate(folder, weekBefore);
  expect(second.publicKeyHash).not.toBe(first.publicKeyHash);
  expect(await readdir(folder)).toEqual(['localhost.pem']);
});
