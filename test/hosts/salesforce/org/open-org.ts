import { Catalogue, type KnownObject } from './catalogue';
import { OpenSession } from './open-session';
import { currencyFields, currencyObjects, currencyRecords } from './currencies';
import { keepDealHistory } from './deal-history';
import type { DescribedUser, Org, OrgChange, OrgOptions, OrgSession, OrgUser, RecordValues, SaveOptions } from './org';
import { fullId, recordId } from './record-id';
import { RecordStore } from './record-store';
import { OrgError } from './save-error';
import type { SaveContext, Saved, Saver } from './save/save-context';
import { saveRecords, type SaveRequest } from './save/save-records';
import { UserAccess } from './user-access';

const someone: OrgUser = { username: 'admin@keystage.example', name: 'Administrator', administrator: true };

/** Fields that the system writes and nobody else. */
const writtenBySystem = ['User.Name'];

/** Opens an org: what was deployed, who works in it, and the records it starts with. Throws where these would be refused. */
export function openOrg(options: OrgOptions = {}): Org {
  return new OpenOrg(options);
}

class OpenOrg implements Org {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  private readonly catalogue: Catalogue;
  private readonly store: RecordStore;
  private readonly people = new Map<
    string,
    { readonly id: string; readonly profile: OrgUser; readonly access: UserAccess }
  >();
  private readonly listeners = new Set<(change: OrgChange) => void>();
  private readonly locked = new Map<string, number>();
  private readonly restricted = new Map<string, 'read' | 'none'>();
  private readonly hooks = new Set<SaveContext['refuse']>();
  private readonly now: () => Date;
  private changes = 0;
  /** Notices of a transaction that has not ended. */
  private pending: OrgChange[] | undefined;

  constructor(options: OrgOptions) {
    const { instance = 'Hs', deployments = [], users = [someone], records = {}, currencies = [] } = options;
    this.id = recordId('00D', instance, 1);
    this.name = options.name ?? 'Keystage';
    this.currency = options.currency ?? 'EUR';
    this.now = options.now ?? (() => new Date());
    this.store = new RecordStore(instance);
    this.catalogue = new Catalogue(options.withoutUiApi, currencies.length > 0 ? currencyObjects(currencies) : []);
    this.putStages();
    if (currencies.length > 0) this.putCurrencies(currencies);
    for (const deployment of deployments) this.deploy(deployment);
    for (const profile of users) {
      const [id] = this.put('User', [{ Username: profile.username, Name: profile.name, Email: profile.username }]);
      this.people.set(profile.username, { id, profile, access: new UserAccess(this.catalogue, profile) });
    }
    for (const [object, values] of Object.entries(records)) this.put(object, values);
  }

  get users(): DescribedUser[] {
    return [...this.people.keys()].map((username) => this.describeUser(username));
  }

  as(username = this.firstUser()): OrgSession {
    const person = this.person(username);
    const saver: Saver = {
      userId: person.id,
      language: person.profile.language ?? 'en_US',
      object: (object) => person.access.object(object),
      mayEdit: (object, field) => person.access.field(object, field).edit,
      record: (object, id) => this.recordAccess(username, object, id),
      hasPermission: (name) => person.access.customPermissions().includes(name),
    };
    return new OpenSession({
      catalogue: this.catalogue,
      store: this.store,
      access: person.access,
      mayRead: (object, id) => this.recordAccess(username, object, id) !== 'none',
      mayEditRecord: (object, id) => this.recordAccess(username, object, id) === 'edit',
      user: () => this.describeUser(username),
      today: () => this.now().toISOString().slice(0, 10),
      save: (request, options) => this.save(saver, username, request, options),
      surroundings: () => ({
        catalogue: this.catalogue,
        store: this.store,
        now: this.now(),
        userId: person.id,
        hasPermission: saver.hasPermission,
      }),
    });
  }

