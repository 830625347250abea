"""How many trials a second Ray Tune gets through when training costs nothing: random search over six parameters, one epoch a
trial, as many trials at a time as there are cores, with actors that are used again and, by its default, without. A line each of
what, value and unit, parted by tabs."""
import os
import sys
import tempfile
import time

os.environ.update(RAY_AIR_NEW_OUTPUT="0", TUNE_DISABLE_AUTO_CALLBACK_LOGGERS="1", RAY_DEDUP_LOGS="0")

import ray
from ray import tune

SPACE = {f"x{number}": tune.uniform(0, 1) for number in range(6)}


class Noop(tune.Trainable):
    def step(self):
        return {"value": self.config["x0"], "done": True}

    def reset_config(self, new_config):
        return True

    def save_checkpoint(self, checkpoint_dir):
        return None

    def load_checkpoint(self, checkpoint):
        pass


def measure(trials, reused):
    with tempfile.TemporaryDirectory() as folder:
        tuner = tune.Tuner(
            Noop,
            param_space=SPACE,
            tune_config=tune.TuneConfig(metric="value", mode="min", num_samples=trials, reuse_actors=reused),
            run_config=tune.RunConfig(storage_path=folder, verbose=0),
        )
        begun = time.perf_counter()
        ended = tuner.fit()
        seconds = time.perf_counter() - begun
        if len(ended) != trials or ended.num_errors:
            raise SystemExit(f"expected {trials} trials, got {len(ended)} and {ended.num_errors} errors: {ended.errors[:1]}")
        return trials / seconds


def main():
    trials = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    ray.init(num_cpus=os.cpu_count(), include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    measure(10, True)
    print(f"Ray Tune, actors used again, {trials} trials\t{measure(trials, True):.3f}\ttrials/s", flush=True)
    few = max(10, trials // 10)
    print(f"Ray Tune, an actor each, {few} trials\t{measure(few, False):.3f}\ttrials/s", flush=True)


if __name__ == "__main__":
    main()
