import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSyncOrg, publish } from '../../shared-core/cli/sync/sync-org.test-data';
import { tierFields } from '@keystage/core/salesforce';
import type { Fault, Org, RecordValues, SalesforceServer } from '../hosts/salesforce';
import { people } from '../hosts/salesforce/deployed-org';
import { requestFaults, type Ending, type SalesforceOutcome } from './faults-in-salesforce';
import { NightlyRun, reportOf, type Ended, type NightlyHooks } from './nightly-run';
import type { Way } from './salesforce-journey';

/** One thing that goes wrong at one request of a nightly run. */
export interface SyncTrial {
  readonly name: string;
  readonly request: number;
  readonly fault?: Fault;
  readonly kill?: NonNullable<NightlyHooks['kill']>;
  /** The line that the journal was at was torn. */
  readonly torn?: boolean;
  /** What happens as that request goes out; and what ends it some requests later. */
  readonly meanwhile?: (scene: SyncScene) => (() => void) | undefined;
  /** What is written is written twice, with the same values. */
  readonly twice?: boolean;
}

export interface SyncScene {
  readonly org: Org;
  readonly ids: readonly string[];
  readonly folder: string;
  /** Another machine does the whole run beside this one. */
  readonly alongside: () => void;
}

/** More than a collection holds, and three stretches of a journal. */
const count = 203;
/** The account that somebody else changes, where that is what happens. */
const disputed = 101;
const theirs = 'C';
/** Requests for which something that happens meanwhile lasts. */
const lasting = 4;
const stamps = new Set(['LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

/** In turn 50, 100 and 500 euros; every second of the accounts says so in dollars, two of them to the euro. */
const amounts = [50, 100, 500];
const tierOf = (account: number) => ['B', 'A', 'VIP'][account % 3];
const accountAt = (k: number) => ({
  ...{ Name: k % 2 === 0 ? `=1+${k}` : `客户 ${k} 🚀`, AccountNumber: `C-${k + 1}`, NumberOfEmployees: 20 },
  ...(k % 2 === 0
    ? { AnnualRevenue: amounts[k % 3], CurrencyIsoCode: 'EUR' }
    : { AnnualRevenue: 2 * amounts[k % 3], CurrencyIsoCode: 'USD' }),
});

/** An org for nightly runs, put back before each trial. */
export class SyncBench {
  private ids: readonly string[] = [];
  private expected: readonly RecordValues[] = [];
  private readonly saves = new Map<string, number>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'keystage-evidence-'));

  private constructor(readonly server: SalesforceServer) {
    server.org.subscribe(({ kind, object, ids, by }) => {
      if (kind !== 'updated' || object !== 'Account' || by !== people.manager) return;
      for (const id of ids) this.saves.set(id, (this.saves.get(id) ?? 0) + 1);
    });
  }

  static async open(): Promise<SyncBench> {
    const dated = [{ from: '2020-01-01', rate: 2 }];
    const own = await openSyncOrg([], { currency: 'EUR', currencies: [{ iso: 'USD', rate: 2, dated }] });
    await publish(own);
    return new SyncBench(own.server);
  }

  async close(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    await this.server.close();
  }

  /** How many requests the night takes, and what it writes, when nothing goes wrong. */
  async flawless(way: Way): Promise<number> {
    let requests = 0;
    this.expected = [];
    const { ending, because = '' } = await this.try(way, { name: 'nothing', request: 0 }, (k) => (requests = k));
    if (ending !== 'done') throw new Error(`Without any fault it ended as ${ending}: ${because}`);
    return requests;
  }

  /** Does the night with something going wrong and puts it back, and looks at every record and every file after both. */
  async try(way: Way, trial: SyncTrial, onRequest?: (request: number) => void): Promise<SalesforceOutcome> {
    const { org, faults } = this.server;
    const folder = mkdtempSync(join(this.folder, 'night-'));
    this.putBack();
    faults.clear();
    const before = this.accounts();
    const beside: Promise<boolean>[] = [];
    const alongside = () => {
      const second = mkdtempSync(join(this.folder, 'beside-'));
      beside.push(new NightlyRun(this.server, second, way, { onRequest: () => undefined }).run());
    };
    let stop: (() => void) | undefined;
    let stopAt = Infinity;
    let wrongEnd: string | undefined;
    const night = new NightlyRun(this.server, folder, way, {
      onRequest: (request) => {
        onRequest?.(request);
        if (request === trial.request) {
          stop = trial.meanwhile?.({ org, ids: this.ids, folder, alongside });
          stopAt = request + lasting;
        }
        if (request >= stopAt) stop?.();
      },
      ...(trial.kill && { kill: trial.kill }),
      onEnd: (args, ended) => {
        const journal = args[args.indexOf('--journal') + 1];
        if (ended === 'killed' && trial.torn) tear(args.includes('--journal') ? journal : args[1]);
        wrongEnd ??= this.wrongEnd(args, ended);
        // Nothing lasts longer than until somebody looks.
        stop?.();
      },
    });
    if (trial.fault) faults.add({ ...trial.fault, request: trial.request });
    try {
      for (const step of ['run', 'putBack'] as const) {
        const ended = await night[step]();
        await Promise.all(beside);
        const wrong = ended
          ? (this.wrongAfter(step, before, trial) ?? this.wrongFiles(folder, night, trial))
          : ({ ending: 'stuck', because: `${step} has no way on` } as const);
        if (wrong) return { ...wrong, sentences: night.broken };
        if (wrongEnd !== undefined) return { ending: 'half', because: wrongEnd, sentences: night.broken };
      }
    } finally {
      stop?.();
      faults.clear();
    }
    const sentences = night.broken;
    if (sentences.some((sentence) => sentence === '' || /undefined|Cannot read|\[object/.test(sentence))) {
      return { ending: 'stuck', because: 'there is no sentence for it', sentences };
    }
    return { ending: sentences.length === 0 ? 'done' : 'resumed', sentences };
  }

  /** Whoever says that nothing was written has written nothing. */
  private wrongEnd(args: readonly string[], ended: Ended): string | undefined {
    const isNew = args.includes('--journal');
    if (ended === 'killed' || ended.code !== 1 || !isNew || this.saves.size === 0) return undefined;
    return `It was refused, and ${this.saves.size} accounts were written: ${ended.warned.join(' ')}`;
  }

  private wrongAfter(
    step: 'run' | 'putBack',
    before: readonly RecordValues[],
    trial: SyncTrial,
  ): Pick<SalesforceOutcome, 'ending' | 'because'> | undefined {
    const now = this.accounts();
    if (now.length !== count) return { ending: 'doubled', because: `${now.length} accounts after ${step}` };
    if (step === 'run' && this.expected.length === 0) this.expected = now;
    for (let k = 0; k < count; k++) {
      const wrong = this.wrongRow(step, k, now[k], before[k], trial);
      if (wrong) return { ...wrong, because: `account ${k} after ${step}: ${wrong.because}` };
    }
    return undefined;
  }

  private wrongRow(
    step: 'run' | 'putBack',
    account: number,
    now: RecordValues,
    before: RecordValues,
    trial: SyncTrial,
  ): { readonly ending: Ending; readonly because: string } | undefined {
    const ours = this.expected[account];
    const strange = tierFields.filter((field) => withoutId(now, field) !== withoutId(ours, field));
    const isOurs = strange.length === 0 && now.Keystage_Tier__c === tierOf(account);
    const isAsBefore = Object.keys(before).every((field) => stamps.has(field) || now[field] === before[field]);
    const isTheirs = trial.name.includes('somebody') && account === disputed && now.Keystage_Tier__c === theirs;
    // What another machine has written after it was put back stands.
    const isOfAnother = trial.name.includes('another machine') && isOurs;
    if (!isTheirs && !isOfAnother && !(step === 'run' ? isOurs : isAsBefore)) {
      return {
        ending: isOurs || isAsBefore ? 'lost' : 'half',
        because: `${now.Keystage_Tier__c}, with ${strange.join(', ')} of nobody`,
      };
    }
    const saves = this.saves.get(String(now.Id)) ?? 0;
    const most = step === 'run' ? 1 : 2;
    return saves > most && !trial.twice ? { ending: 'doubled', because: `saved ${saves} times` } : undefined;
  }

  /** Journal and report are whole, hold each account once, and lie in the folder with nothing beside them. */
  private wrongFiles(
    folder: string,
    { journals }: NightlyRun,
    { kill }: SyncTrial,
  ): Pick<SalesforceOutcome, 'ending' | 'because'> | undefined {
    const half = (because: string) => ({ ending: 'half' as const, because });
    const reported = new Map<string, number>();
    for (const journal of journals) {
      if (!existsSync(reportOf(journal))) return half(`${reportOf(journal)} is not there`);
      const { records } = JSON.parse(readFileSync(reportOf(journal), 'utf8')) as {
        readonly records: readonly { readonly id: string; readonly outcome: string }[];
      };
      for (const { id, outcome } of records) {
        if (outcome === 'open' || outcome === 'planned') return half(`${id} is said to be ${outcome}`);
        if (outcome === 'written' || outcome === 'putBack') reported.set(id, (reported.get(id) ?? 0) + 1);
      }
    }
    const twice = [...reported].find(([, times]) => times > 1);
    if (twice) return { ending: 'doubled', because: `${twice[0]} is reported ${twice[1]} times` };
    const strange = readdirSync(folder).filter((name) => !/^(?:night-\d+\.jsonl?|fields\.json)$/.test(name));
    return strange.length > 0 && !kill ? half(`${strange.join(', ')} was left behind`) : undefined;
  }

  private accounts(): readonly RecordValues[] {
    return this.server.org.raw('Account').map((record) => ({ ...record }));
  }

  private putBack(): void {
    const { org } = this.server;
    org.as(people.admin).delete(org.raw('Account').map(({ Id }) => String(Id)));
    this.ids = org.put(
      'Account',
      Array.from({ length: count }, (_none, k) => accountAt(k)),
    );
    this.saves.clear();
  }
}

/** What a field holds, without the id that a record got when it was put there. */
const withoutId = (record: RecordValues, field: keyof typeof record) =>
  String(record[field]).replace(String(record.Id), '');

/** Half a line at the end of a file, as a cut leaves it. */
function tear(path: string): void {
  if (existsSync(path)) appendFileSync(path, '{"settled":{"stretch":[0,1');
}

const killings: readonly Pick<SyncTrial, 'name' | 'kill' | 'torn'>[] = [
  { name: 'killed before it is sent', kill: { request: 0, when: 'before' } },
  { name: 'killed when it is answered', kill: { request: 0, when: 'after' } },
  { name: 'killed in the midst of a line of the journal', kill: { request: 0, when: 'after' }, torn: true },
];

const events: readonly Pick<SyncTrial, 'name' | 'meanwhile' | 'twice'>[] = [
  {
    name: 'rows are locked',
    meanwhile: ({ org, ids }) => org.lock([ids[0], ids[disputed], ids[count - 1]]),
  },
  {
    name: 'somebody changes a tier',
    meanwhile: ({ org, ids }) => {
      org.as(people.admin).update('Account', [{ Id: ids[disputed], Keystage_Tier__c: theirs }]);
      return undefined;
    },
  },
  {
    name: 'another machine runs beside it',
    meanwhile: ({ alongside }) => {
      alongside();
      return undefined;
    },
    // Both may look at a record before either writes it.
    twice: true,
  },
  {
    name: 'the folder of its files is gone for a while',
    meanwhile: ({ folder }) => {
      renameSync(folder, `${folder}-away`);
      let isBack = false;
      return () => {
        if (!isBack) renameSync(`${folder}-away`, folder);
        isBack = true;
      };
    },
  },
];

/** Real processes, each killed at another request of the run, of which there are so many. */
export function everyKill(requests: number): SyncTrial[] {
  return Array.from({ length: requests }, (_none, k) => ({
    ...{ name: 'kill -9 of a process', request: k + 1 },
    kill: { request: k + 1, when: 'signal' },
  }));
}

/** Every fault at every request of a night and of its undoing. */
export function everySyncTrial(requests: number): SyncTrial[] {
  return Array.from({ length: requests }, (_none, k) => k + 1).flatMap((request): SyncTrial[] => [
    ...requestFaults.map(([name, fault, twice = false]) => ({ name, request, fault, twice })),
    ...killings.map(({ kill, ...trial }) => ({ ...trial, request, ...(kill && { kill: { ...kill, request } }) })),
    ...events.map((event) => ({ ...event, request })),
  ]);
}
