import { frozenForPublishing, type FrozenRun } from '@keystage/core';
import { tierFields, tierValues } from '@keystage/core/salesforce';
import { runOver } from '../../shared-core/salesforce/run-over-accounts.test-data';
import {
  startSalesforceServer,
  type Fault,
  type Org,
  type RecordValues,
  type SalesforceServer,
} from '../hosts/salesforce';
import { openDeployedOrg, people } from '../hosts/salesforce/deployed-org';
import { SalesforceJourney, steps, type Way } from './salesforce-journey';

/** One thing that goes wrong at one request of the journey. */
export interface SalesforceTrial {
  readonly name: string;
  readonly request: number;
  readonly fault?: Fault;
  /** What happens in the org, or at the pane, as that request goes out; and what ends it so many requests later. */
  readonly meanwhile?: (scene: Scene) => (() => void) | undefined;
  /** A request arrives twice: what it writes is written twice, with the same values. */
  readonly twice?: boolean;
}

interface Scene {
  readonly org: Org;
  readonly ids: readonly string[];
  readonly journey: () => SalesforceJourney;
}

/** How a trial ended: at one go, by trying again; or with rows lost, doubled, half written, or no way on, which must never be. */
export type Ending = 'done' | 'resumed' | 'lost' | 'doubled' | 'half' | 'stuck';

export interface SalesforceOutcome {
  readonly ending: Ending;
  readonly sentences: readonly string[];
  readonly because?: string;
}

/** More than a collection holds, and two pieces of a job. */
const count = 203;
/** The account that somebody else changes, where that is what happens. */
const disputed = 101;
const theirs = 'VIP';

/** An org on a server with a list to push, opened once and put back before each trial. */
export class SalesforceBench {
  readonly frozen: FrozenRun = frozenForPublishing(runOver(count));
  private readonly run = this.frozen.segmentation;
  /** What every account is to hold once it is pushed. */
  private readonly expected = Array.from({ length: count }, (_none, k) =>
    tierValues(this.run, k, this.frozen.fingerprint),
  );
  private ids: readonly string[] = [];
  private readonly saves = new Map<string, number>();

  private constructor(
    readonly server: SalesforceServer,
    private readonly say: Awaited<ReturnType<typeof SalesforceJourney.speaker>>,
  ) {
    server.org.subscribe(({ kind, object, ids, by }) => {
      if (kind !== 'updated' || object !== 'Account' || by !== people.admin) return;
      for (const id of ids) this.saves.set(id, (this.saves.get(id) ?? 0) + 1);
    });
  }

  static async open(): Promise<SalesforceBench> {
    const server = await startSalesforceServer({ org: await openDeployedOrg() });
    return new SalesforceBench(server, await SalesforceJourney.speaker());
  }

  close(): Promise<void> {
    return this.server.close();
  }

  /** How many requests the journey takes when nothing goes wrong. */
  async flawless(way: Way): Promise<number> {
    let requests = 0;
    const { ending, because = '' } = await this.try(
      way,
      {
        name: 'nothing',
        request: 0,
        meanwhile: () => undefined,
      },
      (request) => (requests = request),
    );
    if (ending !== 'done') throw new Error(`Without any fault it ended as ${ending}: ${because}`);
    return requests;
  }

