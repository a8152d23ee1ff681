"""Answers questions over CSV files of facts with pandas: one JSON question a line in, one JSON answer a line out."""

import json
import sys
import time

import numpy
import pandas

folder = json.loads(sys.stdin.readline())
orders = pandas.read_csv(folder["orders"], parse_dates=["day"], dtype={"status": "category"})
customers = pandas.read_csv(folder["customers"])
subscriptions = pandas.read_csv(
    folder["subscriptions"], parse_dates=["day"], dtype={"channel": "category", "status": "category"}
)
endless = pandas.Timestamp("2261-12-31")


def scores(values):
    cuts = numpy.quantile(values, [0.2, 0.4, 0.6, 0.8])
    return 1 + sum((values > cut).astype(int) for cut in cuts)


def rfm_matrix(days):
    as_of = pandas.Timestamp(days["asOf"])
    known = orders[orders.customer_key.notna() & (orders.status == "paid") & (orders.day <= as_of)]
    purchases = known[known.paid > 0].groupby("customer_key").day.agg(["max", "count"])
    revenue = known.groupby("customer_key").paid.sum().reindex(purchases.index)
    recency = (as_of - purchases["max"]).dt.days
    spenders = pandas.DataFrame({"r": 6 - scores(recency), "f": scores(purchases["count"]), "paid": revenue})
    cells = spenders.groupby(["r", "f"]).paid.agg(["count", "sum"]).reset_index()
    return [[int(cell) for cell in row] for row in cells.itertuples(index=False)]


def revenue_per_month(days):
    inside = orders[(orders.status == "paid") & orders.day.between(days["from"], days["to"])]
    revenue = inside.groupby(inside.day.dt.to_period("M")).paid.sum()
    return [[str(month.start_time.date()), int(paid)] for month, paid in revenue.items()]


def consent_per_month(days):
    told = subscriptions.sort_values(["customer_key", "channel", "day"])
    until = told.groupby(["customer_key", "channel"], observed=True).day.shift(-1).fillna(endless)
    told = told.assign(until=until).merge(customers, on="customer_key")
    valid = told.email_valid.where(told.channel == "email", told.phone_valid).eq(True)
    consents = told[(told.status == "subscribed") & valid]
    ends = pandas.date_range(days["from"], days["to"], freq="M")
    return [
        [str(end.replace(day=1).date()), int(consents[(consents.day <= end) & (end < consents.until)].customer_key.nunique())]
        for end in ends
    ]


answers = {
    "rfm-matrix": rfm_matrix,
    "revenue-per-month": revenue_per_month,
    "consent-per-month": consent_per_month,
}

print(json.dumps(pandas.__version__), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    start = time.perf_counter()
    rows = answers[asked["question"]](asked["days"])
    print(json.dumps({"rows": rows, "milliseconds": (time.perf_counter() - start) * 1000}), flush=True)
