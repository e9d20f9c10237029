import { type Area, readAddress, wholeSheet, writeArea } from './document/address';
import type { AddressText, CellEntry, DocumentChange, WorkbookContent } from './document/content';
import { contentOf, loadContent, savedContentOf, writeEntries } from './document/load-content';
import { type Change, fullAddress, Workbook } from './document/workbook';
import type { Worksheet } from './document/worksheet';
import type { ExcelHost, ExcelHostOptions, ExcelUser } from './excel-host';
import { FaultPlan } from './faults';
import { limits } from './limits';
import type { FunctionArgument, FunctionCall, FunctionCallOptions } from './session/function-calls';
import { type Activation, Session, type SessionHost } from './session/session';
import { WireRecorder } from './wire-log';

const emptyWorkbook: WorkbookContent = { sheets: [{ name: 'Sheet1' }] };

/** What every member of these sets that the add-in uses is here for; see README on what is claimed and why. */
const claimed: Record<string, string> = { ExcelApi: '1.13', DialogApi: '1.1', Settings: '1.1' };

/**
 * What comes with a shared runtime. `CustomFunctions` is the client's own name for what its Excel understands; it chooses how results are
 * written.
 */
const claimedWhenShared: Record<string, string> = {
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.9',
};

/** Opens a workbook in a stand-in for Excel. An add-in is connected by one of the carriers. */
export function openExcelHost(options: ExcelHostOptions = {}): ExcelHost {
  return new Host(options);
}

/** The host as the carriers and the grid see it. */
export function connectable(host: ExcelHost): ConnectableHost {
  if (host instanceof Host) return host;
  throw new Error('This is no host of openExcelHost. Open one with it and pass it on as it is.');
}

/** What a host has for the carriers and the grid, beyond what a test sees. */
interface ConnectableHost extends ExcelHost {
  /** The workbook behind the plain arrays. */
  readonly workbook: Workbook;
  /** Starts an add-in: `send` takes messages to it, the session's `receive` those from it. */
  connect(how: { hostOrigin: string; addInName?: string }, send: (text: string) => void): Session;
  /** Calls back when the workbook itself is replaced. */
  onOpened(listener: () => void): () => void;
}

class Host implements ConnectableHost, SessionHost {
  readonly wire = new WireRecorder();
  readonly faults = new FaultPlan();
  readonly user: ExcelUser;
  readonly latencyMs: number;
  editing = false;
  workbook: Workbook;
  private readonly locale: string;
  private readonly contentLocale: string;
  private readonly requirementSets: Record<string, string>;
  private readonly runtime: 'pane' | 'shared';
  readonly payloadBytes: number;
  paneIsOpen = true;
  private readonly sessions = new Set<Session>();
  private readonly listeners = new Set<(change: DocumentChange) => void>();
  private readonly openListeners = new Set<() => void>();
  private nextWorkbook = 0;

  constructor({
    document,
    locale = 'en-US',
    contentLocale = locale,
    requirementSets,
    latencyMs = 0,
    runtime = 'pane',
    payloadBytes = limits.payloadBytes,
    faults = [],
  }: ExcelHostOptions) {
    this.locale = locale;
    this.contentLocale = contentLocale;
    this.runtime = runtime;
    this.payloadBytes = payloadBytes;
    this.requirementSets = requirementSets ?? { ...claimed, ...(runtime === 'shared' && claimedWhenShared) };
    this.latencyMs = latencyMs;
    for (const fault of faults) this.faults.add(fault);
    this.workbook = this.newWorkbook(document ?? emptyWorkbook);
    this.user = new User(this);
  }

  private newWorkbook(document: WorkbookContent): Workbook {
    // Ids never come twice, so that an event of the last workbook's sheet cannot be taken for one of this.
    const workbook = new Workbook(this.contentLocale, new Date().getFullYear(), this.nextWorkbook++ * 0x10000 + 1);
    loadContent(workbook, document);
    workbook.listen((change, actor) => {
      if (actor !== 'host') for (const session of this.sessions) session.changed(change, actor);
      const told = publicChange(change);
      if (told) for (const listener of this.listeners) listener(told);
    });
    return workbook;
  }

