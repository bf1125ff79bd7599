#!/usr/bin/env bash
# Everything, from the public data sets to a model's folder: (solutions and next steps of language models,) data, trunk, encoding, training in two parts, and ship.sh.
#   models/train/all.sh DATA VERSION [english|bilingual] [WORK]
# MINUTES and LAST_MINUTES are the length of the two parts, PROCESSES is how many train together (one core each; 1). What WORK holds already is not made again, and training resumes.
# WRITE_MINUTES lets a language model write solutions first, in two processes of 7 GB each, more without bfloat16 (0: none), and ROLL_MINUTES a smaller one next steps at places of right solutions, in one of 2 GB (0: none);
# the second part sees them more often than the first.
set -euo pipefail
cd "$(dirname "$0")/../.."
data=${1:?usage: models/train/all.sh DATA VERSION [english|bilingual] [WORK]}
version=${2:?usage: models/train/all.sh DATA VERSION [english|bilingual] [WORK]}
language=${3:-english}
work=${4:-models/runs}/$language
python=${PYTHON:-python}
case $language in
  english) name=prm-minilm-l6 ;;
  bilingual) name=prm-e5-l6 ;;
  *) echo "english or bilingual, not $language" >&2; exit 2 ;;
esac
chinese=$([ "$language" = english ] && echo 0 || echo 4000)

written=() shares=(tree=0.25)
if [ "$language" = bilingual ]; then shares+=(chinese=0.25); fi
if [ "${WRITE_MINUTES:-0}" -gt 0 ]; then
  written=(--written "$work/written")
  shares+=(written_wrong=3 written_tree=3 written_right=3)
  if [ ! -e "$work/written" ]; then
    [ -e "$work/writer.gguf" ] || "$python" models/train/prepare_writer.py --out "$work/writer.gguf"
    for part in 0 1; do
      "$python" models/train/write_solutions.py --data "$data" --weights "$work/writer.gguf" --out "$work/writing/$part.jsonl" --minutes "$WRITE_MINUTES" --samples 2 --chinese "$chinese" --threads 1 --part "$part" 2 & writers[part]=$!
    done
    for writer in "${writers[@]}"; do wait "$writer"; done
    mv "$work/writing" "$work/written"
  fi
fi
rolled=()
if [ "${ROLL_MINUTES:-0}" -gt 0 ]; then
  rolled=(--rollouts "$work/rolled.jsonl")
  shares+=(rolled=3)
  if [ ! -e "$work/rolled.jsonl" ]; then
    [ -e "$work/roller.gguf" ] || "$python" models/train/prepare_writer.py --size 0.5b --out "$work/roller.gguf"
    "$python" models/train/roll.py --data "$data" --weights "$work/roller.gguf" ${written[@]+"${written[@]}"} --out "$work/rolling.jsonl" --minutes "$ROLL_MINUTES"
    mv "$work/rolling.jsonl" "$work/rolled.jsonl"
  fi
fi

[ -e "$work/data/train.jsonl" ] || "$python" models/train/build_data.py --data "$data" --chinese "$chinese" ${written[@]+"${written[@]}"} ${rolled[@]+"${rolled[@]}"} --out "$work/data"
if [ ! -e "$work/trunk/tokenizer.json" ]; then
  if [ "$language" = english ]; then "$python" models/train/prepare_trunk.py --out "$work/trunk"
  else "$python" models/train/prepare_bilingual_trunk.py --texts "$work/data/train.jsonl" --out "$work/trunk"; fi
fi
for part in train dev chinese ${written:+written} processbench; do
  window=$([[ $part = processbench || $part = written ]] && echo 512 || echo 400)
  [ -e "$work/data/$part.json" ] || node --import tsx src/cli/encode.ts "$work/data/$part.jsonl" "$work/data/$part" --tokenizer "$work/trunk/tokenizer.json" --window "$window"
done
runner=("$python") threads=2
if [ "${PROCESSES:-1}" -gt 1 ]; then runner=("$python" -m torch.distributed.run --standalone --nproc-per-node "$PROCESSES" --) threads=1; fi
train() { "${runner[@]}" models/train/train.py --data "$work/data" --trunk "$work/trunk" --tokens 3600 --longest 900 --threads "$threads" "$@"; }
train --out "$work/run" --minutes "${MINUTES:-60}"
train --out "$work/last" --start "$work/run/checkpoint.pt" --minutes "${LAST_MINUTES:-15}" --rate 1e-4 --shares "${shares[@]}"
PYTHON=$python models/train/ship.sh "$version" "$work/last/checkpoint.pt" "$work" "models/$name"
