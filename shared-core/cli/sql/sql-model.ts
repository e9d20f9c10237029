import { createHash } from 'node:crypto';
import { indicatorNature, indicatorsOf, speaker, stageSpeaker } from '@keystage/core';
import { chooseModel } from '../choose-model';
import { chooseTemplate } from '../gates/choose-template';
import { stageWordsOf } from '../gates/stage-words-of';
import { Refusal } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords } from '../words';
import { clickHouseAddress } from './clickhouse-address';
import { clickHouseSession } from './clickhouse-session';
import { duckDbSession } from './duckdb-session';
import { pipelineJob } from './pipeline-job';
import { postgresSession } from './postgres-session';
import { shardLines } from './shard-lines';
import { sqlOptions, type SqlOptions } from './sql-options';
import type { ColumnKind, SqlSession } from './sql-session';
import { kindByName } from './table-columns';
import { TablesThere } from './tables-there';
import { tiersJob } from './tiers-job';
import { sqlWords } from './words';

/** A statement to run, and what to say of its answer. */
export interface SqlJob {
  readonly select: string;
  /** What it goes over, as it is shown. */
  readonly over: string;
  /** Asks the answer, read as `from`, what is to be said of it. */
  report(session: SqlSession, from: string): Promise<readonly string[]>;
}

/** Makes a job of the tables that are there; without them, for printing, of those that are asked for. */
export type JobOf = (there: TablesThere | undefined, session: SqlSession | undefined) => Promise<SqlJob>;

/**
 * `keystage sql`: a model, or with `--template` the stages of a pipeline, as one statement of an engine, printed or, with `--run`, run where
 * the tables lie. The result is written whole or not at all; what came out, and who moved since the former run, is said.
 */
export async function sqlModel(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = sqlOptions(args);
  const { jobOf, kindOf, linesOverShards } = await chosenJob(options, terminal);
  if (options.source === undefined && options.shards !== undefined) {
    linesOverShards?.().forEach((line) => terminal.say(line));
    return 0;
  }
  if (options.source === undefined) {
    const { select } = await jobOf(undefined, undefined);
    for (const setting of options.dialect.settings) terminal.say(`${setting};`);
    terminal.say(`${select};`);
    return 0;
  }
  const say = sqlWords[options.language];
  terminal.progress(say.opening(options.dialect.name));
  let over = '';
  const watch = (done: number) => {
    if (over !== '' && done >= 0) terminal.progress(say.working(over, done));
  };
  const session = await {
    duckdb: () => duckDbSession(options.source!, { kindOf, say, watch }),
    postgres: () => Promise.resolve(postgresSession(options.source!, say)),
    clickhouse: () => clickHouseSession(clickHouseAddress(options.source!, terminal.environment), { say, watch }),
  }[options.dialect.name]();
  try {
    const out = options.out!;
    if (await session.isSomebodyElses(out)) throw new Refusal(say.somebodyElses(out));
    const job = await jobOf(new TablesThere(session, options.dialect, say, terminal.progress), session);
    over = job.over;
    terminal.progress(say.working(over, undefined));
    const mark = createHash('sha256').update(job.select).digest('hex').slice(0, 16);
    const { from, resumed } = await session.stage(job.select, out, { mark, resume: options.resume });
    over = '';
    if (resumed) terminal.warn(say.wentOn);
    const lines = await orHowToGoOn(session.keepsStaged ? say.goOn : undefined, async () => {
      terminal.progress(say.counting);
      const told = await job.report(session, from);
      terminal.progress(say.publishing(out));
      await session.publish(out);
      return told;
    });
    lines.forEach((line) => terminal.say(line));
    return 0;
  } finally {
    await session.end();
  }
}

/** What is refused once the answer is worked out also says how to go on with it. */
async function orHowToGoOn<Answer>(goOn: string | undefined, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof Refusal && goOn !== undefined ? new Refusal(...error.sentences, goOn) : error;
  }
}

interface ChosenJob {
  readonly jobOf: JobOf;
  kindOf(column: string): ColumnKind | undefined;
  /** Of a list alone: what is printed for one that lies in shards. */
  linesOverShards?(): readonly string[];
}

async function chosenJob(options: SqlOptions, terminal: Terminal): Promise<ChosenJob> {
  const asOf = options.asOf ?? terminal.today();
  const say = sqlWords[options.language];
  if (options.template !== undefined) {
    const template = await chooseTemplate(options.template, stageSpeaker(stageWordsOf[options.language]));
    const members = new Map(
      template.facts.flatMap((fact) => (fact.type === 'list' ? fact.items.map(({ path, type }) => [path, type]) : [])),
    );
    const ofMember: Readonly<Record<string, ColumnKind>> = { yesNo: 'flag', number: 'number', date: 'day' };
    return {
      jobOf: pipelineJob(template, options, asOf, say),
      kindOf: (column) => kindByName(column) ?? ofMember[members.get(column) ?? ''],
    };
  }
  const core = cliWords[options.language].core;
  const model = await chooseModel(options.model, core);
  const figures = [...indicatorsOf(model), 'transactionCount', 'amount'];
  const making = { asOf, say, speak: speaker(core, model), warn: terminal.warn };
  return {
    jobOf: tiersJob(model, options, making),
    linesOverShards: () => shardLines(model, options, making),
    kindOf: (column) =>
      figures.includes(column)
        ? indicatorNature(model, column).unit === 'category'
          ? 'text'
          : 'number'
        : kindByName(column),
  };
}
