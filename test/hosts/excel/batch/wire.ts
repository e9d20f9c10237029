/** The body of a batch as the client sends it. */
export interface WireRequest {
  Actions: WireAction[];
  ObjectPaths: Record<string, WireObjectPath>;
  AutoKeepReference?: boolean;
}

export interface WireArguments {
  Arguments?: unknown[];
  /** Parallel to `Arguments`, perhaps nested: a number other than 0 says that the argument is that object path. */
  ReferencedObjectPathIds?: unknown[];
}

export interface WireAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: WireArguments;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
}

export interface WireObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: WireArguments;
}

export const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export const pathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

interface WireError {
  Code: string;
  Message: string;
  Location?: string;
  ActionIndex?: number;
}

/** The answer to a batch. */
export interface WireAnswer {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: WireError;
}
