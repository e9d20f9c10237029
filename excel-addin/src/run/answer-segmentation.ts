import { segmentAccounts, type AccountColumns } from '@keystage/core';
import { buffersIn, type SegmentationAnswer, type SegmentationRequest } from './transferable';

/** The end of a line to the pane: a worker's own scope, or a port. */
export interface PaneLine {
  postMessage(message: SegmentationAnswer, transfer: ArrayBuffer[]): void;
}

/** Segments the accounts of one request and hands the columns back, the borrowed ones included. */
export function answerSegmentation({ run, ids, indicators, model, asOf }: SegmentationRequest, line: PaneLine): void {
  const accounts: AccountColumns = { ids, names: ids, indicators };
  try {
    const { accounts: _accounts, model: _model, ...segmentation } = segmentAccounts(accounts, model, asOf);
    const answer: SegmentationAnswer = { run, segmentation, indicators };
    line.postMessage(answer, buffersIn(answer));
  } catch (thrown) {
    line.postMessage({ run, failure: thrown instanceof Error ? thrown.message : String(thrown) }, []);
  }
}
