/** What components take from the core to read a template of the org's own. */
export { parseTemplate, type ParsedTemplate, type TemplateProblem } from '@keystage/core';
