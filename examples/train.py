#!/usr/bin/env python3
"""Logistic regression by stochastic gradient descent, as a trial: nothing but Python's standard library.

What a program must do to be one: print a line of JSON with its metrics after each epoch. What this one does besides:
it keeps its weights in BARRIDO_CHECKPOINT_FOLDER before it prints an epoch, goes on from there when it is started again,
and ends when it is asked to (SIGTERM).
"""
import argparse
import json
import math
import os
import pickle
import random
import signal
import sys

COLUMNS = 20


def rows(count, rng):
    """Points whose class is decided by a plane, with some noise: a list of (inputs, 0 or 1)."""
    plane = [math.cos(1.7 * column) for column in range(COLUMNS)]
    made = []
    for _ in range(count):
        inputs = [rng.gauss(0, 1) for _ in range(COLUMNS)]
        side = sum(weight * value for weight, value in zip(plane, inputs)) + rng.gauss(0, 0.5)
        made.append((inputs, 1 if side > 0 else 0))
    return made


def probability(weights, inputs):
    score = weights[-1] + sum(weight * value for weight, value in zip(weights, inputs))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def loss(weights, data):
    total = 0.0
    for inputs, label in data:
        sure = probability(weights, inputs)
        total -= math.log(max(1e-12, sure if label else 1 - sure))
    return total / len(data)


def error(weights, data):
    return sum((probability(weights, inputs) > 0.5) != (label == 1) for inputs, label in data) / len(data)


def train_epoch(weights, data, rate, penalty, rng):
    rng.shuffle(data)
    for inputs, label in data:
        step = rate * (probability(weights, inputs) - label)
        for column, value in enumerate(inputs):
            weights[column] -= step * value + rate * penalty * weights[column]
        weights[-1] -= step


def keep(path, state):
    """Whole or not at all: written beside its place, then moved there."""
    with open(path + ".new", "wb") as file:
        pickle.dump(state, file)
    os.replace(path + ".new", path)


def say(**metrics):
    print(json.dumps(metrics), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--learning-rate", type=float, required=True)
    parser.add_argument("--l2", type=float, default=0.0)
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    # All trials see the same rows; the seed of the trial decides their order.
    data = random.Random(20)
    train, validation, test = rows(400, data), rows(300, data), rows(2000, data)
    epochs = int(os.environ.get("BARRIDO_EPOCHS", "10"))
    folder = os.environ.get("BARRIDO_CHECKPOINT_FOLDER", ".")
    kept = os.path.join(folder, "weights.pickle")

    state = {"epoch": 0, "weights": [0.0] * (COLUMNS + 1), "best": (2.0, None)}
    state["random"] = random.Random(int(os.environ.get("BARRIDO_SEED", "1"))).getstate()
    if int(os.environ.get("BARRIDO_RESUME_FROM_EPOCH", "0")) > 0:
        with open(kept, "rb") as file:
            state = pickle.load(file)
        print("going on after epoch", state["epoch"])
    rng = random.Random()
    rng.setstate(state["random"])

    while state["epoch"] < epochs:
        weights = state["weights"]
        # The order of the rows follows from the random state alone, not from that of the epoch before.
        train_epoch(weights, list(train), arguments.learning_rate, arguments.l2, rng)
        wrong = error(weights, validation)
        if wrong < state["best"][0]:
            state["best"] = (wrong, list(weights))
        state["epoch"] += 1
        state["random"] = rng.getstate()
        keep(kept, state)
        say(**{
            "epoch": state["epoch"],
            "train.loss": loss(weights, train),
            "validation.loss": loss(weights, validation),
            "validation.error": wrong,
        })
        if str(state["epoch"]) == os.environ.get("BARRIDO_PAUSE_AT_EPOCH"):
            return
    best = state["best"][1]
    say(**{"final": True, "test.loss": loss(best, test), "test.error": error(best, test)})


if __name__ == "__main__":
    main()
