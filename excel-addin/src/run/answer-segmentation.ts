import { segmentAccounts } from '@keystage/core';
import { buffersIn, type SegmentationAnswer, type SegmentationRequest } from './transferable';

/** The end of a line to the pane: a worker's own scope, or a port. */
export interface PaneLine {
  postMessage(message: SegmentationAnswer, transfer: ArrayBuffer[]): void;
}

/** Segments the accounts of one request and hands the columns back, the borrowed ones included. */
export function answerSegmentation({ run, accounts: told, model, asOf }: SegmentationRequest, line: PaneLine): void {
  const { ids, indicators } = told;
  try {
    const {
      accounts: _accounts,
      model: _model,
      ...segmentation
    } = segmentAccounts({ ...told, names: ids }, model, asOf);
    const answer: SegmentationAnswer = { run, segmentation, indicators };
    line.postMessage(answer, buffersIn(answer));
  } catch (thrown) {
    line.postMessage({ run, failure: thrown instanceof Error ? thrown.message : String(thrown) }, []);
  }
}