  /** Does the journey with something going wrong, and looks at every record after every step. */
  async try(way: Way, trial: SalesforceTrial, onRequest?: (request: number) => void): Promise<SalesforceOutcome> {
    const { org, faults } = this.server;
    this.putBack();
    faults.clear();
    const before = this.accounts();
    let stop: (() => void) | undefined;
    let stopAt = Infinity;
    const journey: SalesforceJourney = new SalesforceJourney(
      this.server,
      this.frozen,
      this.ids,
      way,
      this.say,
      (request) => {
        onRequest?.(request);
        if (request === trial.request) {
          stop = trial.meanwhile?.({ org, ids: this.ids, journey: () => journey });
          stopAt = request + lasting;
        }
        if (request >= stopAt) stop?.();
      },
    );
    if (trial.fault) faults.add({ ...trial.fault, request: trial.request });
    try {
      for (const step of steps) {
        const ended = await journey.does(step);
        const fault = ended
          ? this.wrongAfter(step, before, trial)
          : { ending: 'stuck' as const, because: `${step} has no way on` };
        if (fault) return { ...fault, sentences: journey.broken.map(({ sentence }) => sentence) };
      }
    } finally {
      stop?.();
      faults.clear();
    }
    const sentences = journey.broken.map(({ sentence }) => sentence);
    if (sentences.some((sentence) => sentence === '' || /undefined|Cannot read|\[object/.test(sentence))) {
      return { ending: 'stuck', because: 'there is no sentence for it', sentences };
    }
    return { ending: sentences.length === 0 ? 'done' : 'resumed', sentences };
  }

  private wrongAfter(
    step: (typeof steps)[number],
    before: readonly RecordValues[],
    trial: SalesforceTrial,
  ): Pick<SalesforceOutcome, 'ending' | 'because'> | undefined {
    const now = this.accounts();
    if (now.length !== before.length) return { ending: 'doubled', because: `${now.length} accounts after ${step}` };
    if (step === 'publish') {
      const models = this.server.org.raw('Keystage_Model__c');
      const active = models.filter(({ Active__c }) => Active__c === true);
      if (models.length > 1) return { ending: 'doubled', because: `${models.length} models` };
      if (active.length !== 1 || active[0].Fingerprint__c !== this.frozen.fingerprint) {
        return { ending: 'lost', because: 'the model is not active' };
      }
    }
    if (step === 'push' || step === 'undo') {
      for (let k = 0; k < now.length; k++) {
        const wrong = this.wrongRow(step, k, now[k], before[k], trial);
        if (wrong) return { ...wrong, because: `account ${k} after ${step}: ${wrong.because}` };
      }
    }
    return undefined;
  }

  private wrongRow(
    step: 'push' | 'undo',
    account: number,
    now: RecordValues,
    before: RecordValues,
    trial: SalesforceTrial,
  ): { readonly ending: Ending; readonly because: string } | undefined {
    const ours = this.expected[account];
    const isOurs = tierFields.every((field) => now[field] === ours[field]);
    const isAsBefore = Object.keys(before).every((field) => stamps.has(field) || now[field] === before[field]);
    const isTheirs = trial.name.includes('somebody') && account === disputed && now.Keystage_Tier__c === theirs;
    // What somebody has set by hand is never overwritten unseen, and stays when the push is taken back.
    if (!isTheirs && !(step === 'push' ? isOurs : isAsBefore)) {
      return { ending: isOurs || isAsBefore ? 'lost' : 'half', because: JSON.stringify(now) };
    }
    const saves = this.saves.get(String(now.Id)) ?? 0;
    const most = step === 'push' ? 1 : 2;
    return saves > most && !trial.twice ? { ending: 'doubled', because: `saved ${saves} times` } : undefined;
  }

  private accounts(): readonly RecordValues[] {
    return this.server.org.raw('Account').map((record) => ({ ...record }));
  }

  private putBack(): void {
    const { org } = this.server;
    for (const object of ['Keystage_Model__c', 'Account']) {
      org.as(people.admin).delete(org.raw(object).map(({ Id }) => String(Id)));
    }
    this.ids = org.put(
      'Account',
      Array.from({ length: count }, (_none, k) => ({
        ...{ Name: k % 2 === 0 ? `=1+${k}` : `客户 ${k} 🚀`, AccountNumber: `C-${k + 1}` },
        ...(k % 3 === 0 && { Keystage_Tier__c: 'B', Keystage_Tiered_On__c: '2026-01-31' }),
      })),
    );
    this.saves.clear();
  }
}

/** Requests for which something that happens meanwhile lasts. */
const lasting = 4;
const stamps = new Set(['LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

/** What may go wrong with any request. */
export const requestFaults: readonly (readonly [name: string, fault: Fault, twice?: boolean])[] = [
  ['cut before it arrives', { kind: 'cut', when: 'before' }],
  ['cut before it arrives, three times', { kind: 'cut', when: 'before', times: 3 }],
  ['cut after it is done', { kind: 'cut', when: 'after' }],
  ['cut after it is done, three times', { kind: 'cut', when: 'after', times: 3 }],
  ['cut in the middle of the answer', { kind: 'half' }],
  ['an answer that ends too soon', { kind: 'short' }],
  ['silence', { kind: 'silence' }],
  ['401', { kind: 'status', status: 401 }],
  ['401, three times', { kind: 'status', status: 401, times: 3 }],
  ['403', { kind: 'status', status: 403 }],
  ['429', { kind: 'status', status: 429 }],
  ['500', { kind: 'status', status: 500 }],
  ['503', { kind: 'status', status: 503 }],
  ['delivered twice', { kind: 'twice' }, true],
];

const events: readonly (readonly [
  name: string,
  meanwhile: NonNullable<SalesforceTrial['meanwhile']>,
  fault?: Fault,
])[] = [
  ['rows are locked', ({ org, ids }) => org.lock([ids[0], ids[disputed], ids[count - 1]])],
  [
    'stopped by the person while the line is slow',
    ({ journey }) => {
      setTimeout(() => journey().cancel(), 5);
      return undefined;
    },
    { kind: 'latency', ms: 20 },
  ],
  [
    'the window is closed',
    ({ journey }) => {
      journey().close();
      return undefined;
    },
  ],
  [
    'the window is closed after it has sent',
    ({ journey }) => {
      setTimeout(() => journey().close(), 0);
      return undefined;
    },
  ],
  [
    'somebody changes a tier',
    ({ org, ids }) => {
      org.as(people.manager).update('Account', [{ Id: ids[disputed], Keystage_Tier__c: theirs }]);
      return undefined;
    },
  ],
];

/** Every fault at every request of a journey. */
export function everyTrial(requests: number): SalesforceTrial[] {
  return Array.from({ length: requests }, (_none, k) => k + 1).flatMap((request) => [
    ...requestFaults.map(([name, fault, twice = false]) => ({
      name: `${name} at request ${request}`,
      request,
      fault,
      twice,
    })),
    ...events.map(([name, meanwhile, fault]) => ({
      name: `${name} at request ${request}`,
      request,
      meanwhile,
      ...(fault && { fault }),
    })),
  ]);
}