  open(document: WorkbookContent): void {
    this.workbook.calculation.reset();
    this.workbook = this.newWorkbook(document);
    this.editing = false;
    this.wire.clear();
    this.faults.clear();
    for (const session of this.sessions) session.forget();
    for (const listener of this.openListeners) listener();
    for (const listener of this.listeners) listener({ kind: 'sheets' });
  }

  write(address: AddressText, rows: readonly (readonly CellEntry[])[]): void {
    const { sheet, area } = this.workbook.locate(address);
    writeEntries(sheet, area.top, area.left, rows);
  }

  get suspects(): readonly string[] {
    return this.workbook.suspects;
  }

  values(address: AddressText): (string | number | boolean)[][] {
    const { sheet, area } = this.cells(address);
    return area ? sheet.values(area) : [];
  }

  texts(address: AddressText): string[][] {
    const { sheet, area } = this.cells(address);
    return area ? sheet.texts(area) : [];
  }

  formulas(address: AddressText): (string | number | boolean)[][] {
    const { sheet, area } = this.cells(address);
    return area ? sheet.formulas(area) : [];
  }

  numberFormats(address: AddressText): string[][] {
    const { sheet, area } = this.cells(address);
    return area ? sheet.numberFormats(area) : [];
  }

  /** The cells of an address as far as they are used; a sheet's name stands for all of them. */
  private cells(address: AddressText): { sheet: Worksheet; area: Area | undefined } {
    const whole = this.workbook.worksheet(address);
    if (whole) return { sheet: whole, area: whole.usedArea(true) };
    const place = readAddress(address);
    const sheet = place?.sheet === undefined ? this.workbook.activeWorksheet : this.workbook.worksheet(place.sheet);
    if (!place || !sheet)
      throw new Error(
        `"${address}" is no cells of this workbook. Expected an address such as Accounts!A1:C20, or the name of one of its sheets: ${this.workbook.worksheets.map(({ name }) => name).join(', ')}.`,
      );
    const unbounded = place.area.bottom === wholeSheet.bottom || place.area.right === wholeSheet.right;
    return { sheet, area: unbounded ? sheet.usedArea(true, place.area) : place.area };
  }

  content(): WorkbookContent {
    return contentOf(this.workbook);
  }

  saved(): WorkbookContent {
    return savedContentOf(this.workbook);
  }

  selection(): AddressText {
    const { sheet, area } = this.workbook.selection;
    return area ? fullAddress(sheet, area) : sheet.name;
  }

  callFunction(name: string, args: readonly FunctionArgument[], options?: FunctionCallOptions): FunctionCall {
    return this.lastSession(name).callFunction(name, args, options);
  }

  argument(address: AddressText): FunctionArgument {
    const { sheet, area } = this.cells(address);
    if (!area) return '';
    const types = sheet.valueTypes(area);
    const values = sheet.values(area);
    return values.map((row, r) =>
      row.map((value, c) => (types[r]?.[c] === 'Error' ? { error: String(value) } : value)),
    );
  }

  get busyFunctions(): number {
    return [...this.sessions].reduce((sum, session) => sum + session.busyFunctions, 0);
  }

  paneShown(shown: boolean): void {
    this.paneIsOpen = shown;
  }

