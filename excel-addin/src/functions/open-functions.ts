import {
  funnelSpeaker,
  languageOf,
  speaker,
  type IndicatorId,
  type Language,
  type LocaleNotation,
  type WeighedPipeline,
} from '@keystage/core';
import {
  functionLanguages,
  loadFunctionLanguage,
  loadFunnelWords,
  type FunctionLanguage,
} from '../language/functions/load-function-language';
import type { Segmenter } from '../run/segmenter';
import { shippedModels } from '../pane/shipped-models';
import type { WorkbookMemory } from '../workbook';
import { accountAnswer, type AccountFunction, type Answer } from './account-answers';
import { functionCatalogue, type FunctionId, type ParameterName } from './catalogue/function-catalogue';
import { FunctionTrouble, type FunctionFault } from './function-fault';
import { listRun, type ListRun } from './list-run';
import { modelInHand } from './model-in-hand';
import { dayOf, headedCells, numberOf, oneOf, wordOf, type Cells, type HeadedCells } from './read-arguments';
import { rememberByContent } from './remember-by-content';
import { resultBytes } from './result-bytes';
import { takeTurns } from './take-turns';
import { freshFor } from './ask-workbook';
import type { TemplatesInUse } from '../pipeline/templates-in-use';

/** What the functions work with. */
export interface FunctionTools {
  readonly segmenter: Segmenter;
  readonly displayLanguage: string | undefined;
  readonly notation: LocaleNotation;
  /** What was chosen in the pane for the lists of the workbook. */
  readonly readChoices: () => Promise<WorkbookMemory>;
  /** What may go to Excel at once. */
  readonly bytesAtOnce: number;
}

/** A result, or why there is none in the reader's language. */
export type Answered =
  | { readonly ok: true; readonly rows: Answer }
  | { readonly ok: false; readonly sentence: string; readonly fault: FunctionFault };

/** Works out one call; arguments in the order of the catalogue. Rejects only where its own words cannot be loaded. */
export type AnswerCall = (id: FunctionId, args: readonly unknown[], signal: AbortSignal) => Promise<Answered>;

type Arguments = Readonly<Partial<Record<ParameterName, unknown>>>;

/** Lists of a hundred thousand rows, a few times over: a cell takes some ten bytes of the pane's memory. */
const KEPT = { answers: 32, cells: 3_000_000 };
/** A margin for the envelope; then, how long office.js may gather results, at its slowest in practice. */
const [MARGIN, GATHERED_MS] = [0.8, 6_000];
/** The pane's choices are asked for once for all formulas of a recalculation. */
const CHOICES_FRESH_MS = 2_000;

