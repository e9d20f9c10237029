import { OFFICE_CDN } from './office-cdn';

/**
 * What makes a Chromium, Chrome or Edge open the workbench as it is: this run's key is accepted instead of a trusted
 * certificate, and Microsoft's CDN name, and no other, leads to the workbench. The browser needs a `--user-data-dir` of
 * its own for the first to count; Playwright gives it one.
 */
export function browserArguments(publicKeyHash: string, cdnPort: number): string[] {
  return [
    `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
    `--host-resolver-rules=MAP ${OFFICE_CDN} 127.0.0.1:${cdnPort}`,
  ];
}
