"""Writes forms of the exported model that do not ship, so that `npm run bench -- engine` can measure them:

  python models/train/variants.py --export models/runs/export

  attention.onnx   fused.onnx with each attention as one MultiHeadAttention with its block-causal bias
  int8.onnx        w8.onnx whose products are computed in 8-bit integers (accuracy_level 4)
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper

from export import INPUTS, probe
from model import KIND_COUNT

#: Operators between the projections and the attention's output that the fused node stands for.
INSIDE = {"Reshape", "Transpose", "MatMul", "Mul", "Add", "Softmax", "Cast", "Div", "Sqrt", "Pow"}


class Graph:
    def __init__(self, model: onnx.ModelProto) -> None:
        self.model = model
        self.makers = {name: node for node in model.graph.node for name in node.output}
        self.readers: dict[str, list[onnx.NodeProto]] = {}
        for node in model.graph.node:
            for name in node.input:
                self.readers.setdefault(name, []).append(node)

    def above(self, name: str, wanted: str) -> onnx.NodeProto:
        """The nearest node of a kind on the way up along first inputs."""
        node = self.makers[name]
        while node.op_type != wanted:
            node = self.makers[node.input[0]]
        return node

    def below(self, node: onnx.NodeProto, wanted: str) -> onnx.NodeProto:
        while node.op_type != wanted:
            (node,) = self.readers[node.output[0]]
        return node


def projection(graph: Graph, name: str) -> str:
    """The tensor [rows, length, size] that a head's tensor was cut from."""
    return graph.above(name, "Reshape").input[0]


def fuse_attention(model: onnx.ModelProto, heads: int) -> int:
    """Replaces each softmax(q kT + bias) v, q scaled already, by com.microsoft.MultiHeadAttention; returns how many."""
    graph = Graph(model)
    softmaxes = [node for node in model.graph.node if node.op_type == "Softmax"]
    for softmax in softmaxes:
        add = graph.makers[softmax.input[0]]
        scores_side = 0 if any(graph.makers.get(name) is not None and graph.makers[name].op_type in ("Mul", "MatMul") for name in add.input[:1]) else 1
        bias = add.input[1 - scores_side]
        product = graph.above(add.input[scores_side], "MatMul")
        mixed = next(node for node in graph.readers[graph.below(softmax, "Softmax").output[0]] if node.op_type in ("MatMul", "Cast"))
        mixed = graph.below(mixed, "MatMul")
        query, key = (projection(graph, name) for name in product.input)
        value = projection(graph, mixed.input[1])
        end = graph.below(mixed, "Reshape")
        fused = helper.make_node("MultiHeadAttention", [query, key, value, "", "", bias], [end.output[0]], name=f"{softmax.name}_fused", domain="com.microsoft", num_heads=heads, scale=1.0)
        place = list(model.graph.node).index(end)
        model.graph.node.remove(end)
        model.graph.node.insert(place, fused)
    drop_unread(model)
    if not any(entry.domain == "com.microsoft" for entry in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return len(softmaxes)


def drop_unread(model: onnx.ModelProto) -> None:
    """Takes out nodes whose output nobody reads any more."""
    wanted = {output.name for output in model.graph.output}
    kept = []
    for node in reversed(model.graph.node):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(node.input)
    del model.graph.node[:]
    model.graph.node.extend(reversed(kept))


def use_integers(model: onnx.ModelProto) -> int:
    nodes = [node for node in model.graph.node if node.op_type == "MatMulNBits"]
    for node in nodes:
        node.attribute.append(helper.make_attribute("accuracy_level", 4))
    return len(nodes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--export", type=Path, required=True, help="folder that export.py wrote")
    parser.add_argument("--out", type=Path, help="default: the same folder")
    parser.add_argument("--heads", type=int, default=12)
    arguments = parser.parse_args()
    out = arguments.out or arguments.export
    out.mkdir(parents=True, exist_ok=True)
    attention, integers = onnx.load(arguments.export / "fused.onnx"), onnx.load(arguments.export / "w8.onnx")
    print(f"{fuse_attention(attention, arguments.heads)} attentions fused, {use_integers(integers)} products in integers")
    onnx.save(attention, out / "attention.onnx")
    onnx.save(integers, out / "int8.onnx")
    table = next(len(node.dims) and node.dims[0] for node in attention.graph.initializer if len(node.dims) == 2 and node.dims[0] > 500)
    ids, steps, kinds, *others = probe(int(table))
    inputs = (ids, steps, kinds % KIND_COUNT, *others)
    scores = {}
    for name, path in (("fused", arguments.export / "fused.onnx"), ("attention", out / "attention.onnx"), ("w8", arguments.export / "w8.onnx"), ("int8", out / "int8.onnx")):
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        scores[name] = session.run(["scores"], {input_name: tensor.numpy() for input_name, tensor in zip(INPUTS, inputs)})[0]
    print(f"greatest difference on a random probe: attention fused {np.abs(scores['attention'] - scores['fused']).max():.2e}, integers {np.abs(scores['int8'] - scores['w8']).max():.2e}")


if __name__ == "__main__":
    main()
