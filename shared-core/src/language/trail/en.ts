import type { TrailWords } from './trail-words';

const acts = { proposed: 'was proposed', published: 'was published', rolledBack: 'was put back in force' };
const actsOnTemplate = {
  proposed: (process: string) => `was proposed for the process “${process}”`,
  published: (process: string) => `was published to the process “${process}”`,
  rolledBack: (process: string) => `was put back in force in the process “${process}”`,
  rested: (process: string) => `was put to rest with the process “${process}”`,
};
const accounts = (count: number, number: string) => `${number} ${count === 1 ? 'account' : 'accounts'}`;

export const trail: TrailWords = {
  title: 'Sign-offs',
  none: 'Nothing has been signed off here yet.',
  done: ({ act, version, fingerprint, on, by, former }) =>
    `Version ${version} (${fingerprint}) ${acts[act]} on ${on}${by === undefined ? ', without a name' : ` by ${by}`}${former === undefined ? '' : `, in place of ${former}`}.`,
  doneToTemplate: ({ act, process, template, version, fingerprint, on, by, former }) =>
    `Stage template “${template}”, version ${version} (${fingerprint}), ${actsOnTemplate[act](process)} on ${on}${by === undefined ? ', without a name' : ` by ${by}`}${former === undefined ? '' : `, in place of ${former}`}.`,
  approved: (approver) => `Approved by ${approver}.`,
  moves: ({ of, rose, fell }, say) =>
    `Of ${accounts(of, say.number(of))}, ${say.number(rose)} up and ${say.number(fell)} down.`,
  deals: ({ of, changed }, say) =>
    `Of ${say.number(of)} ${of === 1 ? 'deal' : 'deals'}, ${say.number(changed)} ${changed === 1 ? 'stands or weighs' : 'stand or weigh'} otherwise.`,
  note: (note) => `“${note}”`,
  refusals: {
    noteMissing: () => 'This model asks for a note with each publication, and there is none. Say what changes and why.',
    nameMissing: () => 'This model asks who publishes it, and there is no name. Give yours.',
    notPublisher: ({ by, publishers }, say) =>
      `“${by}” is not among those who may publish this model: ${say.list(publishers)}. Ask one of them.`,
    ownApproval: ({ by, on }, say) =>
      `“${by}” proposed this version on ${say.date(on)}, and nobody approves a proposal of their own. Ask a second person.`,
    inForceAlready: ({ version }, say) =>
      `Version ${say.number(version)} is in force already, so there is nothing to publish. Choose another.`,
  },
  asks: {
    note: 'A note is asked for with each publication.',
    secondPerson: 'A second person has to approve before a version comes into force.',
    by: (publishers, say) => `May be published by ${say.list(publishers)}.`,
  },
};