  onChanged(listener: (change: DocumentChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onOpened(listener: () => void): () => void {
    this.openListeners.add(listener);
    return () => this.openListeners.delete(listener);
  }

  connect(
    { hostOrigin, addInName = 'Add-in' }: { hostOrigin: string; addInName?: string },
    send: (text: string) => void,
  ): Session {
    const activation: Activation = {
      appId: crypto.randomUUID(),
      conversationId: crypto.randomUUID(),
      hostOrigin,
      locale: this.locale,
      contentLocale: this.contentLocale,
      requirementSets: this.requirementSets,
      addInName,
      sharedRuntime: this.runtime === 'shared',
    };
    const session = new Session(this, activation, send);
    for (const each of this.sessions) if (each.hasEnded) this.sessions.delete(each);
    this.sessions.add(session);
    return session;
  }

  async pressCommand(functionName: string, controlId: string): Promise<void> {
    await this.lastSession(functionName).pressCommand(functionName, controlId);
  }

  private lastSession(wanted: string): Session {
    const [session] = [...this.sessions].slice(-1);
    if (!session) throw new Error(`No add-in is connected, so "${wanted}" cannot run. Open one first.`);
    return session;
  }

  close(): void {
    for (const session of this.sessions) session.end();
    this.sessions.clear();
    this.listeners.clear();
    this.openListeners.clear();
    this.workbook.calculation.reset();
  }
}

class User implements ExcelUser {
  constructor(private readonly host: Host) {}

  /** Acts as the person, on the cells of the address. */
  private at(address: AddressText, act: (sheet: Worksheet, area: Area) => void): void {
    const { workbook } = this.host;
    const { sheet, area } = workbook.locate(address);
    workbook.as('user', () => act(sheet, area));
  }

  select(address: AddressText): void {
    this.at(address, (sheet, area) => sheet.workbook.select(sheet, area));
  }

  type(address: AddressText, text: string): void {
    this.at(address, (sheet, { top, left }) => {
      const cell = { top, left, bottom: top, right: left };
      sheet.refuseWhenProtected(cell);
      sheet.write(cell, [[text]]);
    });
  }

  clear(address: AddressText): void {
    this.at(address, (sheet, area) => {
      sheet.refuseWhenProtected(area);
      sheet.clearContents(area);
    });
  }

  insertRows(address: AddressText): void {
    this.at(address, (sheet, { top, bottom }) => {
      sheet.refuseUnless('allowInsertRows');
      sheet.workbook.shift(sheet, { kind: 'insertDown', area: { ...wholeSheet, top, bottom } });
    });
  }

  deleteRows(address: AddressText): void {
    this.at(address, (sheet, { top, bottom }) => {
      sheet.refuseUnless('allowDeleteRows');
      sheet.workbook.shift(sheet, { kind: 'deleteUp', area: { ...wholeSheet, top, bottom } });
    });
  }

  insertColumns(address: AddressText): void {
    this.at(address, (sheet, { left, right }) => {
      sheet.refuseUnless('allowInsertColumns');
      sheet.workbook.shift(sheet, { kind: 'insertRight', area: { ...wholeSheet, left, right } });
    });
  }

  deleteColumns(address: AddressText): void {
    this.at(address, (sheet, { left, right }) => {
      sheet.refuseUnless('allowDeleteColumns');
      sheet.workbook.shift(sheet, { kind: 'deleteLeft', area: { ...wholeSheet, left, right } });
    });
  }

  activate(sheetName: string): void {
    this.onSheet(sheetName, (sheet) => sheet.workbook.activate(sheet));
  }

  deleteSheet(sheetName: string): void {
    this.onSheet(sheetName, (sheet) => sheet.workbook.deleteWorksheet(sheet));
  }

  renameSheet(sheetName: string, name: string): void {
    this.onSheet(sheetName, (sheet) => sheet.workbook.renameWorksheet(sheet, name));
  }

  protectSheet(sheetName: string, isProtected = true): void {
    this.onSheet(sheetName, (sheet) => {
      sheet.protection = isProtected ? { options: {}, password: undefined } : undefined;
      sheet.workbook.changed({ kind: 'protection', sheet });
    });
  }

  protectStructure(isProtected = true): void {
    this.host.workbook.structureProtection = isProtected ? { password: undefined } : undefined;
  }

  /** Acts as the person, on a sheet. */
  private onSheet(sheetName: string, act: (sheet: Worksheet) => void): void {
    const { workbook } = this.host;
    const sheet = workbook.worksheet(sheetName);
    if (!sheet)
      throw new Error(
        `There is no sheet "${sheetName}" to go to. Expected one of: ${workbook.worksheets.map(({ name }) => name).join(', ')}.`,
      );
    workbook.as('user', () => act(sheet));
  }

  startEditing(): void {
    this.host.editing = true;
  }

  stopEditing(): void {
    this.host.editing = false;
  }

  pressCommand(functionName: string, commandId = functionName): Promise<void> {
    return this.host.pressCommand(functionName, commandId);
  }
}

/** A change as those outside are told of it. */
function publicChange(change: Change): DocumentChange | undefined {
  switch (change.kind) {
    case 'cells':
    case 'format':
    case 'selection':
      return { kind: change.kind, sheet: change.sheet.name, address: writeArea(change.area) };
    case 'shift':
      return { kind: 'structure', sheet: change.sheet.name };
    case 'tables':
    case 'tableAdded':
    case 'tableDeleted':
      return { kind: 'tables', sheet: change.sheet.name };
    case 'settings':
    case 'calculated':
      return undefined;
    default:
      return { kind: 'sheets' };
  }
}
