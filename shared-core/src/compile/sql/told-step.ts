import { longestOverride } from '../../intake';
import {
  decidesByScore,
  indicatorsOf,
  measureOf,
  scorecardsOf,
  type IndicatorModel,
  type ScaleRule,
} from '../../model';
import { leastForPercentiles } from '../../segmentation';
import { anyOf, firstCase, type Compiling } from './compiling';
import type { EarnedTiers } from './earned-step';
import { isCategory } from './eligible-step';
import type { LatentTiers } from './latent-step';
import { tooFew } from './measured-step';
import { columnsOf, type ScoredPart } from './scored-parts';
import { broken, type Limit } from './shown-step';
import { oneOfFacts, tellingFacts, tellingKinds, namedTier, type SqlFacts, type Telling } from './telling';

/** Why an account has its tier or none: the core's reasons, the most decisive first (`tierReasons`), by their kinds and as JSON. */
export function toldStep(compiling: Compiling, shown: string, earned: EarnedTiers, latent: LatentTiers): string {
  const told = (telling: Telling) => new Told(compiling, telling).reasons(earned, latent);
  return compiling.extend(
    'told',
    'Why, the most decisive first: the kinds, and the same with all that words are made of.',
    shown,
    [
      compiling.as(told(tellingKinds(compiling)), 'reasons'),
      compiling.as(`'[' || ${told(tellingFacts(compiling))} || ']'`, 'facts'),
    ],
  );
}

const when = (condition: string, text: string) => `case when ${condition} then ${text} end`;

/** The reasons of an account, told in one way. */
class Told {
  constructor(
    private readonly compiling: Compiling,
    private readonly telling: Telling,
  ) {}

  private readonly of = (name: string) => this.compiling.named(name);

  reasons(earned: EarnedTiers, latent: LatentTiers): string {
    return this.joined([
      ...this.published(),
      this.whyNoTier(earned),
      this.whySteady(latent),
      when(`${this.of('latent')} is not null`, earned.why(this.telling)),
      ...this.categoriesUnknown().map((text) => when(`${this.of('latent')} is not null`, text)),
      ...this.assumed(),
      ...this.farOut(),
    ]);
  }

  private joined(texts: readonly string[]): string {
    return texts.length > 0 ? this.compiling.dialect.joined(texts, this.telling.between) : `''`;
  }

  private tell(condition: string, kind: Parameters<Telling['tell']>[0], facts: SqlFacts = {}): string {
    return when(condition, this.telling.tell(kind, facts));
  }

  /** What stands between the latent tier and the one shown, the last step first. */
  private published(): string[] {
    const { compiling, of } = this;
    const { model, sources } = compiling;
    const capped = `${of('shown')} <> ${of('raised_tier')}`;
    const raised = `${of('raised_tier')} <> ${of('set_tier')}`;
    const limits = [
      this.limited(
        capped,
        model.caps.map((cap) => ({ limit: cap, tier: cap.atBest })),
        -1,
        'capped',
      ),
      this.limited(
        raised,
        model.floors.map((floor) => ({ limit: floor, tier: floor.atWorst })),
        1,
        'raised',
      ),
    ];
    if (!sources.overrides) return limits;
    const other = `(${of('latent')} is null or ${of('override_place')} <> ${of('latent')})`;
    return [
      this.tell(`not ${of('override_sound')}`, 'overrideRefused', { problems: { json: this.overrideProblems() } }),
      ...limits,
      this.tell(of('override_expired'), 'overrideExpired', { until: { day: of('override_until') } }),
      this.tell(`${of('override_active')} and ${other}`, 'overridden', {
        tier: namedTier(compiling, of('override_place')),
        instead: namedTier(compiling, of('latent')),
        author: { text: of('override_author') },
        reason: { text: of('override_reason') },
        until: { day: of('override_until') },
        approver: { text: `case when ${of('override_beats')} then ${of('override_approver')} end` },
      }),
    ];
  }

