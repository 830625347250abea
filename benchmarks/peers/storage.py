"""Measures how many trials a second Optuna gets through with PostgreSQL as its storage, when training costs nothing, by so many
processes, and how many intermediate values a second one process reports: what, value and unit.
Usage: storage.py JDBC_URL ALGORITHM PROCESSES [PROCESSES ...]"""
import multiprocessing
import sys
import time

SECONDS = 15.0
VALUES = 20


def search(url, name, algorithm, until, counts):
    import optuna

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    sampler = optuna.samplers.TPESampler() if algorithm == "tpe" else optuna.samplers.RandomSampler()
    study = optuna.load_study(study_name=name, storage=url, sampler=sampler)
    done = 0
    while time.time() < until:
        trial = study.ask()
        rate = trial.suggest_float("learningRate", 1e-5, 1, log=True)
        trial.suggest_float("momentum", 0, 0.99)
        trial.suggest_float("dropout", 0, 0.8)
        trial.suggest_int("units", 16, 1024, log=True)
        trial.suggest_categorical("batchSize", [16, 32, 64, 128])
        trial.suggest_categorical("activation", ["relu", "tanh", "elu"])
        study.tell(trial, rate)
        done += 1
    counts.put(done)


def trials(url, algorithm, processes):
    import optuna

    name = f"{algorithm}-{processes}"
    optuna.create_study(study_name=name, storage=url)
    context = multiprocessing.get_context("spawn")
    counts = context.Queue()
    begun = time.time() + 5
    running = [context.Process(target=search, args=(url, name, algorithm, begun + SECONDS, counts))
               for _ in range(processes)]
    for process in running:
        process.start()
    done = sum(counts.get() for _ in running)
    for process in running:
        process.join()
    return done / SECONDS


def reports(url):
    import optuna

    study = optuna.create_study(study_name="reports", storage=url)
    begun, told = time.time(), 0
    while time.time() < begun + SECONDS:
        trial = study.ask()
        for step in range(VALUES):
            trial.report(1.0 / (step + 1), step)
        study.tell(trial, 1.0)
        told += VALUES
    return told / (time.time() - begun)


def main():
    try:
        import optuna
        import psycopg2  # noqa: F401
    except ImportError as missing:
        print(f"skipped: Optuna with PostgreSQL, {missing}", file=sys.stderr)
        return
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    url = sys.argv[1].replace("jdbc:postgresql://", "postgresql+psycopg2://postgres:postgres@").split("?")[0]
    for processes in sys.argv[3:]:
        print(f"Optuna, {processes} processes\t{trials(url, sys.argv[2], int(processes)):.3f}\ttrials/s", flush=True)
    print(f"Optuna, report() in one process\t{reports(url):.3f}\tvalues/s", flush=True)


if __name__ == "__main__":
    main()
