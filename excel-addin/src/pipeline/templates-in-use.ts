import {
  funnelTemplates,
  parseTemplate,
  processOfTemplate,
  type FunnelProcess,
  type StageTemplate,
} from '@keystage/core';
import development8 from '@keystage/core/templates/development-8.json';
import funnelLetters from '@keystage/core/templates/funnel-letters.json';
import keyAccount6 from '@keystage/core/templates/keyaccount-6.json';
import project8 from '@keystage/core/templates/project-8.json';
import type { TemplateShelf } from '../workbook';

/** The templates that come with the product, in the order they are offered. */
export const readyTemplates: readonly StageTemplate[] = [project8, keyAccount6, funnelLetters, development8].map(
  (source) => {
    const parsed = parseTemplate(source);
    // Ours, and tested: a fault in one is a broken promise.
    if (!parsed.ok) throw new Error(`A template that comes with Keystage has a fault at ${parsed.problems[0].path}.`);
    return parsed.template;
  },
);

/** What deals of a workbook are judged and weighed by: the ready templates, each as the workbook has changed it, and the workbook's own. */
export interface TemplatesInUse {
  readonly templates: readonly StageTemplate[];
  /** The same as a funnel weighs by them, and the ready processes that have no template. */
  readonly processes: readonly FunnelProcess[];
  /** Those that this workbook has accepted. */
  readonly own: readonly StageTemplate[];
}

/** The templates of a workbook that keeps none. */
export const templatesAsReady: TemplatesInUse = { templates: readyTemplates, processes: funnelTemplates, own: [] };

/** What the versions that a workbook has accepted make of the templates. A version that is not sound any more is passed over. */
export function templatesInUse(shelf: TemplateShelf): TemplatesInUse {
  const accepted = Object.values(shelf).flatMap(({ versions }): StageTemplate[] => {
    const parsed = versions.length > 0 ? parseTemplate(versions[versions.length - 1].file) : undefined;
    return parsed?.ok ? [parsed.template] : [];
  });
  return accepted.reduce(withTemplate, templatesAsReady);
}

/** The same with one template more, or another in the place of the one of its id. */
export function withTemplate({ templates, processes, own }: TemplatesInUse, template: StageTemplate): TemplatesInUse {
  const process = processOfTemplate(template);
  return {
    templates: placed(templates, template),
    processes: process ? placed(processes, process) : processes.filter(({ id }) => id !== template.id),
    own: placed(own, template),
  };
}

/** A template by its id; the first for an id that nobody knows any more. */
export function templateOf({ templates }: TemplatesInUse, id: string): StageTemplate {
  return templates.find((template) => template.id === id) ?? templates[0];
}

/** A process by its id; undefined for none, and for a template whose stages have no chances. */
export function processOf({ processes }: TemplatesInUse, id: string | undefined): FunnelProcess | undefined {
  return processes.find((process) => process.id === id);
}

function placed<Named extends { readonly id: string }>(list: readonly Named[], one: Named): readonly Named[] {
  const at = list.findIndex(({ id }) => id === one.id);
  return at < 0 ? [...list, one] : list.map((former, k) => (k === at ? one : former));
}
