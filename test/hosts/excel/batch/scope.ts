import type { TrackedArea } from '../document/tracked-area';
import type { Workbook } from '../document/workbook';

/** What a batch works in: the workbook, the ranges the client keeps, the events it listens to. */
export interface Scope {
  readonly workbook: Workbook;
  readonly references: References;
  readonly events: EventRegistrations;
  readonly addIn: AddInServices;
  /** True once in a batch whose first range read is to come back as null. */
  takeNullAnswer(): boolean;
}

/** What an add-in tells of itself beside the workbook. */
interface AddInServices {
  /** Its custom functions may be called. */
  functionsReady(): void;
  /** Results of custom functions, in the client's own shape. */
  functionResults(results: readonly unknown[]): void;
  showPane(shown: boolean): void;
}

/** Ranges with a reference id: those the client asked to keep and those named in event messages. */
export class References {
  private readonly byId = new Map<string, TrackedArea>();
  private readonly areas = new Set<TrackedArea>();
  private nextId = 1;

  keep(area: TrackedArea): string {
    const id = `{${(this.nextId++).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-9000-000000000000}`;
    this.byId.set(id, area);
    this.areas.add(area);
    return id;
  }

  get(id: string): TrackedArea | undefined {
    return this.byId.get(id);
  }

  has(area: TrackedArea): boolean {
    return this.areas.has(area);
  }

  remove(id: string): TrackedArea | undefined {
    const area = this.byId.get(id);
    this.byId.delete(id);
    if (area) this.areas.delete(area);
    return area;
  }

  get all(): Iterable<TrackedArea> {
    return this.areas;
  }

  get count(): number {
    return this.byId.size;
  }

  clear(): void {
    this.byId.clear();
    this.areas.clear();
  }
}

/** Which rich-API events the client listens to, by type and target. */
export class EventRegistrations {
  private readonly registered = new Set<string>();
  enabled = true;

  add(type: number, target: string): void {
    this.registered.add(`${type} ${target}`);
  }

  remove(type: number, target: string): void {
    this.registered.delete(`${type} ${target}`);
  }

  has(type: number, target: string): boolean {
    return this.enabled && this.registered.has(`${type} ${target}`);
  }

  clear(): void {
    this.registered.clear();
    this.enabled = true;
  }
}
