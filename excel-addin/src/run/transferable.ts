import type { AccountColumns, CalendarDate, Segmentation, SegmentationModel } from '@keystage/core';

/** What the worker is told of accounts: the names stay behind, nothing is scored by them. */
export type AccountsToScore = Omit<AccountColumns, 'names'>;

/** What the worker is asked. */
export type SegmentationRequest = ListToSegment | PracticeRequest;

export interface ListToSegment {
  readonly run: number;
  readonly accounts: AccountsToScore;
  readonly model: SegmentationModel;
  readonly asOf: CalendarDate;
}

/** To practise for lists under a model, so that the first of them is not slow; nothing is answered. */
export interface PracticeRequest {
  readonly practise: Pick<ListToSegment, 'model' | 'asOf'>;
}

/** What the worker answers: ids and model stay where they are. */
export type SegmentationAnswer =
  | {
      readonly run: number;
      readonly segmentation: Omit<Segmentation, 'accounts' | 'model'>;
      readonly indicators: AccountColumns['indicators'];
    }
  | { readonly run: number; readonly failure: string };

/** Every buffer in a message, each once: to be handed over instead of copied. */
export function buffersIn(message: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (isPlainBuffer(value.buffer)) found.add(value.buffer);
    } else if (Array.isArray(value)) {
      // A long list of texts holds no buffer; its first entry tells.
      if (typeof value[0] === 'object') value.forEach(visit);
    } else if (isMap(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(message);
  return [...found];
}

// Asked for by name: what came from another thread may be of another realm, where `instanceof` does not reach.
const nameOf = (value: unknown): string => Object.prototype.toString.call(value);
const isPlainBuffer = (value: unknown): value is ArrayBuffer => nameOf(value) === '[object ArrayBuffer]';
const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> => nameOf(value) === '[object Map]';
