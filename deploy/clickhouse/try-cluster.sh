#!/bin/sh
# Tries a real cluster whose servers fail: two shards of two replicas on this machine (needs docker and this package).
# Says for each step what must hold, and stops at the first that does not. Leaves nothing behind.
#   sh deploy/clickhouse/try-cluster.sh
set -eu
cd "$(dirname "$0")/../.."
export CLICKHOUSE_PASSWORD=try-it
compose() { docker compose --project-name regulars-try --file deploy/clickhouse/compose.yaml "$@"; }
folder=$(mktemp -d)
address="clickhouse://regulars:$CLICKHOUSE_PASSWORD@127.0.0.1:8123,127.0.0.1:8124,127.0.0.1:8125,127.0.0.1:8126/shop?cluster=regulars"
regulars() { node bin/regulars.js "$@"; }
serving=
stop() { [ -z "$serving" ] || kill "$serving" 2>/dev/null || true; compose down --volumes --timeout 5 >/dev/null 2>&1; rm -rf "$folder"; }
trap stop EXIT
must() { echo "must hold: $1"; }

url() { sed -n 's/^Regulars is at //p' "$folder/told"; }
serve() { # serve ADDRESS|duckdb
  [ -z "$serving" ] || { kill "$serving"; wait "$serving" || true; }
  : > "$folder/told"
  regulars serve --data "$folder/shop" --port 0 --engine "$1" > "$folder/told" 2>&1 & serving=$!
  for _ in $(seq 600); do [ -n "$(url)" ] && return; sleep 0.2; done
  cat "$folder/told"; exit 1
}
answers() { # every metric of the catalogue, as the API sends it
  for id in $(regulars metrics --json | node -e 'for (const { id } of JSON.parse(require("fs").readFileSync(0))) console.log(id)'); do
    curl --silent --fail --show-error "$(url)/api/metrics/$id?from=2024-01-01&to=2024-06-30&grain=month"; echo
  done
}
behind() { curl --silent "$(url)/api/project" | node -e 'console.log(JSON.parse(require("fs").readFileSync(0)).publication.isBehind)'; }
published() { for _ in $(seq 300); do [ "$(behind)" = false ] && return; sleep 1; done; echo 'still behind'; exit 1; }
sales() { # sales FIRST COUNT: orders with consecutive ids
  node -e 'const [first, count] = process.argv.slice(1).map(Number); console.log("customer,date,amount,order_id"); for (let n = first; n < first + count; n++) console.log(`c${(n * 7919) % 5000},2024-0${1 + n % 6}-1${n % 10},${1 + n % 90},o${n}`)' "$1" "$2"
}
same() { # the cluster and the file give the same letters
  serve "$address"; published; answers > "$folder/there"
  serve duckdb; answers > "$folder/here"
  cmp "$folder/there" "$folder/here"; serve "$address"; published
}

compose up --detach --wait
sales 0 200000 > "$folder/first.csv"
regulars import "$folder/first.csv" --data "$folder/shop" > /dev/null

must 'a move to the cluster compares every table, and every answer is the same'
regulars move --from "$folder/shop" --to "$address"
same

must 'with one replica of each shard down, every answer is as before'
answers > "$folder/before"
compose kill shard-1-replica-2 shard-2-replica-1
answers > "$folder/during"; cmp "$folder/before" "$folder/during"

must 'an import meanwhile is published, and the replicas that come back have it'
sales 200000 50000 > "$folder/second.csv"
regulars import "$folder/second.csv" --data "$folder/shop" > /dev/null
compose up --detach --wait; published
compose kill shard-1-replica-1 shard-2-replica-2; sleep 2
answers > "$folder/others"
compose up --detach --wait; same; answers > "$folder/all"; cmp "$folder/others" "$folder/all"

must 'with a whole shard down nothing wrong is answered, imports are kept here, and both end when it is back'
compose kill shard-2-replica-1 shard-2-replica-2
if curl --silent --fail "$(url)/api/metrics/revenue?from=2023-01-01&to=2023-12-31" > "$folder/half"; then echo 'half of the rows were answered'; exit 1; fi
sales 250000 20000 > "$folder/third.csv"
regulars import "$folder/third.csv" --data "$folder/shop" > /dev/null
[ "$(behind)" = true ]
compose up --detach --wait; published; same

must 'with one Keeper of three down all goes on; with two down answers go on, and imports are published later'
compose kill keeper-1; sales 270000 1000 > "$folder/fourth.csv"
regulars import "$folder/fourth.csv" --data "$folder/shop" > /dev/null; published
compose kill keeper-2; answers > /dev/null
sales 271000 1000 > "$folder/fifth.csv"; regulars import "$folder/fifth.csv" --data "$folder/shop" > /dev/null
compose up --detach --wait; published; same

must 'a move back gives a folder with the same answers'
kill "$serving"; wait "$serving" || true; serving=
regulars move --from "$address" --to "$folder/back"
mv "$folder/shop" "$folder/former"; mv "$folder/back" "$folder/shop"
serve duckdb; answers > "$folder/home"; cmp "$folder/here" "$folder/home"
echo 'Everything held.'
