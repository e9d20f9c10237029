import type { CalendarDate } from '@keystage/core';
import { compareTemplates, type StageTemplate } from '@keystage/core';
import { templateOfProcess, type OrgProcess } from '@keystage/core/salesforce';
import { readyTemplates, templatesInUse } from '../pipeline/templates-in-use';
import { calculateAnew, keepTemplate, readTemplateShelf, type KeptTemplate, type TemplateShelf } from '../workbook';

/** What a pull made of the template of a process. */
export interface TemplateTaken {
  readonly process: string;
  readonly outcome:
    /** A template of the org's own that deals of this workbook are judged by from now on; or were already. */
    | { readonly kind: 'taken' | 'same'; readonly template: StageTemplate }
    /** This workbook has accepted another version of it, and keeps that. */
    | { readonly kind: 'ownStays'; readonly template: StageTemplate }
    /** Named by its id, and not known here. */
    | { readonly kind: 'unknown' }
    | { readonly kind: 'faulty'; readonly problems: number };
}

/**
 * Takes the org's own templates into the workbook, so that pulled deals are judged as the org judges them: as a version, with what was in
 * use before it to go back to. A version that somebody accepted here stays; one that came from the org makes room for what the org has now.
 * A ready template named by its id needs no taking and is not told of.
 */
export async function templatesOfOrg(
  processes: readonly OrgProcess[],
  { host, date }: { readonly host: string; readonly date: CalendarDate },
): Promise<readonly TemplateTaken[]> {
  let shelf = await readTemplateShelf();
  const taken: TemplateTaken[] = [];
  for (const process of processes) {
    const template = templateOfProcess(process, readyTemplates);
    const { name } = process;
    if ('kind' in template) {
      const isUnknown = template.kind === 'templateUnknown';
      const outcome = isUnknown
        ? ({ kind: 'unknown' } as const)
        : ({ kind: 'faulty', problems: template.problems.length } as const);
      taken.push({ process: name, outcome });
    } else if (process.file !== undefined) {
      const kind = howItComes(template, shelf);
      taken.push({ process: name, outcome: { kind, template } });
      if (kind !== 'taken') continue;
      shelf = await keepTemplate(template.id, () => withOrgs(shelf, template, { host, date }));
    }
  }
  if (taken.some(({ outcome }) => outcome.kind === 'taken')) await calculateAnew().catch(() => undefined);
  return taken;
}

function howItComes(template: StageTemplate, shelf: TemplateShelf): 'taken' | 'same' | 'ownStays' {
  const inUse = templatesInUse(shelf).templates.find(({ id }) => id === template.id);
  if (inUse && isAlike(inUse, template)) return 'same';
  const latest = shelf[template.id]?.versions.at(-1);
  return latest === undefined || latest.org !== undefined ? 'taken' : 'ownStays';
}

/** The same but for its number; the order of stages and conditions counts. */
function isAlike(one: StageTemplate, other: StageTemplate): boolean {
  return compareTemplates(one, other).length === 0 && JSON.stringify(one.stages) === JSON.stringify(other.stages);
}

function withOrgs(
  shelf: TemplateShelf,
  template: StageTemplate,
  { host, date }: { readonly host: string; readonly date: CalendarDate },
): KeptTemplate {
  const { versions = [], draft } = shelf[template.id] ?? {};
  const ready = readyTemplates.find(({ id }) => id === template.id);
  const former = versions.length > 0 || !ready ? versions : [versionOf(ready, date)];
  const last = former.reduce((most, { version }) => Math.max(most, version), 0);
  const next = { ...template, version: Math.max(template.version, last + 1) };
  return { versions: [...former, { ...versionOf(next, date), org: host }], ...(draft && { draft }) };
}

function versionOf(template: StageTemplate, date: CalendarDate): KeptTemplate['versions'][number] {
  const { id, version } = template;
  return { id, version, fingerprint: `${id} ${version}`, date, note: '', file: JSON.stringify(template) };
}
