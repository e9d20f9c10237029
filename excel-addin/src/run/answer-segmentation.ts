import { segmentAccounts } from '@keystage/core';
import { buffersIn, type ListToSegment, type SegmentationAnswer, type SegmentationRequest } from './transferable';
import { warmUpAccounts } from './warm-up-accounts';

/** The end of a line to the pane: a worker's own scope, or a port. */
export interface PaneLine {
  postMessage(message: SegmentationAnswer, transfer: ArrayBuffer[]): void;
}

/** Segments the accounts of one request and hands the columns back, the borrowed ones included; or practises it. */
export function answerSegmentation(request: SegmentationRequest, line: PaneLine): void {
  if (!('practise' in request)) return segment(request, line);
  for (let round = 0; round < rounds; round++) {
    const accounts = warmUpAccounts(request.practise.model);
    // As a list comes out of a message: to the engine its objects are of another shape than those made here.
    segment(structuredClone({ run: 0, accounts, ...request.practise }), nobody);
  }
}

const rounds = 10;
const nobody: PaneLine = { postMessage: () => undefined };

function segment({ run, accounts: told, model, asOf }: ListToSegment, line: PaneLine): void {
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