  /** The limit that decided: of several broken ones the best floor, the strictest cap, and of equals the first. */
  private limited(
    condition: string,
    limits: readonly { readonly limit: Limit; readonly tier: string }[],
    sign: 1 | -1,
    kind: 'capped' | 'raised',
  ): string {
    const { compiling, of } = this;
    const { model, dialect } = compiling;
    const before = kind === 'capped' ? 'raised_tier' : 'set_tier';
    const place = (tier: string) => model.tiers.indexOf(tier);
    const cases = [...limits]
      .sort((a, b) => sign * (place(a.tier) - place(b.tier)))
      .map(({ limit, tier }) => {
        const value = compiling.figure(limit.indicator);
        const above = limit.above === undefined ? 'false' : `${value} > ${dialect.double(limit.above)}`;
        const [bound, from] = kind === 'capped' ? ['atBest', 'couldBe'] : ['atWorst', 'wouldBe'];
        const facts: SqlFacts = {
          indicator: { is: limit.indicator },
          value: { number: value },
          limit: oneOfFacts(compiling, [
            [above, limit.above],
            ['true', limit.below],
          ]),
          side: oneOfFacts(compiling, [
            [above, 'above'],
            ['true', 'below'],
          ]),
          [bound]: { is: tier },
          [from]: namedTier(compiling, of(before)),
        };
        return [broken(compiling, limit), this.telling.tell(kind, facts)] as const;
      })
      .filter(([isBroken]) => isBroken !== 'false');
    return cases.length === 0 ? 'null' : when(condition, firstCase(cases));
  }

  /** What keeps an override from counting (`readOverride`), as JSON. */
  private overrideProblems(): string {
    const { compiling, of } = this;
    const { dialect, model } = compiling;
    const [from, until] = [of('override_from'), of('override_until')];
    const days = dialect.daysBetween(from, until);
    const { tell } = tellingFacts(compiling);
    const problem = (condition: string, kind: string, facts: SqlFacts = {}) =>
      when(condition, tell(kind as Parameters<Telling['tell']>[0], facts));
    const most = { mostDays: { is: longestOverride } };
    const problems = [
      problem(`${of('override_place')} is null`, 'overrideTierUnknown', {
        got: { text: of('override_tier') },
        tiers: { is: model.tiers },
      }),
      problem(`${from} is null`, 'overrideDateUnreadable', { field: { is: 'from' }, got: { is: '' } }),
      problem(`${until} is null`, 'overrideWithoutEnd', most),
      problem(`${days} <= 0`, 'overrideEndsBeforeItBegins', { from: { day: from }, until: { day: until } }),
      problem(`${days} > ${longestOverride}`, 'overrideTooLong', { days: { number: days }, ...most }),
      problem(`${of('override_reason')} = ''`, 'overrideWithoutReason'),
      problem(`${of('override_author')} = ''`, 'overrideWithoutAuthor'),
      problem(
        `${of('override_beats')} and (${of('override_approver')} = '' or ${of('override_approver')} = ${of('override_author')})`,
        'overrideWithoutApprover',
        { author: { text: of('override_author') } },
      ),
    ];
    return `('[' || ${dialect.joined(problems, ',')} || ']')`;
  }

