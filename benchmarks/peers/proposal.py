"""Measures one proposal of each of Optuna's samplers over the space of MixedSpace, in memory: what, value and unit."""
import math
import statistics
import sys
import time
import warnings

import optuna
from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution

from samplers import SAMPLERS

SPACE = {
    "learningRate": FloatDistribution(1e-5, 1, log=True),
    "momentum": FloatDistribution(0, 0.99),
    "dropout": FloatDistribution(0, 0.8, step=0.05),
    "units": IntDistribution(16, 1024, log=True),
    "layers": IntDistribution(1, 8),
    "batchSize": IntDistribution(0, 4),
    "activation": CategoricalDistribution(["relu", "tanh", "elu"]),
    "optimizer": CategoricalDistribution(["sgd", "adam", "rmsprop"]),
}
#: Beyond these one proposal takes seconds.
MOST_TRIALS = {"optuna-gp": 200}
PROPOSALS = 40


def loss(point):
    return (abs(math.log10(point["learningRate"]) + 2.5) + (point["momentum"] - 0.9) ** 2
            + abs(point["dropout"] - 0.3) + abs(math.log(point["units"] / 200)) / 4
            + (0 if point["optimizer"] == "adam" else 0.3))


def measured(name, trials):
    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=1))
    for _ in range(trials):
        trial = study.ask(SPACE)
        study.tell(trial, loss(trial.params))
    study.sampler = SAMPLERS[name](1)
    times = []
    for _ in range(PROPOSALS + 1):
        begun = time.perf_counter()
        trial = study.ask(SPACE)
        times.append(1e6 * (time.perf_counter() - begun))
        study.tell(trial, loss(trial.params))
    percentiles = statistics.quantiles(times[1:], n=100, method="inclusive")
    for percentile in (50, 99):
        print(f"{name}, {trials} trials, p{percentile}\t{percentiles[percentile - 1]:.4g}\tmicroseconds", flush=True)


def main():
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    warnings.simplefilter("ignore")
    for name in SAMPLERS:
        for trials in (0, 100, 200, 1_000, 10_000):
            if trials > MOST_TRIALS.get(name, trials):
                print(f"skipped: {name} with {trials} trials, since one proposal takes seconds", file=sys.stderr)
                continue
            try:
                measured(name, trials)
            except ImportError as missing:
                print(f"skipped: {name}, {missing}", file=sys.stderr)
                break


main()
