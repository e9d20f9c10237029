/** What an org says of a deployment, as the Metadata API's REST form gives it. */
export interface DeployStatus {
  readonly done: boolean;
  readonly status: string;
  readonly success: boolean;
  readonly numberComponentsDeployed: number;
  readonly numberComponentsTotal: number;
  readonly errorMessage?: string | null | undefined;
  readonly details?: { readonly componentFailures?: DeployFailure | readonly DeployFailure[] | undefined } | undefined;
}

/** One component that an org refuses. */
export interface DeployFailure {
  readonly componentType?: string | null | undefined;
  readonly fullName: string;
  readonly fileName: string;
  readonly lineNumber?: number | null | undefined;
  readonly problem?: string | null | undefined;
}

export interface DeployOptions {
  readonly checkOnly: boolean;
  readonly rollbackOnError: true;
  readonly singlePackage: true;
}

/** The two calls of the Metadata API that a deployment takes; jsforce's `connection.metadata` has them. */
export interface MetadataDoor {
  deployRest(zip: Buffer, options: DeployOptions): PromiseLike<{ readonly id: string }>;
  checkDeployStatus(id: string, includeDetails: true, rest: true): Promise<DeployStatus>;
}

/**
 * How a deployment ended. `refused`: nothing in the org was changed. `partly`: some of it was, though it was asked to be all or nothing.
 * `lost`: it was handed over and nobody could be asked how it went; the org goes on by itself.
 */
export type DeployEnding =
  | { readonly kind: 'done'; readonly components: number }
  | { readonly kind: 'refused' | 'partly'; readonly failures: readonly DeployFailure[]; readonly message?: string }
  | { readonly kind: 'lost'; readonly id: string; readonly because: string };

export interface Watch {
  /** Waits before the org is asked again. */
  pause(): Promise<void>;
  progress(done: number, of: number): void;
}

/** How often in a row an org may fail to answer before it counts as lost. */
const patience = 5;

/** Hands components over to an org, all or nothing, or has them checked without changing anything, and watches until that has ended. */
export async function deployOnce(
  org: MetadataDoor,
  zip: Buffer,
  { checkOnly }: { readonly checkOnly: boolean },
  watch: Watch,
): Promise<DeployEnding> {
  const { id } = await org.deployRest(zip, { checkOnly, rollbackOnError: true, singlePackage: true });
  for (let unanswered = 0; ;) {
    let status: DeployStatus;
    try {
      status = await org.checkDeployStatus(id, true, true);
      unanswered = 0;
    } catch (error) {
      unanswered++;
      if (unanswered >= patience)
        return { kind: 'lost', id, because: error instanceof Error ? error.message : String(error) };
      await watch.pause();
      continue;
    }
    watch.progress(status.numberComponentsDeployed, status.numberComponentsTotal);
    if (status.done) return endingOf(status);
    await watch.pause();
  }
}

function endingOf({ success, status, errorMessage, details, numberComponentsDeployed }: DeployStatus): DeployEnding {
  if (success && status === 'Succeeded') return { kind: 'done', components: numberComponentsDeployed };
  // One failure comes as itself, several as a list.
  const given = details?.componentFailures ?? [];
  const failures = 'fullName' in given ? [given] : given;
  const message = errorMessage ?? (failures.length === 0 ? `The deployment ended as ${status}.` : undefined);
  return {
    kind: status === 'SucceededPartial' ? 'partly' : 'refused',
    failures,
    ...(message !== undefined && { message }),
  };
}
