import type { WriteOptions } from '../../salesforce';

/** How a run calls the org, and how much at once; all of it has its default, which fits an org of any size. */
export interface OrgCalls extends Pick<
  WriteOptions,
  'fetch' | 'timeoutMs' | 'pollMs' | 'jobPatienceMs' | 'lockPauseMs' | 'bulkFrom'
> {
  /** Records in one stretch: what may have to be looked up after a cut, and the most of a journal that is held at once. */
  readonly stretchSize?: number;
}
