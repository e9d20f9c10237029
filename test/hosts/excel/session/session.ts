import { referenced, newObject, workbook as workbookObject } from '../batch/classes/workbook';
import { processBatch } from '../batch/process-batch';
import { EventRegistrations, References, type Scope } from '../batch/scope';
import { actionType, pathType, type WireAnswer, type WireRequest } from '../batch/wire';
import type { Change, Actor, Workbook } from '../document/workbook';
import { sentenceOf } from '../excel-error';
import type { Fault, FaultPlan } from '../faults';
import { limits } from '../limits';
import type { WireRecorder } from '../wire-log';
import { appContext } from './app-context';
import { changeEvents, type EventEntry } from './change-events';
import { actionKind, answerTo, type Envelope, readRequest } from './envelope';

/** One start of an add-in: how it is addressed and what it is told about Excel. */
export interface Activation {
  readonly appId: string;
  /** New for every start: the client keeps settings under it. */
  readonly conversationId: string;
  /** Origin of the host's page. */
  readonly hostOrigin: string;
  readonly locale: string;
  readonly contentLocale: string;
  readonly requirementSets: Record<string, string>;
  readonly addInName: string;
}

/** What a session shares with the host that opened it. */
export interface SessionHost {
  readonly workbook: Workbook;
  readonly wire: WireRecorder;
  readonly faults: FaultPlan;
  readonly latencyMs: number;
  /** A person is typing into a cell. */
  readonly editing: boolean;
}

/** Numbers of Office's own errors, outside a batch. */
const officeError = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const;

/** Office's answer to what a host does not do. */
const notSupported = 5000;
/** Office's answer to a fault of its own. */
const internalError = 5001;

const dispatch = { richApi: 93, settingsRefresh: 75, settingsSave: 76, commandCompleted: 94 } as const;

const commonEvent = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  richApiMessage: 33,
  appCommandInvoked: 39,
} as const;

/** Talks to one running add-in: answers its calls in order, carries out its batches, sends it events. */
export class Session {
  private readonly events = new EventRegistrations();
  private references = new References();
  private readonly registered = new Map<number, Envelope>();
  private readonly commands = new Map<string, () => void>();
  private waiting: EventEntry[] = [];
  private selectionMoved = false;
  private settingsMoved = false;
  private queue: Promise<void> = Promise.resolve();
  private busy = false;
  private ended = false;
  private nextCommand = 1;
  private readonly startListeners: (() => void)[] = [];
  private started = false;

  constructor(
    private readonly host: SessionHost,
    readonly activation: Activation,
    private readonly send: (text: string) => void,
  ) {}

  /** A message came from the add-in. */
  receive(text: unknown): void {
    const request = readRequest(text);
    if (!request || this.ended || request._conversationId !== this.activation.conversationId) return;
    if (request._actionType === actionKind.registerEvent) this.register(request);
    else if (request._actionType === actionKind.unregisterEvent) this.unregister(request);
    else this.call(request);
  }

  /** Resolves once the add-in's client has started and listens to ribbon commands. */
  ready(): Promise<void> {
    return new Promise((resolve) => {
      if (this.started) resolve();
      else this.startListeners.push(resolve);
    });
  }

  /** The workbook was replaced: nothing the client kept means anything any more. */
  forget(): void {
    this.references = new References();
    this.events.clear();
    this.waiting = [];
  }

  get hasEnded(): boolean {
    return this.ended;
  }

  end(): void {
    this.ended = true;
  }

