#!/usr/bin/env bash
# Everything, from the public data sets to a model's folder: data, trunk, encoding, training in two parts, and ship.sh.
#   models/train/all.sh DATA VERSION [english|bilingual] [WORK]
# MINUTES and LAST_MINUTES are the length of the two parts, PROCESSES is how many train together (one core each; 1). What WORK holds already is not made again, and training resumes.
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

[ -e "$work/data/train.jsonl" ] || "$python" models/train/build_data.py --data "$data" --chinese "$chinese" --out "$work/data"
if [ ! -e "$work/trunk/tokenizer.json" ]; then
  if [ "$language" = english ]; then "$python" models/train/prepare_trunk.py --out "$work/trunk"
  else "$python" models/train/prepare_bilingual_trunk.py --texts "$work/data/train.jsonl" --out "$work/trunk"; fi
fi
for part in train dev chinese processbench; do
  window=$([ $part = processbench ] && echo 512 || echo 400)
  [ -e "$work/data/$part.json" ] || node --import tsx src/cli/encode.ts "$work/data/$part.jsonl" "$work/data/$part" --tokenizer "$work/trunk/tokenizer.json" --window "$window"
done
runner=("$python") threads=2
if [ "${PROCESSES:-1}" -gt 1 ]; then runner=("$python" -m torch.distributed.run --standalone --nproc-per-node "$PROCESSES" --) threads=1; fi
train() { "${runner[@]}" models/train/train.py --data "$work/data" --trunk "$work/trunk" --tokens 3600 --longest 900 --threads "$threads" "$@"; }
train --out "$work/run" --minutes "${MINUTES:-60}"
train --out "$work/last" --start "$work/run/checkpoint.pt" --minutes "${LAST_MINUTES:-15}" --rate 1e-4 --shares tree=0.25 $([ "$language" = english ] || echo chinese=0.25)
PYTHON=$python models/train/ship.sh "$version" "$work/last/checkpoint.pt" "$work" "models/$name"
