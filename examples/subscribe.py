#!/usr/bin/env python3
"""Follows the learning curves of a sweep on Kafka until it ends, or of all sweeps for ever.

    pip install confluent-kafka
    python3 examples/subscribe.py BROKER [SWEEP]
"""
import json
import sys
import uuid

from confluent_kafka import Consumer


def line(event):
    """What is printed of an event, and what identifies it; None when it is of no interest here."""
    trial = event.get("trialId")
    if event["type"] == "EpochMeasured":
        value = "diverged" if event.get("diverged") else event.get("objective")
        return (trial, event["epoch"]), f"{trial} epoch {event['epoch']}: {value}"
    if event["type"] == "TrialEnded":
        return (trial, "end"), f"{trial} {event['endState']}: {event.get('objective', '')}"
    return None


def follow(broker, sweep):
    consumer = Consumer({
        "bootstrap.servers": broker,
        # a group of its own reads everything, from the first record kept
        "group.id": f"subscribe-{uuid.uuid4()}",
        "auto.offset.reset": "earliest",
    })
    consumer.subscribe(["barrido.metrics", "barrido.sweeps"])
    seen = set()
    over = False
    # the end of a sweep may be read before its last measurements: read until nothing is left
    while True:
        record = consumer.poll(1.0)
        if record is None:
            if over:
                break
            continue
        if record.error():
            sys.exit(f"{broker}: {record.error()}")
        event = json.loads(record.value())
        if sweep and event.get("sweepId") != sweep:
            continue
        if event["type"] == "SweepStateChanged" and sweep and event.get("endReason"):
            over = True
        told = line(event)
        # delivery is at least once: what was heard before counts no second time
        if told and told[0] not in seen:
            seen.add(told[0])
            print(told[1], flush=True)
    consumer.close()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("expected BROKER [SWEEP], such as localhost:9092 rectangles-random-k3f9x2")
    follow(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else None)
