"""The peers by the names of their rows, each made from a seed, with the settings it comes with."""
import optuna

SAMPLERS = {
    "optuna-tpe": lambda seed: optuna.samplers.TPESampler(seed=seed, multivariate=False),
    "optuna-multivariate-tpe": lambda seed: optuna.samplers.TPESampler(seed=seed, multivariate=True),
    "optuna-gp": lambda seed: optuna.samplers.GPSampler(seed=seed),
}
