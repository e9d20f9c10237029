import type { OrgTemplatesWords } from './org-templates-words';

/** Publishing a stage template in English. */
export const orgTemplatesWords = {
  from: (host) => `To ${host}`,
  title: {
    reading: 'Asking what the org judges by',
    unread: 'What the org judges by cannot be read',
    noProcess: 'The org judges no deals yet',
    same: 'The org judges by this template already',
    ready: 'What publishing this template would change',
    publishing: 'Writing the template',
    takingBack: 'Bringing back the former template',
  },
  noProcess:
    'No process is active in the org. An administrator makes one on the page Keystage Setup; then templates can be published into it.',
  process: 'Process of the org',
  processOf: (name, recordType) => (recordType === undefined ? name : `${name} (record type ${recordType})`),
  template: 'Template of this workbook',
  judges: (template) => `The org judges by ${template}.`,
  templateUnknown: (id) => `The process names the template “${id}”, which is not known here. Publishing replaces it.`,
  templateFaulty: (problems, say) =>
    `The template in the org has ${say.number(problems)} ${problems === 1 ? 'fault' : 'faults'} and judges nothing. Publishing replaces it.`,
  mapFaulty: 'The map of stage names in the org cannot be read. Publishing replaces it.',
  mayNot: 'You may look at what would change, and not publish it.',
  differences: 'What differs',
  names: ['In the org', 'In this workbook'],
  alike: 'The two templates say the same.',
  gates: 'Gates',
  processFile: 'Download process.json',
  processFileHint: 'The process as the command takes it. Give it the files of all processes of the org at once.',
  stages: 'Stage names of the org',
  stagesHint: 'Which stage of the template each stands for.',
  noStage: 'No stage',
  unmapped: (names, count) =>
    `${names} ${count === 1 ? 'stands' : 'stand'} for no stage: no gate holds deals there, and no page places them.`,
  withoutValue: (stages, count) =>
    `No stage name stands for ${stages}: nobody can be moved to ${count === 1 ? 'it' : 'them'}.`,
  noDeals:
    'This workbook has no deals to hold the template against. Pull the deals of the org to see by name who would move.',
  dealsFailed: 'It could not be worked out which deals of this workbook would move. The reason shows in Funnel.',
  note: 'What changes, and why',
  noteHint: 'Kept in the org with your name and the day',
  publish: (process) => `Publish to “${process}”`,
  publishBeside: (process) => `Put beside “${process}”`,
  last: 'Published last',
  lastWas: (process) => `Out of this workbook, into the process “${process}”.`,
  takeBack: 'Bring back the former template',
  again: 'Look again',
  back: 'Overview',
} satisfies OrgTemplatesWords as OrgTemplatesWords;