/** The custom functions at work: what they have worked out is kept by content, and shared by all formulas that ask the same. */
export function openFunctions(tools: FunctionTools): AnswerCall {
  const isAnAnswer = (failure: unknown) => failure instanceof FunctionTrouble;
  const rememberedRun = rememberByContent<ListRun>(KEPT, isAnAnswer);
  const rememberedPipeline = rememberByContent<WeighedPipeline>(KEPT, isAnAnswer);
  const rememberedAnswer = rememberByContent<Answer>(KEPT, isAnAnswer);
  const atMost = tools.bytesAtOnce * MARGIN;
  const turn = takeTurns({ bytes: atMost, withinMs: GATHERED_MS });
  const choices = freshFor(CHOICES_FRESH_MS, tools.readChoices);
  let askTemplates: (() => Promise<TemplatesInUse>) | undefined;
  /** Loaded with the first formula over deals. */
  const templates = async (): Promise<TemplatesInUse> => {
    const { templatesForFormulas } = await import('./templates-for-formulas');
    return (askTemplates ??= templatesForFormulas(CHOICES_FRESH_MS))();
  };

  async function overAccounts(id: AccountFunction, args: Arguments, language: FunctionLanguage, signal: AbortSignal) {
    const cells = headedCells('list', args.list, args.headers);
    const asOf = dayOf(args.asOf, tools.notation);
    const headerTexts = cells.headers.map((cell) => String(cell).trim());
    const named = wordOf(args.model);
    const found = modelInHand(named, headerTexts, await choices());
    const ranks = found.chosen.model.way.by === 'pareto';
    const inHand =
      id === 'PARETO' && named === undefined && !ranks ? { ...found, chosen: modelByRunningShare() } : found;
    const also = id === 'QUADRANT' ? volumeAndProfit : undefined;
    const run = (stop: AbortSignal) =>
      rememberedRun(
        JSON.stringify([asOf, cells.headed, inHand.chosen.fingerprint, inHand.remembered, also]),
        whole(cells),
        (signal) => listRun({ ...cells, inHand, asOf, notation: tools.notation, also }, tools.segmenter, signal),
        stop,
      );
    return rememberedAnswer(
      JSON.stringify([id, asOf, cells.headed, inHand.chosen.fingerprint, inHand.remembered, language.language]),
      whole(cells),
      async (stop) => accountAnswer(id, await run(stop), cells.headed, language, stop),
      signal,
    );
  }

  async function overDeals(
    id: 'WEIGHTED' | 'FORECAST',
    args: Arguments,
    language: FunctionLanguage,
    signal: AbortSignal,
  ): Promise<Answer> {
    const cells = headedCells('deals', args.deals, args.headers);
    const { chancesKnown, forecastAnswer, pipelineRun, weightedAnswer } = await dealAnswers();
    const known = await templates();
    const named = wordOf(args.process);
    const process = named === undefined ? undefined : oneOf('process', named, known.processes, ({ id }) => id);
    // What the workbook has accepted decides as the cells do.
    const by = [process?.id, known.own.map(({ id, version }) => [id, version]), cells.headed];
    const pipelineOf = (stop: AbortSignal) =>
      rememberedPipeline(
        JSON.stringify(by),
        whole(cells),
        (signal) => pipelineRun(cells, { process, templates: known }, tools.notation, signal),
        stop,
      );
    if (id === 'WEIGHTED') {
      return rememberedAnswer(
        JSON.stringify([id, by, language.language]),
        whole(cells),
        async (stop) => weightedAnswer(await pipelineOf(stop), cells.rows.length, cells.headed, language, stop),
        signal,
      );
    }
    const target = numberOf('target', args.target);
    const said = wordOf(args.chances);
    const chances = said === undefined ? 'declared' : oneOf('chances', said, chancesKnown, (one) => one);
    return rememberedAnswer(
      JSON.stringify([id, by, target, chances, language.language]),
      whole(cells),
      async (stop) =>
        forecastAnswer(await pipelineOf(stop), { ...(target !== undefined && { target }), chances }, language),
      signal,
    );
  }

  async function overFacts(args: Arguments, language: FunctionLanguage, signal: AbortSignal): Promise<Answer> {
    const { stageAnswer } = await import('./stage-answers');
    const cells = headedCells('facts', args.facts, args.headers);
    const asOf = dayOf(args.asOf, tools.notation);
    if (asOf === undefined) throw new FunctionTrouble({ kind: 'noDay', got: '' });
    const said = wordOf(args.template);
    const known = (await templates()).templates;
    const template = said === undefined ? known[0] : oneOf('template', said, known, ({ id }) => id);
    return rememberedAnswer(
      JSON.stringify(['STAGE', asOf, template.id, template.version, cells.headed, language.language]),
      whole(cells),
      (stop) => stageAnswer(cells, template, asOf, tools.notation, language, stop),
      signal,
    );
  }

  async function workOut(id: FunctionId, args: Arguments, language: FunctionLanguage, signal: AbortSignal) {
    switch (id) {
      case 'WEIGHTED':
      case 'FORECAST':
        return overDeals(id, args, language, signal);
      case 'STAGE':
        return overFacts(args, language, signal);
      default:
        return overAccounts(id, args, language, signal);
    }
  }

  return async (id, values, signal) => {
    const names = functionCatalogue.find((one) => one.id === id)!.parameters.map(({ name }) => name);
    const args: Arguments = Object.fromEntries(names.map((name, place) => [name, values[place]]));
    let language = await loadFunctionLanguage(languageOf(tools.displayLanguage));
    try {
      const asked = languageAsked(args.language);
      if (asked !== undefined) language = await loadFunctionLanguage(asked);
      const rows = await workOut(id, args, language, signal);
      const bytes = resultBytes(rows);
      if (bytes > atMost) throw new FunctionTrouble({ kind: 'resultTooLarge', bytes, limit: atMost });
      await turn(bytes);
      return { ok: true, rows };
    } catch (thrown) {
      const fault = faultOf(thrown, signal);
      return { ok: false, fault, sentence: await sentenceOf(fault, language) };
    }
  };
}

/** Loaded with the first formula over deals. */
const dealAnswers = () => import('./deal-answers');

/** What the quadrant is made of where the model does not say otherwise. */
const volumeAndProfit: readonly IndicatorId[] = ['amount', 'profit'];

/** What a formula's answer hangs on: headers and rows together. */
function whole({ headers, rows }: HeadedCells): Cells {
  return [headers, ...rows];
}

function languageAsked(argument: unknown): Language | undefined {
  const said = wordOf(argument);
  return said === undefined ? undefined : oneOf('language', said, functionLanguages, (language) => language);
}

function modelByRunningShare() {
  return shippedModels.find(({ model }) => model.way.by === 'pareto')!;
}

function faultOf(thrown: unknown, signal: AbortSignal): FunctionFault {
  if (thrown instanceof FunctionTrouble) return thrown.fault;
  if (signal.aborted) return { kind: 'cancelled' };
  return { kind: 'broken', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** A fault as a sentence or a few: where, what was expected, what is there, what to do. */
async function sentenceOf(fault: FunctionFault, { language, words, functionWords }: FunctionLanguage): Promise<string> {
  if (fault.kind === 'list') {
    const say = speaker(words, fault.model, fault.headed ? 2 : 1);
    const asked = fault.problems.some(({ kind }) => kind === 'ratioScaleUnknown' || kind === 'duplicateIds');
    const sentences = fault.problems.map((problem) => say.intakeProblem(problem));
    return [...sentences, ...(asked ? [functionWords.answerInPane] : [])].join(words.betweenSentences);
  }
  const say = speaker(words);
  if (fault.kind === 'pipeline') {
    const ofFunnel = funnelSpeaker(await loadFunnelWords(language), say);
    return fault.problems.map((problem) => ofFunnel.problem(problem)).join(words.betweenSentences);
  }
  // The cast joins what the mapped type has already paired.
  return (functionWords.faults[fault.kind] as (fault: FunctionFault, say: ReturnType<typeof speaker>) => string)(
    fault,
    say,
  );
}
