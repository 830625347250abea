"""Measures how many rows a second PyTorch learns from, of the networks of TrainingSpeed, by so many processes: what, value and
unit. The rows stand in memory, each epoch takes them in another order, and the validation rows are tried after it."""
import argparse
import multiprocessing
import statistics
import sys
import time

PICTURES = (60_000, 1_000, [784, 128, 64, 10], (32, 128, 512), 1)
COURSE = (1_000, 200, [784, 200, 2], (20, 100), 40)


def epoch(torch, network, loss, optimizer, data, batch):
    features, targets, validation = data
    total = 0.0
    for places in torch.randperm(len(features)).split(batch):
        optimizer.zero_grad()
        cost = loss(network(features[places]), targets[places])
        cost.backward()
        optimizer.step()
        total += cost.item()
    with torch.no_grad():
        network(validation).argmax(1)
    return total


def train(sizes, rows, validation, batch, epochs, start, seconds):
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(1)
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
    network = torch.nn.Sequential(*layers[:-1])
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01)
    data = (torch.rand(rows, sizes[0]), torch.arange(rows) % sizes[-1], torch.rand(validation, sizes[0]))
    loss = torch.nn.CrossEntropyLoss()
    for _ in range(epochs):
        epoch(torch, network, loss, optimizer, data, batch)
    start.wait()
    begun = time.perf_counter()
    for _ in range(epochs):
        epoch(torch, network, loss, optimizer, data, batch)
    seconds.put(time.perf_counter() - begun)


def speed(processes, rows, validation, sizes, batch, epochs):
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(processes)
    seconds = context.Queue()
    running = [context.Process(target=train, args=(sizes, rows, validation, batch, epochs, start, seconds))
               for _ in range(processes)]
    for process in running:
        process.start()
    taken = [seconds.get() for _ in running]
    for process in running:
        process.join()
    return sum(rows * epochs / took for took in taken)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--slots", default="1,2")
    options.add_argument("--turns", type=int, default=3)
    options = options.parse_args()
    try:
        import torch  # noqa: F401
    except ImportError as missing:
        print(f"skipped: PyTorch, {missing}", file=sys.stderr)
        return
    for rows, validation, sizes, batches, epochs in (PICTURES, COURSE):
        for batch in batches:
            for slots in options.slots.split(","):
                speeds = [speed(int(slots), rows, validation, sizes, batch, epochs) for _ in range(options.turns)]
                what = "-".join(map(str, sizes))
                print(f"PyTorch, {what}, batch {batch}, {slots} processes\t{statistics.median(speeds):.3f}\trows/s",
                      flush=True)


if __name__ == "__main__":
    main()
