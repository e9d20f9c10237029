import type { OrgConnection } from './org-connection';
import { pause } from './pause';
import { SalesforceTrouble } from './salesforce-problem';

/** How long a job of Salesforce's is waited for. */
export interface JobPatience {
  /** Between the first two looks at a job, in milliseconds; later looks are up to ten times as far apart. One second unless told. */
  readonly pollMs?: number;
  /** Until a job that has not ended is given up, in milliseconds: it goes on by itself. Four hours unless told. */
  readonly jobPatienceMs?: number;
}

/** A Bulk 2.0 job as Salesforce tells of it. */
export interface JobInfo {
  readonly id: string;
  readonly state: 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Aborted' | 'Failed';
  readonly numberRecordsProcessed?: number;
  readonly numberRecordsFailed?: number;
  readonly errorMessage?: string;
}

export type JobKind = 'ingest' | 'query';

/** How often a look is repeated that came to nothing in passing. */
const looksAgain = 5;
const fourHours = 4 * 3600 * 1000;

export const ended = ({ state }: JobInfo) => state === 'JobComplete' || state === 'Aborted' || state === 'Failed';

/** A job as it stands. */
export async function lookAtJob(org: OrgConnection, kind: JobKind, id: string): Promise<JobInfo> {
  return org.callJson<JobInfo>({ method: 'GET', path: `/jobs/${kind}/${id}` });
}

export async function setJobState(
  org: OrgConnection,
  kind: JobKind,
  id: string,
  state: 'UploadComplete' | 'Aborted',
): Promise<JobInfo> {
  return org.callJson<JobInfo>({ method: 'PATCH', path: `/jobs/${kind}/${id}`, body: { state } });
}

/**
 * Looks at a job until it has ended, with no limit of jsforce's on it (which gives up after 30 s); `cancel` ends the waiting, and the
 * answer is then the last look. Passing trouble is waited out; trouble that stays is thrown.
 */
export async function jobEnd(
  org: OrgConnection,
  kind: JobKind,
  id: string,
  { pollMs = 1000, jobPatienceMs = fourHours }: JobPatience,
  { cancel, onLook }: { readonly cancel?: AbortSignal; readonly onLook?: (info: JobInfo) => void } = {},
): Promise<JobInfo> {
  const giveUp = Date.now() + jobPatienceMs;
  for (let wait = pollMs; ; wait = Math.min(wait * 1.5, 10 * pollMs)) {
    const info = await repeated(() => lookAtJob(org, kind, id), { pauseMs: wait, cancel });
    onLook?.(info);
    if (ended(info) || cancel?.aborted) return info;
    if (Date.now() > giveUp)
      throw new SalesforceTrouble({ kind: 'timedOut', seconds: Math.round(jobPatienceMs / 1000) });
    await pause(wait, cancel);
  }
}

/** A call that changes nothing, once more after passing trouble: no answer, or one that says try later. */
export async function repeated<T>(
  call: () => Promise<T>,
  { pauseMs = 1000, cancel }: { readonly pauseMs?: number; readonly cancel?: AbortSignal } = {},
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof SalesforceTrouble) || !passes(error) || tries >= looksAgain || cancel?.aborted)
        throw error;
      await pause(pauseMs * tries, cancel);
    }
  }
}

function passes({ problem: { kind } }: SalesforceTrouble): boolean {
  return ['timedOut', 'unreachable', 'unavailable', 'requestLimit', 'cutShort'].includes(kind);
}
