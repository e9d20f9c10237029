import { parseTemplate, type StageTemplate } from '@keystage/core';
import development8 from '@keystage/core/templates/development-8.json';
import funnelLetters from '@keystage/core/templates/funnel-letters.json';
import keyAccount6 from '@keystage/core/templates/keyaccount-6.json';
import project8 from '@keystage/core/templates/project-8.json';

/** The templates that come with the product, in the order they are offered. */
export const dealTemplates: readonly StageTemplate[] = [project8, keyAccount6, funnelLetters, development8].map(
  (source) => {
    const parsed = parseTemplate(source);
    // Ours, and tested: a fault in one is a broken promise.
    if (!parsed.ok) throw new Error(`A template that comes with Keystage has a fault: ${parsed.problems[0].kind}.`);
    return parsed.template;
  },
);

/** A template by its id; the first for an id that nobody knows any more. */
export function dealTemplate(id: string): StageTemplate {
  return dealTemplates.find((template) => template.id === id) ?? dealTemplates[0];
}
