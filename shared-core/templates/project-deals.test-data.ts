import { calendarDate, type CalendarDate } from '../src/basics';
import type { StageTemplate } from '../src/stages';
import { readyTemplates } from './ready-templates.test-data';

export const day = (text: string): CalendarDate => calendarDate(text)!;
export const today = day('2026-11-20');

export const ready = new Map(readyTemplates);
export const project8: StageTemplate = ready.get('project-8')!;

/** What the first visit found: stage 2 is entered. */
export const visited = {
  'invitation.interestShown': true,
  'meeting.date': '2026-11-10',
  'meeting.place': 'their plant',
  'meeting.subject': 'scrap in pressing',
  'meeting.agreedByPersonInCharge': true,
  'visit.heldWithPersonInCharge': true,
  'survey.onFile': true,
};

/** The same, with everything that completes stage 2. */
export const surveyed = {
  ...visited,
  'proposal.requestedByBuyer': true,
  'project.feasibleForBuyer': true,
  'budget.confirmedOn': '2026-10-30',
};
