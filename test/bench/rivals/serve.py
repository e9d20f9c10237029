"""Answers the bench's commands, a line each: run (compute only, timed), write, memory. What a contender computes, it brings along."""
import gc
import json
import os
import sys
import time

import numpy as np


def read_job(folder):
    with open(os.path.join(folder, 'job.json')) as file:
        job = json.load(file)
    columns = {i['id']: np.fromfile(os.path.join(folder, i['id'] + '.f64')) for i in job['indicators']}
    return job, columns


def status(field):
    with open('/proc/self/status') as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith(field))


def serve(prepare, score, answer_of, version):
    folder = sys.argv[1]
    job, columns = read_job(folder)
    accounts = prepare(columns)
    del columns
    gc.collect()
    try:
        with open('/proc/self/clear_refs', 'w') as file:
            file.write('5')
        at_rest = status('VmRSS')
    except OSError:
        at_rest = None
    say({'ready': version})
    result = None
    for line in sys.stdin:
        command = line.split()
        if command[0] == 'run':
            result = None
            start, cpu = time.perf_counter(), time.process_time()
            result = score(accounts, job)
            say({'ms': (time.perf_counter() - start) * 1000, 'cpu': (time.process_time() - cpu) * 1000})
        elif command[0] == 'memory':
            say({'bytes': None if at_rest is None else status('VmHWM') - at_rest})
        elif command[0] == 'write':
            scores, tiers, classes, contributions = answer_of(result)
            np.asarray(scores, dtype=np.float64).tofile(command[1] + '.scores')
            np.asarray(tiers).astype(np.int8).tofile(command[1] + '.tiers')
            np.asarray(classes).astype(np.int8).tofile(command[1] + '.classes')
            np.array([float(np.sum(part)) for part in contributions]).tofile(command[1] + '.sums')
            say({})


def say(message):
    print(json.dumps(message), flush=True)


def tier_ends(job, size):
    """How many accounts the best tiers take together, halves rounded up in whole numbers."""
    ends, share = [], 0
    for quota in job['quotas']:
        share += quota['bp']
        ends.append((size * share + 5000) // 10000)
    return ends