  /** The first of these that has something to say. */
  private whyNoTier(earned: EarnedTiers): string {
    const { compiling, of, telling } = this;
    const { parts, model } = compiling;
    const cells = this.cellsThatRefuse();
    const categories = this.categoriesUnknown();
    const rejectedOutliers = parts
      .filter(({ indicator }) => indicator.missing === 'reject')
      .flatMap((part) => this.outlier(part, `${originOf(compiling, part)} = 'rejected'`));
    const leftOut = parts
      .filter(({ indicator }) => 'outliers' in indicator.points && indicator.points.outliers === 'leaveOut')
      .flatMap((part) => this.outlier(part));
    const ofList = this.refusals(earned);
    const unplaced = (earned.axes ?? []).map(({ column, unknown, of: axis }) =>
      this.tell(
        `${column} is null`,
        unknown,
        unknown === 'sideUnknown' ? { side: { is: axis } } : { indicator: { is: axis } },
      ),
    );
    const { way } = model;
    const measure = 'of' in way || way.by === 'pareto' || way.by === 'computedAbc' ? measureOf(way) : 'score';
    const coverage = { coverage: { number: of('coverage') }, floor: { is: model.coverageFloor } };
    const cases = [
      [`${of('latent')} is not null`, 'null'],
      [`${of('standing')} = 'prospect'`, telling.tell('prospect')],
      [`${of('account')} = ''`, telling.tell('noId')],
      ...saysSomething(cells, this.joined([...cells, ...categories])),
      ...saysSomething(rejectedOutliers, this.joined(rejectedOutliers)),
      ...saysSomething(ofList, this.joined(ofList)),
      [
        `${of('standing')} = 'tiered'`,
        earned.axes ? this.joined(unplaced) : telling.tell('noValueToRank', { indicator: { is: measure } }),
      ],
    ] as const;
    return firstCase(cases, this.joined([telling.tell('lowCoverage', coverage), ...categories, ...leftOut]));

    function saysSomething(texts: readonly string[], then: string) {
      return texts.length > 0 ? [[anyOf(texts.map((text) => `${text} is not null`)), then] as const] : [];
    }
  }

  /** What keeps the list, or the accounts of one kind, from being scored or cut. */
  private refusals({ refused }: EarnedTiers): string[] {
    const { compiling, of } = this;
    const { model, parts } = compiling;
    const least = { is: leastForPercentiles };
    const ofParts = decidesByScore(model.way)
      ? parts.flatMap((part) => {
          const few = tooFew(compiling, part);
          const kind = scorecardsOf(model)[part.card].kind;
          const facts: SqlFacts = {
            indicator: { is: part.indicator.id },
            count: { number: of(`${part.key} count`) },
            least,
            ...(kind && { accountKind: { is: kind.id } }),
          };
          return few ? [this.tell(`${few} and ${of('card')} = ${part.card}`, 'listTooSmall', facts)] : [];
        })
      : [];
    if (!refused) return ofParts;
    const facts = { indicator: { is: refused.indicator }, count: { number: refused.count }, least };
    return [...ofParts, this.tell(refused.when, 'listTooSmall', facts)];
  }

  /** Cells that cannot be read, and blanks that their indicator's policy rejects. */
  private cellsThatRefuse(): string[] {
    const { compiling } = this;
    const { model, dialect, parts } = compiling;
    const unreadable = indicatorsOf(model)
      .filter((id) => !isCategory(model, id) && compiling.has(id))
      .map((id) => this.tell(`not ${dialect.isFinite(compiling.figure(id))}`, 'unreadable', { indicator: { is: id } }));
    const rejected = parts
      .filter(({ indicator }) => indicator.missing === 'reject')
      .map((part) =>
        this.tell(`${originOf(compiling, part)} = 'rejected' and ${isBlank(compiling, part)}`, 'rejectedBlank', {
          indicator: { is: part.indicator.id },
        }),
      );
    return [...unreadable, ...rejected];
  }

  /** What kept the account from the tier its figures earn. */
  private whySteady({ waits }: LatentTiers): string {
    const { compiling, of } = this;
    const { model } = compiling;
    const { way, stability } = model;
    const alongValues = way.by === 'computedAbc' || way.by === 'naturalBreaks' ? measureOf(way) : 'share';
    const counted = way.by === 'indicator' ? way.indicator : way.by === 'scorecard' ? 'score' : alongValues;
    const tier = namedTier(compiling, of('latent'));
    const held = `${of('latent')} <> ${of('earned')}`;
    const byBand = this.telling.tell('heldByBand', {
      tier,
      couldBe: namedTier(compiling, of('earned')),
      band: { is: stability.band },
      of: { is: counted },
    });
    if (!waits) return when(held, byBand);
    const rises = `${of('wait_towards_place')} < ${of('latent')}`;
    const waiting = this.telling.tell('waiting', {
      tier,
      run: { number: of('wait_run') },
      towards: namedTier(compiling, of('wait_towards_place')),
      on: { day: of('wait_on') },
      needs: oneOfFacts(compiling, [
        [rises, stability.upAfter],
        ['true', stability.downAfter],
      ]),
    });
    return firstCase([
      [`${of('latent')} is null`, 'null'],
      [`${of('wait_run')} is not null`, waiting],
      [held, byBand],
    ]);
  }

