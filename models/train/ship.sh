#!/usr/bin/env bash
# From a checkpoint to a model's folder: export, calibrate, export again, evaluate, package.
#   models/train/ship.sh VERSION [CHECKPOINT] [WORK] [OUT]
# TRUNK and DATA name other folders than WORK/trunk and WORK/data; ALSO names sources that the manifest lists beside the usual ones, a line each; FOUR_BIT=1 scores the 4-bit file too
set -euo pipefail
cd "$(dirname "$0")/../.."
version=${1:?usage: models/train/ship.sh VERSION [CHECKPOINT] [WORK] [OUT]}
work=${3:-models/runs}
checkpoint=${2:-$work/run/checkpoint.pt}
out=${4:-models/prm-e5-l6}
python=${PYTHON:-python}
export_dir=$work/export
trunk=${TRUNK:-$work/trunk}
samples=${DATA:-$work/data}/processbench.jsonl
mapfile -t also <<< "${ALSO:-}"

score() { # ONNX-FILE EXAMPLES SCORES
  node --import tsx src/cli/evaluate.ts "$2" "$3" --model "$1" --tokenizer "$trunk/tokenizer.json"
}

"$python" models/train/export.py --checkpoint "$checkpoint" --trunk "$trunk" --out "$export_dir/raw"
score "$export_dir/raw/fused.onnx" "$samples" "$export_dir/raw/processbench.jsonl"
"$python" models/train/calibrate.py --examples "$samples" --scores "$export_dir/raw/processbench.jsonl" --out "$export_dir/calibration.json"
"$python" models/train/export.py --checkpoint "$checkpoint" --trunk "$trunk" --out "$export_dir" --calibration "$export_dir/calibration.json"
for file in float w8 ${FOUR_BIT:+w4}; do
  score "$export_dir/$file.onnx" "$samples" "$export_dir/processbench-$file.jsonl"
done
score "$export_dir/float.onnx" models/self-check.jsonl "$export_dir/self-check.jsonl"
"$python" models/train/package.py --model "$export_dir/w8.onnx" --trunk "$trunk" --version "$version" --out "$out" \
  --self-check models/self-check.jsonl --self-check-scores "$export_dir/self-check.jsonl" --calibration "$export_dir/calibration.json" \
  --dev "$samples" --dev-float "$export_dir/processbench-float.jsonl" --dev-quantized "$export_dir/processbench-w8.jsonl" ${ALSO:+--also-trained-on "${also[@]}"}
