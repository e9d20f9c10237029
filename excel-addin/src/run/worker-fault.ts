import { NOT_LOADED } from '../workbook';

/** Why a worker has ended: one whose script did not come says nothing. */
export function workerFault(message: string | undefined): Error {
  return message ? new Error(message) : Object.assign(new Error('The worker did not load.'), { name: NOT_LOADED });
}
