"""Optuna's samplers behind a pipe: reads what to search, then answers "ask" with a point until the next study.

Lines of words parted by tabs. In: "parameter NAME real MIN MAX log|linear", "parameter NAME place|choice SIZE",
"study SAMPLER SEED", "ask", "tell LOSS". Out: for each ask the values in the order of the parameters.
"""
import sys
import warnings

import optuna

from samplers import SAMPLERS


def suggested(trial, name, kind, *limits):
    if kind == "real":
        low, high, scale = limits
        return trial.suggest_float(name, float(low), float(high), log=scale == "log")
    size = int(limits[0])
    if kind == "place":
        return trial.suggest_int(name, 0, size - 1)
    return trial.suggest_categorical(name, list(range(size)))


def main():
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    warnings.simplefilter("ignore")
    parameters, study, trial = [], None, None
    for line in sys.stdin:
        command, *words = line.rstrip("\n").split("\t")
        if command == "parameter":
            if study is not None:
                parameters, study = [], None
            parameters.append(words)
        elif command == "study":
            study = optuna.create_study(sampler=SAMPLERS[words[0]](int(words[1])))
        elif command == "ask":
            trial = study.ask()
            print(*(repr(suggested(trial, *parameter)) for parameter in parameters), sep="\t", flush=True)
        elif command == "tell":
            study.tell(trial, float(words[0]))


main()
