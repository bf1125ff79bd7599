"""Weight-only quantization of the exported graph: 8- or 4-bit MatMulNBits blocks and an 8-bit embedding table.

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

#: Block 128 is ten times slower on WebGPU (see models/README.md).
MATMUL_BLOCK = 32
#: Tables (words, positions, number codes) are only looked up, never multiplied: long blocks cost no time and save a megabyte.
EMBEDDING_BLOCK = 128
MIN_TABLE_ROWS = 500


def quantize_tables(model: onnx.ModelProto, block: int) -> int:
    """Replaces each Gather from a large float table by GatherBlockQuantized with 8 bits, zero point 128; returns how many."""
    tables = {initializer.name: initializer for initializer in model.graph.initializer}
    replaced = 0
    for index, node in enumerate(list(model.graph.node)):
        table = tables.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None or len(table.dims) != 2 or table.dims[0] < MIN_TABLE_ROWS:
            continue
        weights = numpy_helper.to_array(table)
        rows, columns = weights.shape
        blocks = weights.reshape(rows, columns // block, block)
        scales = np.abs(blocks).max(axis=-1) / 127
        scales[scales == 0] = 1
        levels = (np.clip(np.round(blocks / scales[..., None]), -127, 127) + 128).astype(np.uint8).reshape(rows, columns)
        model.graph.initializer.append(numpy_helper.from_array(levels, f"{table.name}_levels"))
        model.graph.initializer.append(numpy_helper.from_array(scales.astype(np.float32), f"{table.name}_scales"))
        fresh = helper.make_node(
            "GatherBlockQuantized", [f"{table.name}_levels", node.input[1], f"{table.name}_scales"], list(node.output),
            name=f"{node.name}_quantized", domain="com.microsoft", gather_axis=0, quantize_axis=1, block_size=block, bits=8,
        )
        model.graph.node.remove(node)
        model.graph.node.insert(index, fresh)
        model.graph.initializer.remove(table)
        replaced += 1
    return replaced


def quantize(source: Path, target: Path, bits: int) -> None:
    logging.getLogger("onnxruntime.quantization").setLevel(logging.WARNING)
    logging.disable(logging.INFO)
    config = DefaultWeightOnlyQuantConfig(block_size=MATMUL_BLOCK, is_symmetric=True, bits=bits, quant_format=QuantFormat.QOperator, op_types_to_quantize=("MatMul",))
    quantizer = MatMulNBitsQuantizer(onnx.load(source), algo_config=config)
    quantizer.process()
    model = quantizer.model.model
    tables = quantize_tables(model, EMBEDDING_BLOCK)
    left = [node.name for node in model.graph.node if node.op_type == "MatMul" and any(i.name in node.input for i in model.graph.initializer)]
    assert tables == 3 and len(left) <= 1, f"{tables} tables quantized, float matrices left: {left}"
    if not any(entry.domain == "com.microsoft" for entry in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, target)
