#!/usr/bin/env bash
# From a checkpoint to a model's folder: export, calibrate, export again, evaluate, package.
#   models/train/ship.sh VERSION [CHECKPOINT] [WORK] [OUT]
# TRUNK and DATA name other folders than WORK/trunk and WORK/data; ALSO names sources that the manifest lists beside the usual ones, a line each; BITS=4 ships a 4-bit file, of weights trained for it (train.py --bits 4);
# LIKE names a model's folder whose calibration and threshold stay, for weights that imitate it
set -euo pipefail
cd "$(dirname "$0")/../.."
version=${1:?usage: models/train/ship.sh VERSION [CHECKPOINT] [WORK] [OUT]}
work=${3:-models/runs}
checkpoint=${2:-$work/run/checkpoint.pt}
out=${4:-models/prm-e5-l6}
python=${PYTHON:-python}
export_dir=$work/export
bits=${BITS:-8}
trunk=${TRUNK:-$work/trunk}
samples=${DATA:-$work/data}/processbench.jsonl
mapfile -t also <<< "${ALSO:-}"

score() { # ONNX-FILE EXAMPLES SCORES
  node --import tsx src/cli/evaluate.ts "$2" "$3" --model "$1" --tokenizer "$trunk/tokenizer.json"
}

calibration=${LIKE:+$LIKE/manifest.json}
if [ -z "$calibration" ]; then
  calibration=$export_dir/calibration.json
  "$python" models/train/export.py --checkpoint "$checkpoint" --trunk "$trunk" --bits "$bits" --out "$export_dir/raw"
  score "$export_dir/raw/fused.onnx" "$samples" "$export_dir/raw/processbench.jsonl"
  "$python" models/train/calibrate.py --examples "$samples" --scores "$export_dir/raw/processbench.jsonl" --out "$calibration"
fi
"$python" models/train/export.py --checkpoint "$checkpoint" --trunk "$trunk" --bits "$bits" --out "$export_dir" --calibration "$calibration"
for file in float "w$bits"; do
  score "$export_dir/$file.onnx" "$samples" "$export_dir/processbench-$file.jsonl"
done
score "$export_dir/float.onnx" models/self-check.jsonl "$export_dir/self-check.jsonl"
"$python" models/train/package.py --model "$export_dir/w$bits.onnx" --bits "$bits" ${LIKE:+--like "$calibration"} --trunk "$trunk" --version "$version" --out "$out" \
  --self-check models/self-check.jsonl --self-check-scores "$export_dir/self-check.jsonl" --calibration "$calibration" \
  --dev "$samples" --dev-float "$export_dir/processbench-float.jsonl" --dev-quantized "$export_dir/processbench-w$bits.jsonl" ${ALSO:+--also-trained-on "${also[@]}"}
