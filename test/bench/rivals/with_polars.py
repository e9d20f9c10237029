"""The reference job in polars, lazily, in one thread."""
import os

os.environ['POLARS_MAX_THREADS'] = '1'

import polars as pl  # noqa: E402
from serve import serve, tier_ends  # noqa: E402


def prepare(columns):
    return pl.DataFrame({name: pl.Series(values, nan_to_null=True) for name, values in columns.items()})


def points_of(indicator):
    rule, column = indicator['points'], pl.col(indicator['id'])
    if rule['by'] == 'minmax':
        return (column - column.min()) / (column.max() - column.min())
    if rule['by'] == 'bands':
        points = pl.lit(rule['points'][-1] / 100)
        for cut, before in reversed(list(zip(rule['cuts'], rule['points']))):
            points = pl.when(column < cut).then(pl.lit(before / 100)).otherwise(points)
        return pl.when(column.is_not_null()).then(points)
    share = (column.rank('average') - 0.5) / column.count()
    return 1 - share if indicator['polarity'] == 'lower' else share


def score(accounts, job):
    ids = [i['id'] for i in job['indicators']]
    weights = {i['id']: i['weight'] for i in job['indicators']}
    present = pl.sum_horizontal([pl.col(id).is_not_null() * pl.lit(float(weights[id])) for id in ids])
    parts = (
        accounts.lazy()
        .select([points_of(i).alias(i['id']) for i in job['indicators']])
        .with_columns(present.alias('present'))
        .select([(pl.col(id) * (100.0 * weights[id]) / pl.col('present')).fill_null(0.0) for id in ids])
        .with_columns(pl.sum_horizontal(ids).alias('score'))
        .collect()
    )
    size = len(parts)
    # The place of each account: ids rise with the rows, and equals keep their order.
    place = parts.select((-pl.col('score').round(9)).rank('ordinal')).to_series()
    tiers = place.to_frame('place').select(
        pl.sum_horizontal([(pl.col('place') > end).cast(pl.Int8) for end in tier_ends(job, size)])
    ).to_series()
    cents = (accounts.get_column(ids[0]) * 100).round().cast(pl.Int64)
    order = (-cents).arg_sort(nulls_last=True)
    sorted_cents = cents.gather(order).fill_null(0)
    before = sorted_cents.cum_sum() - sorted_cents
    total = int(sorted_cents.sum())
    limits = [-(-limit * total // 10000) for limit in job['limits']]
    reached = before.to_frame('before').select(
        pl.sum_horizontal([(pl.col('before') >= limit).cast(pl.Int8) for limit in limits])
    ).to_series()
    known = size - cents.null_count()
    classes = pl.Series('class', [-1], dtype=pl.Int8).new_from_index(0, size)
    classes = classes.scatter(order.head(known), reached.head(known))
    return parts, tiers, classes, ids


def answer_of(result):
    parts, tiers, classes, ids = result
    return parts['score'].to_numpy(), tiers.to_numpy(), classes.to_numpy(), [parts[id].to_numpy() for id in ids]


serve(prepare, score, answer_of, 'polars ' + pl.__version__)
