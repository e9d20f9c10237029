import { stageCode, type Language } from '@keystage/core';
import type { FunnelAreaWords } from '../language/funnel-area/funnel-area-words';
import type { TemplatesInUse } from '../pipeline/templates-in-use';

/** The words of the part, with what the workbook's own templates and their stages are called. */
export function withOwnProcesses(
  text: FunnelAreaWords,
  { own }: Pick<TemplatesInUse, 'own'>,
  language: Language,
): FunnelAreaWords {
  if (own.length === 0) return text;
  const named = own.map((template) => {
    const stages = template.stages.map(({ name }, k) => [stageCode(template, k), name[language]]);
    return [
      template.id,
      { name: template.name[language], stages: Object.fromEntries(stages) as Record<string, string> },
    ];
  });
  const processes = { ...text.setUp.processes, ...(Object.fromEntries(named) as typeof text.setUp.processes) };
  return { ...text, setUp: { ...text.setUp, processes } };
}
