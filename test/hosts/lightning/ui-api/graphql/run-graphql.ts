import type { OrgClient } from '../../../salesforce/org-client';
import type { DescribedObject } from '../../../salesforce/org/org';
import type { OrgErrorCode } from '../../../salesforce/org/save-error';
import type { DescribedObjects } from '../described-objects';
import type { ReaderFormat } from '../display-value';
import { failureOf, isFetchFailure } from '../fetch-failure';
import { aggregateRecords } from './aggregate-records';
import { below, fillFrom, type Fill } from './given-values';
import { limits } from './page-of';
import type { GraphqlDocument, Selection } from './parse-graphql';
import { readConnection, type Reading } from './read-connection';
import { notBuilt, Refusal } from './refusal';
import { runMutation } from './run-mutation';

export interface GraphqlProblem {
  readonly message: string;
  /** Where in the answer something is missing for it. */
  readonly path?: readonly string[];
}

export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlProblem[];
}

/** What an org refuses of a query, which GraphQL answers like a refusal of its own. */
const refusedCodes: ReadonlySet<string> = new Set<OrgErrorCode>([
  'EXCEEDED_ID_LIMIT',
  'INVALID_FIELD',
  'INVALID_QUERY_FILTER_OPERATOR',
  'INVALID_TYPE',
  'MALFORMED_QUERY',
]);

/**
 * Answers the org's `uiapi`: queries, aggregates, and mutations where the caller may ask for them. A refusal comes back in `errors`, as over
 * HTTP; what is not built throws.
 */
export class GraphqlRunner {
  constructor(
    private readonly org: OrgClient,
    private readonly objects: DescribedObjects,
    private readonly reader: ReaderFormat,
  ) {}

  /** A wire's question. */
  async run(document: GraphqlDocument, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphqlAnswer> {
    if (document.kind === 'mutation') throw new Error('GraphQL: a mutation is executed, it cannot be wired.');
    return this.answer(document, variables, (fill) => this.query(document, fill));
  }

  /** A component's deed. */
  async execute(document: GraphqlDocument, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphqlAnswer> {
    if (document.kind !== 'mutation') throw new Error('GraphQL: executeMutation was given a query.');
    return this.answer(document, variables, (fill) => runMutation(document, this.reading(fill)));
  }

  private async answer(
    document: GraphqlDocument,
    variables: Readonly<Record<string, unknown>>,
    work: (fill: Fill) => Promise<GraphqlAnswer>,
  ): Promise<GraphqlAnswer> {
    try {
      return await work(fillFrom(document, variables));
    } catch (error) {
      if (error instanceof Refusal) return { data: null, errors: [{ message: error.message }] };
      const failure = failureOf(error);
      if (!isFetchFailure(failure) || !refusedCodes.has(failure.body.errorCode)) throw failure;
      return { data: null, errors: [{ message: failure.body.message }] };
    }
  }

  private async query(document: GraphqlDocument, fill: Fill): Promise<GraphqlAnswer> {
    const strange = document.selections.find(({ name }) => name !== 'uiapi');
    if (strange) throw notBuilt(`“${strange.name}” beside “uiapi”`);
    const asked = below(document.selections, 'uiapi');
    const subqueries = asked.flatMap((selection) => selection.below);
    if (subqueries.length > limits.subqueries) {
      throw new Refusal(`A query has at most ${limits.subqueries} subqueries, this one ${subqueries.length}.`);
    }
    const reading = this.reading(fill);
    const uiapi: Record<string, Record<string, unknown>> = {};
    for (const { name, as, below: connections } of asked) {
      if (name !== 'query' && name !== 'aggregate') throw notBuilt(`“${name}” below “uiapi”`);
      const answers = (uiapi[as] ??= {});
      for (const selection of connections) {
        const object = await this.objectOf(selection, name);
        if (!object) continue;
        answers[selection.as] =
          name === 'query'
            ? await readConnection(selection, object, reading)
            : await aggregateRecords(selection, object, reading);
      }
    }
    return { data: { uiapi }, errors: [] };
  }

  private reading(fill: Fill): Reading {
    return { org: this.org, objects: this.objects, reader: this.reader, fill };
  }

  /** Undefined for an object the reader has no access to, where it was asked for as optional. */
  private async objectOf({ name, optional }: Selection, member: string): Promise<DescribedObject | undefined> {
    const object = await this.objects.served(name);
    if (object || optional) return object;
    throw new Refusal(`Validation error (FieldUndefined@[uiapi/${member}/${name}]): “${name}” is undefined.`);
  }
}
