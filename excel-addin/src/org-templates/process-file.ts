import type { StageTemplate } from '@keystage/core';

/** A process as the command that writes gates takes it, its template in it. */
export function processFile(
  name: string,
  template: StageTemplate,
  stages: Readonly<Record<string, string>>,
  recordType: string | null,
): string {
  const file = { keystage: 1, name, ...(recordType !== null && { recordType }), template, stages };
  return `${JSON.stringify(file, null, 1)}\n`;
}