  /** Presses a ribbon button; resolves when the add-in's function says that it has completed. */
  pressCommand(functionName: string, controlId: string): Promise<void> {
    const registration = this.registered.get(commonEvent.appCommandInvoked);
    if (!registration)
      return Promise.reject(
        new Error(
          `No add-in listens to ribbon commands yet, so "${functionName}" cannot run. Wait until the add-in is ready.`,
        ),
      );
    const id = String(this.nextCommand++);
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      const source = JSON.stringify({ source: { id: controlId } });
      this.send(answerTo(registration, this.activation.hostOrigin, { 0: id, 1: functionName, 2: source }, true));
    });
  }

  /** The document changed: the add-in is told, after the answer when it was its own batch. */
  changed(change: Change, actor: Actor): void {
    if (change.kind === 'selection') this.selectionMoved = true;
    if (change.kind === 'settings') this.settingsMoved = actor !== 'addIn';
    this.waiting.push(...changeEvents(change, actor, this.events, this.references));
    if (!this.busy) this.deliver();
  }

  private answer(request: Envelope, data: unknown): void {
    if (!this.ended) this.send(answerTo(request, this.activation.hostOrigin, data));
  }

  private register(request: Envelope): void {
    this.registered.set(eventOf(request), request);
    this.answer(request, { Error: 0 });
  }

  private unregister(request: Envelope): void {
    this.registered.delete(eventOf(request));
    this.answer(request, { Error: 0 });
  }

  private call(request: Envelope): void {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.answer(request, appContext(this.activation, this.host.workbook.settings));
        break;
      case 'executeMethod':
        this.queue = this.queue.then(() => this.execute(request)).catch((error: unknown) => this.broke(request, error));
        break;
      default:
        this.answer(request, null);
    }
  }

  private async execute(request: Envelope): Promise<void> {
    const data = request._data as Record<string, unknown> & { DdaMethod?: { DispatchId?: number } };
    switch (data.DdaMethod?.DispatchId) {
      case dispatch.richApi:
        return this.batch(request, String((data['ArrayData'] as unknown[])[4]));
      case dispatch.settingsSave:
        this.saveSettings(data['DdaSettingsMethod'] as { OverwriteIfStale?: boolean; Properties?: [string, string][] });
        return this.answer(request, { Version: 1, Error: 0 });
      case dispatch.settingsRefresh: {
        const Settings = [...this.host.workbook.settings].map(([Name, Value]) => ({ Name, Value }));
        return this.answer(request, { Version: 1, Error: 0, Properties: { Settings } });
      }
      case dispatch.commandCompleted:
        this.commands.get(String(data['0']))?.();
        this.commands.delete(String(data['0']));
        return this.answer(request, { Version: 1, Error: 0 });
      default:
        this.host.wire.recordUnimplemented(`Office call ${data.DdaMethod?.DispatchId}`);
        return this.answer(request, { Version: 1, Error: notSupported });
    }
  }

  /** A fault of this host is told in the log, and the add-in is not left waiting. */
  private broke(request: Envelope, error: unknown): void {
    const { wire } = this.host;
    const told = { code: 'GeneralException', message: `The stand-in Excel broke: ${String(error)}` };
    wire.record({
      sync: wire.syncs + 1,
      actions: 0,
      requestBytes: 0,
      responseBytes: 0,
      members: [],
      error: told,
      milliseconds: 0,
    });
    this.answer(request, { Version: 1, Error: internalError });
  }

  private saveSettings({ Properties = [] }: { Properties?: [string, string][] }): void {
    const { workbook } = this.host;
    workbook.settings.clear();
    for (const [name, value] of Properties) workbook.settings.set(name, value);
    workbook.as('addIn', () => workbook.changed({ kind: 'settings' }));
  }

  private async batch(request: Envelope, body: string): Promise<void> {
    const started = Date.now();
    const batch = JSON.parse(body) as WireRequest;
    const own = isClientsOwn(batch);
    const faults = own ? [] : this.host.faults.next();
    const slow = faults.reduce(
      (sum, fault) => sum + (fault.kind === 'slow' ? fault.ms : 0),
      own ? 0 : this.host.latencyMs,
    );
    if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
    if (this.ended) return;

    const requestBytes = bytesOf(body);
    const members: string[] = [];
    const record = (responseBytes: number, error?: { code: string; message: string; location?: string }) => {
      if (own) return;
      this.host.wire.record({
        sync: this.host.wire.syncs + 1,
        actions: batch.Actions.length,
        requestBytes,
        responseBytes,
        members,
        milliseconds: Date.now() - started,
        ...(error && { error }),
      });
    };
    const refuse = (code: keyof typeof officeError) => {
      record(0, { code, message: sentenceOf(code) });
      this.answer(request, { Version: 1, Error: officeError[code] });
    };

    if (requestBytes > limits.payloadBytes) return refuse('RequestPayloadSizeLimitExceeded');
    if (this.host.editing && !own) return refuse('InvalidOperationInCellEditMode');
    const failure = faults.find((fault) => fault.kind === 'error');
    if (failure && failure.after === undefined && isOfficeError(failure.code)) return refuse(failure.code);

    const answer = this.carryOut(batch, members, faults, failure);
    if (faults.some(({ kind }) => kind === 'silent')) return record(0);
    const text = JSON.stringify(answer);
    const responseBytes = bytesOf(text);
    if (responseBytes > limits.payloadBytes) refuse('ResponsePayloadSizeLimitExceeded');
    else {
      const { Error: error } = answer;
      record(
        responseBytes,
        error && { code: error.Code, message: error.Message, ...(error.Location && { location: error.Location }) },
      );
      this.answer(request, { Version: 1, Error: 0, Data: [200, [], text] });
    }
    this.deliver();
    if (members.includes('AddinInternalService.notifyActionHandlerReady')) this.start();
  }

  /** The client's last word at start-up: from now on ribbon commands may come. */
  private start(): void {
    this.started = true;
    for (const listener of this.startListeners.splice(0)) listener();
  }

  private carryOut(
    batch: WireRequest,
    members: string[],
    faults: readonly Fault[],
    failure: Extract<Fault, { kind: 'error' }> | undefined,
  ): WireAnswer {
    const { workbook, wire } = this.host;
    let nullAnswer = faults.some(({ kind }) => kind === 'nullAnswer');
    const scope: Scope = {
      workbook,
      references: this.references,
      events: this.events,
      takeNullAnswer: () => {
        const take = nullAnswer;
        nullAnswer = false;
        return take;
      },
    };
    this.busy = true;
    try {
      return workbook.as('addIn', () =>
        workbook.followed(this.references, () =>
          processBatch(batch, {
            scope,
            root: workbookObject(workbook),
            newObject,
            referenced: (id) => referenced(scope, id),
            // Members with an underscore are the client's own business.
            used: (member) => !member.includes('._') && members.push(member),
            unimplemented: (member) => wire.recordUnimplemented(member),
            failure: failure && {
              before: failure.after ?? 0,
              code: failure.code,
              message: failure.message ?? sentenceOf(failure.code),
            },
          }),
        ),
      );
    } finally {
      this.busy = false;
      // Excel calculates after a batch, also when the batch itself had it suspended.
      workbook.calculation.resume();
      workbook.settle();
    }
  }

  private deliver(): void {
    const entries = this.waiting.splice(0);
    const event = (id: number, data: unknown) => {
      const registration = this.registered.get(id);
      if (registration && !this.ended) this.send(answerTo(registration, this.activation.hostOrigin, data, true));
    };
    if (entries.length > 0) event(commonEvent.richApiMessage, { ArrayData: entries });
    if (this.selectionMoved) event(commonEvent.documentSelectionChanged, {});
    if (this.settingsMoved) event(commonEvent.settingsChanged, {});
    this.selectionMoved = false;
    this.settingsMoved = false;
  }
}

const isOfficeError = (code: string): code is keyof typeof officeError => Object.hasOwn(officeError, code);

const eventOf = ({ _data }: Envelope): number => (_data as { eventDispId?: number }).eventDispId ?? 0;

/** Length of a text in UTF-8; TextEncoder is not everywhere a host runs. */
function bytesOf(text: string): number {
  if (/^[\0-\x7f]*$/.test(text)) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A surrogate pair is two units and four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Batches the client sends by itself: that ribbon commands may come, and that kept ranges are no longer needed. */
function isClientsOwn({ Actions, ObjectPaths }: WireRequest): boolean {
  const paths = Object.values(ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === pathType.newObject)) return true;
  const calls = Actions.filter((action) => action.ActionType !== actionType.instantiate);
  return calls.length > 0 && calls.every(({ Name }) => Name === '_RemoveReference');
}
