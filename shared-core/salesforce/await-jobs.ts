import { jobEnd, lookAtJob, setJobState, type JobPatience } from './bulk-job';
import type { OrgConnection } from './org-connection';
import { SalesforceTrouble } from './salesforce-problem';

/**
 * Waits for the end of ingest jobs that a former push has lost from sight, so that what is read next is what they leave. A job whose data
 * was never handed over is aborted; one that is no longer known has ended. Throws a `SalesforceTrouble` where it cannot be found out.
 */
export async function awaitJobs(org: OrgConnection, ids: readonly string[], patience: JobPatience = {}): Promise<void> {
  for (const id of ids) {
    try {
      const { state } = await lookAtJob(org, 'ingest', id);
      if (state === 'Open') await setJobState(org, 'ingest', id, 'Aborted');
      else await jobEnd(org, 'ingest', id, patience);
    } catch (error) {
      if (!(error instanceof SalesforceTrouble) || !isGone(error)) throw error;
    }
  }
}

const isGone = ({ problem }: SalesforceTrouble) => problem.kind === 'refused' && /NOT_?FOUND/i.test(problem.code);
