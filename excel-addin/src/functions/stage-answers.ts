import {
  factCatalogue,
  mapDealColumns,
  placeDeal,
  placementReasons,
  processOfTemplate,
  proposeStageMap,
  readDate,
  readHeaders,
  stageCode,
  stageSpeaker,
  yesOrNo,
  type CalendarDate,
  type DealFacts,
  type Fact,
  type LocaleNotation,
  type Placement,
  type StageSpeaker,
  type StageTemplate,
} from '@keystage/core';
import { loadStageWords, type FunctionLanguage } from '../language/functions/load-function-language';
import { inSlices } from '../run/in-slices';
import type { CellValue } from '../workbook';
import type { Answer } from './account-answers';
import { FunctionTrouble } from './function-fault';
import type { HeadedCells } from './read-arguments';

/** Where each deal stands by its facts: a row for each row of the range, blank where the range is. */
export async function stageAnswer(
  { headers: firstRow, rows, headed }: HeadedCells,
  template: StageTemplate,
  asOf: CalendarDate,
  notation: LocaleNotation,
  { language, words, functionWords }: FunctionLanguage,
  signal: AbortSignal,
): Promise<Answer> {
  const headersRead = readHeaders(firstRow);
  if (!headersRead.ok) throw new FunctionTrouble({ kind: 'list', problems: headersRead.problems, headed });
  const columns = factColumns(headersRead.headers, template);
  const declaredIn = mapDealColumns(headersRead.headers).mapping.find(({ role }) => role === 'stage')?.column;
  const say = stageSpeaker(await loadStageWords(language), template);
  const { headers, states } = functionWords;
  const titles = [headers.stage, headers.state, headers.chance, headers.why, headers.missing];
  const answer: Answer = headed ? [titles] : [];
  await inSlices(
    rows.length,
    (from, to) => {
      for (const row of rows.slice(from, to)) {
        if (row.every((cell) => cell === '')) {
          answer.push(titles.map(() => ''));
          continue;
        }
        const facts: DealFacts = {
          values: Object.fromEntries(
            columns.flatMap(({ column, fact }) => {
              const value = factValue(row[column], fact, notation);
              return value === undefined ? [] : [[fact.path, value]];
            }),
          ),
          declaredStage: declaredIn === undefined ? undefined : declaredStage(row[declaredIn], template),
        };
        answer.push(placedRow(placeDeal(template, facts, asOf), say, states, words.betweenSentences));
      }
    },
    signal,
  );
  return answer;
}

function placedRow(
  placement: Placement,
  say: StageSpeaker,
  states: FunctionLanguage['functionWords']['states'],
  between: string,
): CellValue[] {
  const { evidenced, chance, blocking, problems, template } = placement;
  const stage = template.stages[evidenced.stage - 1];
  const reasons = [
    ...placementReasons(placement).map((reason) => say.reason(reason)),
    ...problems.map((problem) => say.factProblem(problem)),
  ];
  return [
    stage ? `${stageCode(template, evidenced.stage - 1)} ${say.text(stage.name)}` : '',
    states[evidenced.state],
    chance?.share ?? '',
    reasons.join(between),
    blocking.map((open) => say.openCondition(open)).join(between),
  ];
}

interface FactColumn {
  readonly column: number;
  readonly fact: Fact;
}

/** Columns whose header is the path of a fact, or its name in any language; facts that follow from others are not asked for. */
function factColumns(headers: readonly string[], template: StageTemplate): FactColumn[] {
  const { derived } = factCatalogue(template);
  const facts = template.facts.filter(({ path, type }) => type !== 'list' && !derived.has(path));
  const columns = headers.flatMap((header, column): FactColumn[] => {
    const fact = facts.find(({ path, name }) =>
      [path, ...Object.values(name)].some((called) => isCalled(called, header)),
    );
    return fact ? [{ column, fact }] : [];
  });
  if (columns.length > 0) return columns;
  const examples = facts.slice(0, 2).map(({ path }) => path);
  throw new FunctionTrouble({ kind: 'noFacts', headers: headers.filter((header) => header !== ''), examples });
}

/** A cell as the fact has it; undefined for a blank. What cannot be read stays as it is, for the core to name. */
function factValue(cell: CellValue, fact: Fact, { dateOrder }: LocaleNotation): unknown {
  if (cell === '') return undefined;
  if (fact.type === 'yesNo') return typeof cell === 'boolean' ? cell : truthOf(cell);
  if (fact.type === 'date') {
    const read = readDate(cell, dateOrder);
    return read.kind === 'date' ? read.date : cell;
  }
  if (fact.type === 'choice') {
    const text = String(cell);
    const choice = fact.choices.find(({ id, name }) => [id, ...Object.values(name)].some((one) => isCalled(one, text)));
    return choice?.id ?? text;
  }
  return fact.type === 'text' ? String(cell) : cell;
}

function truthOf(cell: CellValue): CellValue {
  const answer = yesOrNo(String(cell));
  return answer === null ? cell : answer === 'yes';
}

/** The id of the stage that a CRM's word stands for; the word itself where it stands for none, for the core to name. */
function declaredStage(cell: CellValue, template: StageTemplate): string | undefined {
  const label = String(cell).trim();
  if (label === '') return undefined;
  const process = processOfTemplate(template);
  const entry = process && proposeStageMap([{ label }], process).map[0];
  if (!entry || entry.outcome !== 'open') return label;
  const place = process.stages.findIndex(({ id }) => id === entry.stage);
  return template.stages[place]?.id ?? label;
}

const isCalled = (name: string, text: string): boolean => name.trim().toLowerCase() === text.trim().toLowerCase();