  subscribe(listener: (change: OrgChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  deploy(deployment: Parameters<Org['deploy']>[0]): void {
    this.catalogue.deploy(deployment);
    for (const { type, name } of deployment.removals ?? []) {
      if (type === 'CustomField') this.store.forget(...(name.split('.') as [string, string]));
    }
    this.putRecordTypes();
    if (deployment.standardValues) this.putStages();
  }

  check(deployment: Parameters<Org['check']>[0]): void {
    this.catalogue.check(deployment);
  }

  valueSet(name: string): ReturnType<Org['valueSet']> {
    return this.catalogue.valueSet(name);
  }

  removeField(object: string, field: string): void {
    this.catalogue.removeField(object, field);
    this.store.forget(object, field);
  }

  assign(username: string, permissionSet: string): void {
    this.person(username).access.assign(permissionSet);
  }

  unassign(username: string, permissionSet: string): void {
    this.person(username).access.unassign(permissionSet);
  }

  permissionSet(name: string): ReturnType<Org['permissionSet']> {
    return this.catalogue.permissionSets.get(name);
  }

  lock(ids: readonly string[]): () => void {
    const held = ids.map((id) => fullId(id) ?? id);
    for (const id of held) this.locked.set(id, (this.locked.get(id) ?? 0) + 1);
    return () => {
      for (const id of held.splice(0)) this.locked.set(id, (this.locked.get(id) ?? 1) - 1);
    };
  }

  restrict(username: string, ids: readonly string[], access: 'read' | 'none'): void {
    for (const id of ids) this.restricted.set(`${username} ${fullId(id) ?? id}`, access);
  }

  restrictField(username: string, path: string, access: 'read' | 'none' | 'granted'): void {
    this.person(username).access.restrict(path, access);
  }

  beforeSave(hook: SaveContext['refuse']): () => void {
    this.hooks.add(hook);
    return () => void this.hooks.delete(hook);
  }

  put(object: string, records: readonly RecordValues[]): string[] {
    const everything = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
    const system: Saver = {
      language: 'en_US',
      userId: this.people.values().next().value?.id ?? recordId('005', 'Hs', 1),
      object: () => everything,
      mayEdit: (known: KnownObject, { readOnly, rollUp, name }) =>
        (!readOnly || writtenBySystem.includes(`${known.name}.${name}`)) && !rollUp,
      record: () => 'edit',
      hasPermission: () => true,
    };
    const { results } = this.save(system, 'the system', { kind: 'create', object, records }, { allOrNone: true }, true);
    return results.map((result, k) => {
      if (result.success) return result.id;
      const shown = result.errors.map(({ statusCode, message }) => `${statusCode}: ${message}`).join('; ');
      throw new OrgError('INVALID_FIELD', `${object}, record ${k + 1}: ${shown}`);
    });
  }

  transaction(run: () => boolean): void {
    const { keep, takeBack } = this.store.begin();
    const pending: OrgChange[] = [];
    this.pending = pending;
    let isKept = false;
    try {
      isKept = run();
    } finally {
      this.pending = undefined;
      if (isKept) keep();
      else takeBack();
    }
    if (isKept) for (const change of pending) this.tell(change);
  }

  raw(object: string): readonly RecordValues[] {
    return [...this.store.all(object)];
  }

  private save(saver: Saver, by: string, request: SaveRequest, options: SaveOptions, historical = false): Saved {
    const saved = saveRecords(
      {
        historical,
        catalogue: this.catalogue,
        store: this.store,
        saver,
        now: this.now(),
        isLocked: (id) => (this.locked.get(id) ?? 0) > 0,
        refuse: (object, record, former) => {
          for (const hook of this.hooks) {
            const refused = hook(object, record, former);
            if (refused) return refused;
          }
          return undefined;
        },
      },
      request,
      options,
    );
    keepDealHistory(this.store, saved.written, { now: this.now(), userId: saver.userId });
    this.announce(saved.written, by);
    return saved;
  }

  /** One notice for each object and each kind of change that a call made. */
  private announce(written: Saved['written'], by: string): void {
    const notices = new Map<string, Omit<OrgChange, 'ids' | 'sequence'> & { readonly ids: Set<string> }>();
    for (const { kind, object, id } of written) {
      const key = `${kind} ${object}`;
      const notice = notices.get(key) ?? { kind, object, ids: new Set<string>(), by };
      notices.set(key, notice);
      notice.ids.add(id);
    }
    for (const notice of notices.values()) {
      const change = { ...notice, sequence: 0, ids: [...notice.ids] };
      if (this.pending) this.pending.push(change);
      else this.tell(change);
    }
  }

  private tell(notice: OrgChange): void {
    const change = { ...notice, sequence: ++this.changes };
    for (const listener of [...this.listeners]) listener(change);
  }

  private putCurrencies(currencies: NonNullable<OrgOptions['currencies']>): void {
    const additions = currencyFields(this.currency, currencies);
    this.deploy({ objects: [], additions, permissionSets: [], translations: [] });
    for (const [object, record] of currencyRecords(this.currency, currencies)) {
      const prefix = this.catalogue.object(object)?.keyPrefix ?? '';
      this.store.put(object, { Id: this.store.newId(prefix), ...record });
    }
  }

  /** The stages of opportunities, for who asks for them by a query. */
  private putStages(): void {
    for (const { Id } of [...this.store.all('OpportunityStage')]) this.store.remove('OpportunityStage', String(Id));
    const stages = this.catalogue.field('Opportunity', 'StageName')?.picklist?.values ?? [];
    for (const [k, { value, label, active, stage }] of stages.entries()) {
      if (!stage) continue;
      this.store.put('OpportunityStage', {
        Id: this.store.newId('01J'),
        ApiName: value,
        MasterLabel: label,
        IsActive: active,
        SortOrder: k + 1,
        IsClosed: stage.closed,
        IsWon: stage.won,
        DefaultProbability: stage.probability,
        ForecastCategoryName: stage.forecastCategory,
      });
    }
  }

  /** A record for each record type that a deployment brought. */
  private putRecordTypes(): void {
    const known = new Set(
      [...this.store.all('RecordType')].map((one) => `${String(one.SobjectType)}.${String(one.DeveloperName)}`),
    );
    for (const name of this.catalogue.names()) {
      for (const { developerName, name: label, active, description } of this.catalogue.object(name)?.recordTypes ??
        []) {
        if (known.has(`${name}.${developerName}`)) continue;
        this.store.put('RecordType', {
          Id: this.store.newId('012'),
          Name: label,
          DeveloperName: developerName,
          SobjectType: name,
          IsActive: active,
          Description: description ?? null,
        });
      }
    }
  }

  /** What sharing leaves: nothing less for the owner, the org-wide default for others, a detail as its master. */
  private recordAccess(username: string, name: string, id: string): 'edit' | 'read' | 'none' {
    const restricted = this.restricted.get(`${username} ${id}`);
    if (restricted) return restricted;
    const object = this.catalogue.object(name);
    const record = this.store.get(name, id);
    if (!object || !record) return 'edit';
    const master = object.fields.find((field) => field.reference?.masterDetail);
    if (master?.reference) return this.recordAccess(username, master.reference.to, String(record[master.name]));
    const { sharing = 'edit' } = object;
    const { id: userId, access } = this.person(username);
    if (sharing === 'edit' || record.OwnerId === userId || access.object(object).modifyAll) return 'edit';
    return sharing === 'read' || access.object(object).viewAll ? 'read' : 'none';
  }

  private describeUser(username: string): DescribedUser {
    const { id, profile, access } = this.person(username);
    return {
      id,
      username,
      name: profile.name,
      language: profile.language ?? 'en_US',
      locale: profile.locale ?? profile.language ?? 'en_US',
      timeZone: profile.timeZone ?? 'Europe/Berlin',
      administrator: profile.administrator ?? false,
      customPermissions: access.customPermissions(),
    };
  }

  private person(username: string) {
    const person = this.people.get(username);
    if (!person) throw new OrgError('NOT_FOUND', `No user ${username} in this org.`);
    return person;
  }

  private firstUser(): string {
    return [...this.people.keys()][0] ?? '';
  }
}
