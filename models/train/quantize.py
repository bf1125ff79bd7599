"""Weight-only quantization of the exported graph: 8- or 4-bit MatMulNBits blocks, words in as many bits, the smaller tables in 8.

Activations stay in float, so the file needs neither 16-bit shaders nor integer matrix units.
"""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantFormat
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer

from rounding import MATMUL_BLOCK, WORDS_BLOCK

#: Tables (words, positions, number codes) are only looked up, never multiplied: long blocks cost no time and save a megabyte.
EMBEDDING_BLOCK = 128
MIN_TABLE_ROWS = 500
WORDS = "model.words.weight"


def block_levels(weights: np.ndarray, bits: int, block: int) -> tuple[np.ndarray, np.ndarray]:
    """Levels [rows, columns * bits / 8] as bytes, the first of two in the lower half, and scales [rows, blocks] of a float table [rows, columns].

    8 bits: symmetric around level 128. 4 bits: around 8, the greatest of a block being its lowest level, as MatMulNBits has it.
    """
    rows, columns = weights.shape
    blocks = weights.reshape(rows, columns // block, block)
    least, most = blocks.min(axis=-1), blocks.max(axis=-1)
    greatest = np.where(most > -least, most, least)
    lowest, highest, scales = (-127, 127, np.abs(greatest) / 127) if bits == 8 else (-8, 7, greatest / -8)
    levels = np.clip(np.round(blocks / np.where(scales == 0, 1, scales)[..., None]), lowest, highest).reshape(rows, columns)
    levels = (levels + 2 ** (bits - 1)).astype(np.uint8)
    return (levels if bits == 8 else levels[:, ::2] | levels[:, 1::2] << 4), scales.astype(np.float32)


def quantize_tables(model: onnx.ModelProto, words_bits: int) -> int:
    """Replaces each Gather from a large float table by GatherBlockQuantized; returns how many."""
    tables = {initializer.name: initializer for initializer in model.graph.initializer}
    replaced = 0
    for index, node in enumerate(list(model.graph.node)):
        table = tables.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None or len(table.dims) != 2 or table.dims[0] < MIN_TABLE_ROWS:
            continue
        bits, block = (4, WORDS_BLOCK) if table.name == WORDS and words_bits == 4 else (8, EMBEDDING_BLOCK)
        levels, scales = block_levels(numpy_helper.to_array(table), bits, block)
        model.graph.initializer.append(numpy_helper.from_array(levels, f"{table.name}_levels"))
        model.graph.initializer.append(numpy_helper.from_array(scales, f"{table.name}_scales"))
        fresh = helper.make_node(
            "GatherBlockQuantized", [f"{table.name}_levels", node.input[1], f"{table.name}_scales"], list(node.output),
            name=f"{node.name}_quantized", domain="com.microsoft", gather_axis=0, quantize_axis=1, block_size=block, bits=bits,
        )
        model.graph.node.remove(node)
        model.graph.node.insert(index, fresh)
        model.graph.initializer.remove(table)
        replaced += 1
    return replaced


def quantize(source: Path, target: Path, bits: int) -> None:
    logging.getLogger("onnxruntime.quantization").setLevel(logging.WARNING)
    logging.disable(logging.INFO)
    # 384 numbers: nothing to save, and the last to round.
    head = [node.name for node in onnx.load(source).graph.node if bits == 4 and node.op_type == "MatMul" and "/head/" in node.name]
    config = DefaultWeightOnlyQuantConfig(block_size=MATMUL_BLOCK, is_symmetric=True, bits=bits, quant_format=QuantFormat.QOperator, op_types_to_quantize=("MatMul",))
    quantizer = MatMulNBitsQuantizer(onnx.load(source), algo_config=config, nodes_to_exclude=head)
    quantizer.process()
    model = quantizer.model.model
    tables = quantize_tables(model, bits)
    left = [node.name for node in model.graph.node if node.op_type == "MatMul" and any(i.name in node.input for i in model.graph.initializer)]
    assert tables == 3 and len(left) <= 1, f"{tables} tables quantized, float matrices left: {left}"
    if not any(entry.domain == "com.microsoft" for entry in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, target)