  /** Categories that the model has no points for. */
  private categoriesUnknown(): string[] {
    const { compiling } = this;
    return compiling.parts
      .filter(({ indicator, weight }) => isCategory(compiling.model, indicator.id) && weight > 0)
      .map((part) => {
        const { id } = part.indicator;
        const named = `${compiling.figure(id)} is not null`;
        const facts = { indicator: { is: id }, category: { text: compiling.figure(id) } };
        const unknown = `${named} and ${originOf(compiling, part)} not in ('value', 'elsewhere')`;
        return this.tell(unknown, 'unknownCategory', facts);
      });
  }

  /** What was taken for the values that are not known, each policy once. */
  private assumed(): string[] {
    const { compiling, of } = this;
    const { dialect } = compiling;
    const policies: readonly (readonly [string, IndicatorModel['missing']])[] = [
      ['leftOut', 'skip'],
      ['neutral', 'neutral'],
      ['worst', 'worst'],
    ];
    return policies.flatMap(([origin, policy]) => {
      const taken = compiling.parts
        .filter(({ weight, indicator }) => weight > 0 && indicator.missing === policy)
        .map((part) => ({
          id: part.indicator.id,
          holds: `${originOf(compiling, part)} = '${origin}' and ${isBlank(compiling, part)}`,
        }));
      if (taken.length === 0) return [];
      const ids = taken.map(({ id, holds }) => when(holds, dialect.text(JSON.stringify(id))));
      const indicators = { json: `('[' || ${dialect.joined(ids, ',')} || ']')` };
      const any = anyOf(taken.map(({ holds }) => holds));
      return [this.tell(`${of('latent')} is not null and (${any})`, 'assumed', { indicators, policy: { is: policy } })];
    });
  }

  /** Values so far from the others that they were drawn in, or not counted. */
  private farOut(): string[] {
    return this.compiling.parts
      .flatMap((part) => this.outlier(part))
      .map((text) => when(`${this.of('latent')} is not null`, text));
  }

  private outlier(part: ScoredPart, and = 'true'): string[] {
    const { compiling } = this;
    const { indicator, key, weight, reference, listed } = part;
    const rule = indicator.points as ScaleRule;
    if (!('outliers' in indicator.points) || weight === 0 || !listed) return [];
    const bounded = reference?.scale ? reference.within !== undefined : rule.outliers !== 'keep';
    if (!bounded) return [];
    const id = compiling.figure(indicator.id);
    const { target } = indicator;
    const value = target === undefined ? id : `abs(${id} - ${compiling.dialect.double(target)})`;
    const [from, to] = [compiling.named(`${key} from`), compiling.named(`${key} to`)];
    const known = `${id} is not null and ${originOf(compiling, part)} <> 'elsewhere'`;
    const also = and === 'true' ? '' : ` and ${and}`;
    const facts: SqlFacts = {
      indicator: { is: indicator.id },
      value: { number: id },
      limit: { number: `case when ${value} > ${to} then ${to} else ${from} end` },
      treatment: { is: rule.outliers === 'leaveOut' ? 'leftOut' : 'drawnIn' },
    };
    return [this.tell(`${known}${also} and (${value} < ${from} or ${value} > ${to})`, 'outlier', facts)];
  }
}

const originOf = (compiling: Compiling, part: ScoredPart) => compiling.named(columnsOf(part).origin);

/** No number stands in the cell; a category is none, whatever it says. */
function isBlank(compiling: Compiling, { indicator }: ScoredPart): string {
  return isCategory(compiling.model, indicator.id) ? 'true' : `${compiling.figure(indicator.id)} is null`;
}
