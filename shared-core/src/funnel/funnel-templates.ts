import type { FunnelProcess } from './funnel-process';

const letters: FunnelProcess = {
  id: 'funnel-letters',
  stages: [
    { id: 'F', entered: 0.1 },
    { id: 'E', entered: 0.25 },
    { id: 'D', entered: 0.3 },
    { id: 'C', entered: 0.5 },
    { id: 'B', entered: 0.75 },
    { id: 'A', entered: 1 },
  ],
};

const project8: FunnelProcess = {
  id: 'project-8',
  stages: [
    { id: '1', entered: 0.1, completed: 0.15 },
    { id: '2', entered: 0.25, completed: 0.27 },
    { id: '3', entered: 0.3, completed: 0.35 },
    { id: '4', entered: 0.4, completed: 0.45 },
    { id: '5', entered: 0.5, completed: 0.55 },
    { id: '6', entered: 0.6, completed: 0.65 },
    { id: '7', entered: 0.75, completed: 0.9 },
    { id: '8', entered: 1, completed: 1 },
  ],
};

const keyAccount6: FunnelProcess = {
  id: 'keyaccount-6',
  stages: [
    { id: '1', entered: 0.1 },
    { id: '2', entered: 0.25 },
    { id: '3', entered: 0.5 },
    { id: '4', entered: 0.75 },
    // K1 gives 100 % to the signed contract; a negotiation that has only begun is worth what the bid before it was ◆.
    { id: '5', entered: 0.75, completed: 1 },
    { id: '6', entered: 1 },
  ],
};

/** The Maven layout has two stages of open deals. They weigh what F and E do ◆. */
const maven2: FunnelProcess = {
  id: 'maven-2',
  stages: [
    { id: 'prospecting', entered: 0.1 },
    { id: 'engaging', entered: 0.25 },
  ],
};

/**
 * The house defaults: K5's letters, the six stages of K1 and the eight of K2, weighted as in the domain's `stages` and `funnel` pages. The
 * stages of the numbered ones are called by their number. The first is taken where nobody chooses.
 */
export const funnelTemplates: readonly FunnelProcess[] = [letters, project8, keyAccount6, maven2];
