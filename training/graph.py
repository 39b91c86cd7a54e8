"""The reader as an ONNX graph, node by node: what runs in Node is what stands here.

One window at a time, so nothing is padded and no mask is needed. Attention is onnxruntime's own kernel
for processors (MultiHeadAttention), which spares the scores their way through memory. Residuals are
*subtracted* from negated weights: the sum is the same to the last bit, and onnxruntime does not merge
it with the norm that follows, for its merged kernel takes three times as long as
the two apart.
"""
import math

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from encoder import HEAD, MIDDLE
from model import FIRST, TOTAL


class Graph:
    def __init__(self):
        self.nodes, self.tables, self.count = [], [], 0

    def table(self, value, name):
        self.tables.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind, inputs, name, outputs=None, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outputs or [name], name, **attributes))
        return name

    def linear(self, x, weight, shift, name):
        """weight [out, in] as PyTorch keeps it."""
        product = self.node("MatMul", [x, self.table(weight.T, f"{name}.weight")], f"{name}.product")
        return self.node("Add", [product, self.table(shift, f"{name}.bias")], name)

    def norm(self, x, weight, shift, name):
        tables = [self.table(weight, f"{name}.weight"), self.table(shift, f"{name}.bias")]
        return self.node("LayerNormalization", [x, *tables], name, axis=-1, epsilon=1e-12)


def pieces(graph, vectors):
    """The table of word pieces with 8 bits and a scale of its own for each piece: one scale for all
    30,522 would be set by the few longest."""
    scale = np.abs(vectors).max(1, keepdims=True) / 127 + 1e-12
    small = graph.table(np.round(vectors / scale).astype(np.int8), "pieces.int8")
    row = graph.node("Gather", [small, "ids"], "pieces.row")
    own = graph.node("Gather", [graph.table(scale.astype(np.float32), "pieces.scale"), "ids"], "pieces.row.scale")
    return graph.node("Mul", [graph.node("Cast", [row], "pieces.row.float", to=TensorProto.FLOAT), own], "pieces")


def positions(graph, vectors):
    length = graph.node("Slice", [graph.node("Shape", ["ids"], "shape"), *(graph.table(np.array([n]), f"place.{n}") for n in (1, 2))], "length")
    start, axis = (graph.table(np.array([0]), f"position.{n}") for n in ("start", "axis"))
    return graph.node("Slice", [graph.table(vectors, "position.weight"), start, length, axis], "position")


def layer(graph, x, w, name):
    scale, heads = math.sqrt(HEAD), len(w["query.bias"]) // HEAD
    weight = np.concatenate([w["query.weight"] / scale, w["key.weight"], w["value.weight"]])
    shift = np.concatenate([w["query.bias"] / scale, w["key.bias"], w["value.bias"]])
    both = graph.linear(x, weight, shift, f"{name}.qkv")
    parts = [f"{name}.{p}" for p in ("query", "key", "value")]
    graph.node("Split", [both], f"{name}.split", parts, axis=-1, num_outputs=3)
    seen = graph.node("MultiHeadAttention", parts, f"{name}.attention", domain="com.microsoft", num_heads=heads, scale=1.0)
    out = graph.linear(seen, -w["out.weight"], -w["out.bias"], f"{name}.out")
    x = graph.norm(graph.node("Sub", [x, out], f"{name}.sum1"), w["norm1.weight"], w["norm1.bias"], f"{name}.norm1")
    up = graph.node("Gelu", [graph.linear(x, w["up.weight"], w["up.bias"], f"{name}.up")], f"{name}.gelu")
    down = graph.linear(up, -w["down.weight"], -w["down.bias"], f"{name}.down")
    return graph.norm(graph.node("Sub", [x, down], f"{name}.sum2"), w["norm2.weight"], w["norm2.bias"], f"{name}.norm2")


def reader_graph(model):
    """The whole reader in full precision but for the table of pieces."""
    state = {k: v.detach().numpy() for k, v in model.state_dict().items()}
    graph = Graph()
    x = pieces(graph, state["encoder.word.weight"])
    x = graph.node("Add", [x, positions(graph, state["encoder.position.weight"])], "placed")
    feature = graph.node("Gather", [graph.table(state["encoder.feature.weight"], "feature.weight"), "features"], "feature")
    x = graph.node("Add", [x, feature], "marked")
    x = graph.norm(x, state["encoder.norm.weight"], state["encoder.norm.bias"], "norm")
    def above(x, kind, n):
        own = f"encoder.{kind}.{n}."
        return layer(graph, x, {k.removeprefix(own): v for k, v in state.items() if k.startswith(own)}, f"{kind.removesuffix('s')}{n}")

    for n in range(MIDDLE):
        x = above(x, "layers", n)
    middle = other = x
    for n in range(MIDDLE, len(model.encoder.layers)):
        x = above(x, "layers", n)
    for n in range(len(model.encoder.second)):
        other = above(other, "second", n)
    first = graph.linear(x, state["heads.weight"][:FIRST], state["heads.bias"][:FIRST], "first")
    both = graph.node("Concat", [middle, other], "both", axis=-1)
    hidden = graph.node("Gelu", [graph.linear(both, state["hidden.weight"], state["hidden.bias"], "hidden")], "hidden.gelu")
    more = graph.linear(hidden, state["more.weight"], state["more.bias"], "more")
    heads = graph.node("Concat", [first, more], "heads", axis=-1)
    shape = ["batch", "pieces"]
    made = helper.make_graph(
        graph.nodes, "reader",
        [helper.make_tensor_value_info(n, TensorProto.INT32, shape) for n in ("ids", "features")],
        [helper.make_tensor_value_info(heads, TensorProto.FLOAT, [*shape, TOTAL])],
        graph.tables,
    )
    versions = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(made, opset_imports=versions, ir_version=10)
