/**
 * What makes a Chromium, Chrome or Edge open the workbench as it is: this run's key is accepted instead of a trusted
 * certificate, and the names given, Microsoft's CDN and the org's My Domain, lead to the workbench's ports and no other names do. The browser needs a `--user-data-dir` of
 * its own for the first to count; Playwright gives it one.
 */
export function browserArguments(publicKeyHash: string, ports: Readonly<Record<string, number>>): string[] {
  return [
    `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
    `--host-resolver-rules=${Object.entries(ports)
      .map(([name, port]) => `MAP ${name} 127.0.0.1:${port}`)
      .join(',')}`,
  ];
}
