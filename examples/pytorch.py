#!/usr/bin/env python3
"""A convolutional network in PyTorch, as a trial: on the card where there is one, on the processor else.

It needs nothing but PyTorch: its pictures, outlines of rectangles in noise which are taller than wide or wider than tall,
it draws itself. What an epoch leaves (network, optimizer, random states) is kept in BARRIDO_CHECKPOINT_FOLDER before the
epoch is printed, so a trial that was paused goes on as if it never had been.
"""
import argparse
import json
import os
import signal
import sys

import torch
from torch import nn

SIDE = 28
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def pictures(count, seed):
    """Pictures, count x 1 x 28 x 28 in about -1 to 3, and labels: 1 where the rectangle is taller than wide."""
    random = torch.Generator().manual_seed(seed)

    def whole(least, most):
        """One whole number for each picture, least to most inclusive."""
        return (least + (torch.rand(count, generator=random) * (most - least + 1)).long())[:, None, None]

    shorter = whole(3, SIDE - 4)
    longer = shorter + 1 + (torch.rand(count, 1, 1, generator=random) * (SIDE - 1 - shorter)).long()
    tall = whole(0, 1).bool()
    height, width = torch.where(tall, longer, shorter), torch.where(tall, shorter, longer)
    top = (torch.rand(count, 1, 1, generator=random) * (SIDE - height + 1)).long()
    left = (torch.rand(count, 1, 1, generator=random) * (SIDE - width + 1)).long()
    row, column = torch.arange(SIDE)[None, :, None], torch.arange(SIDE)[None, None, :]
    down, across = row - top, column - left
    inside = (down >= 0) & (down < height) & (across >= 0) & (across < width)
    border = inside & ((down == 0) | (down == height - 1) | (across == 0) | (across == width - 1))
    noise = torch.randn(count, SIDE, SIDE, generator=random)
    return (border + 0.8 * noise)[:, None].to(DEVICE), tall.flatten().long().to(DEVICE)


def network(channels, units, dropout):
    return nn.Sequential(
        nn.Conv2d(1, channels, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(channels, 2 * channels, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(2 * channels * (SIDE // 4) ** 2, units), nn.ReLU(), nn.Dropout(dropout),
        nn.Linear(units, 2),
    ).to(DEVICE)


def train_epoch(model, optimizer, data, batch_size):
    model.train()
    inputs, labels = data
    total = torch.zeros((), device=DEVICE)
    for chosen in torch.randperm(len(labels), device=DEVICE).split(batch_size):
        optimizer.zero_grad(set_to_none=True)
        loss = nn.functional.cross_entropy(model(inputs[chosen]), labels[chosen])
        loss.backward()
        optimizer.step()
        # Stays on the card: to ask for the number here would wait for every step.
        total += loss.detach() * len(chosen)
    return total.item() / len(labels)


@torch.no_grad()
def judge(model, data):
    """The loss, and which part is taken for the other class."""
    model.eval()
    inputs, labels = data
    scores = torch.cat([model(part) for part in inputs.split(2000)])
    loss = nn.functional.cross_entropy(scores, labels).item()
    return loss, (scores.argmax(1) != labels).float().mean().item()


def random_states():
    return {"cpu": torch.get_rng_state(), "cuda": torch.cuda.get_rng_state() if DEVICE.type == "cuda" else None}


def restore(states):
    torch.set_rng_state(states["cpu"])
    if states["cuda"] is not None:
        torch.cuda.set_rng_state(states["cuda"])


def keep(path, state):
    """Whole or not at all: written beside its place, then moved there."""
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)


def say(**metrics):
    print(json.dumps(metrics), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--learning-rate", type=float, required=True)
    parser.add_argument("--momentum", type=float, default=0.9)
    parser.add_argument("--l2", type=float, default=0.0)
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--batch-size", type=int, default=64)
    parser.add_argument("--channels", type=int, default=8)
    parser.add_argument("--units", type=int, default=64)
    chosen = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    print("training on", torch.cuda.get_device_name() if DEVICE.type == "cuda" else "the processor", flush=True)

    # All trials see the same pictures; the seed of the trial decides first weights, order and dropout.
    train, validation, test = pictures(4000, 1), pictures(2000, 2), pictures(10000, 3)
    torch.manual_seed(int(os.environ.get("BARRIDO_SEED", "1")))
    model = network(chosen.channels, chosen.units, chosen.dropout)
    optimizer = torch.optim.SGD(
        model.parameters(), lr=chosen.learning_rate, momentum=chosen.momentum, weight_decay=chosen.l2)
    epochs = int(os.environ.get("BARRIDO_EPOCHS", "9"))
    kept = os.path.join(os.environ.get("BARRIDO_CHECKPOINT_FOLDER", "."), "trial.pt")

    epoch, best = 0, {"validation.error": 2.0, "test.error": 2.0}
    if int(os.environ.get("BARRIDO_RESUME_FROM_EPOCH", "0")) > 0:
        # The random states belong on the processor, wherever the network was kept; loading moves the rest by itself.
        state = torch.load(kept, map_location="cpu", weights_only=True)
        epoch, best = state["epoch"], state["best"]
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        restore(state["random"])

    while epoch < epochs:
        train_loss = train_epoch(model, optimizer, train, chosen.batch_size)
        loss, wrong = judge(model, validation)
        if wrong < best["validation.error"]:
            best = {"validation.error": wrong, "test.error": judge(model, test)[1]}
        epoch += 1
        keep(kept, {"epoch": epoch, "best": best, "model": model.state_dict(), "optimizer": optimizer.state_dict(),
                    "random": random_states()})
        say(**{"epoch": epoch, "train.loss": train_loss, "validation.loss": loss, "validation.error": wrong})
        if str(epoch) == os.environ.get("BARRIDO_PAUSE_AT_EPOCH"):
            return
    say(**{"final": True, "test.error": best["test.error"]})


if __name__ == "__main__":
    main()
