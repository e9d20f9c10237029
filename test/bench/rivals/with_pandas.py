"""The reference job in pandas and numpy, in one thread."""
import os

for library in ('OMP', 'OPENBLAS', 'MKL'):
    os.environ[library + '_NUM_THREADS'] = '1'

import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402
from serve import serve, tier_ends  # noqa: E402


def points_of(indicator, column):
    rule = indicator['points']
    if rule['by'] == 'minmax':
        return (column - column.min()) / (column.max() - column.min())
    if rule['by'] == 'bands':
        points = np.array(rule['points']) / 100
        band = np.searchsorted(rule['cuts'], column.to_numpy(), side='right')
        return pd.Series(points[np.minimum(band, len(points) - 1)]).where(column.notna())
    share = (column.rank(method='average') - 0.5) / column.count()
    return 1 - share if indicator['polarity'] == 'lower' else share


def score(accounts, job):
    ids = [i['id'] for i in job['indicators']]
    weights = pd.Series({i['id']: float(i['weight']) for i in job['indicators']})
    points = pd.DataFrame({i['id']: points_of(i, accounts[i['id']]) for i in job['indicators']})
    present = points.notna().to_numpy() @ weights.to_numpy()
    parts = points.mul(100 * weights).div(present, axis=0).fillna(0.0)
    scores = parts.sum(axis=1)

    size = len(parts)
    order = np.argsort(-scores.to_numpy().round(9), kind='stable')
    tiers = np.empty(size, dtype=np.int8)
    first = 0
    for tier, end in enumerate(tier_ends(job, size)):
        tiers[order[first:end]] = tier
        first = end

    amounts = accounts[ids[0]].to_numpy()
    known = np.flatnonzero(~np.isnan(amounts))
    cents = np.round(amounts[known] * 100).astype(np.int64)
    largest = np.argsort(-cents, kind='stable')
    before = np.cumsum(cents[largest]) - cents[largest]
    limits = [-(-limit * int(cents.sum()) // 10000) for limit in job['limits']]
    classes = np.full(size, -1, dtype=np.int8)
    classes[known[largest]] = np.searchsorted(limits, before, side='right')
    return scores, tiers, classes, parts


def answer_of(result):
    scores, tiers, classes, parts = result
    return scores.to_numpy(), tiers, classes, [parts[id].to_numpy() for id in parts.columns]


serve(pd.DataFrame, score, answer_of, 'pandas ' + pd.__version__)
