"""The same weights without rounded products: models/reader.full.onnx from models/reader.int8.onnx.

usage: full.py [MODELS]

The graph of the 8-bit file rounds what goes into each product to 8 bits. Which of two values a number is rounded to
may hang on its last digit, and those differ between processors; one number rounded otherwise changes many after it. Here
the tables stay as they are, 8 bits and a scale for each column, and are multiplied out when the graph is loaded; nothing
else is rounded. The tables themselves are not written twice: the graph names the place in the 8-bit file at which
each one stands.
"""
import argparse
from pathlib import Path

import onnx
from onnx import TensorProto, external_data_helper, helper, numpy_helper

SMALL, FULL = "reader.int8.onnx", "reader.full.onnx"
# Shorter tables are written out: naming their place would be no shorter.
LEAST = 1 << 16


def unrounded(model):
    """Each rounded product (round, multiply, cast, scale) as one product with a table that is multiplied out.

    By Cast and Mul, which onnxruntime folds when it loads the graph: DequantizeLinear it would merge with the product
    into a kernel that rounds once more.
    """
    graph = model.graph
    tables = {t.name: t for t in graph.initializer}
    maker = {name: n for n in graph.node for name in n.output}
    takers = {}
    for n in graph.node:
        for name in n.input:
            takers.setdefault(name, []).append(n)
    gone, instead = set(), {}
    for product in (n for n in graph.node if n.op_type == "MatMulInteger"):
        rounded, table, zero = maker[product.input[0]], product.input[1], product.input[3]
        (cast,) = takers[product.output[0]]
        (scaled,) = takers[cast.output[0]]
        (both,) = (maker[name] for name in scaled.input if name != cast.output[0])
        (scale,) = (name for name in both.input if name != rounded.output[1])
        if numpy_helper.to_array(tables[zero]).any():
            raise ValueError(f"{table} has a zero point; only symmetric tables can be multiplied out without it")
        gone |= {n.name for n in (rounded, product, cast, both)}
        instead[scaled.name] = [
            helper.make_node("Cast", [table], [f"{table}.float"], f"{table}.float", to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{table}.float", scale], [f"{table}.full"], f"{table}.full"),
            helper.make_node("MatMul", [rounded.input[0], f"{table}.full"], list(scaled.output), scaled.output[0]),
        ]
    nodes = [m for n in graph.node if n.name not in gone for m in instead.get(n.name, [n])]
    used = {name for n in nodes for name in n.input}
    made = helper.make_graph(nodes, graph.name, graph.input, graph.output, [t for t in graph.initializer if t.name in used])
    return helper.make_model(made, opset_imports=model.opset_import, ir_version=model.ir_version)


def placed_in(model, path):
    """Large tables named by their place in the file at path instead of written out."""
    held = path.read_bytes()
    for table in model.graph.initializer:
        data = numpy_helper.to_array(table).tobytes()
        if len(data) < LEAST:
            continue
        offset = held.find(data)
        if offset < 0:
            raise ValueError(f"{table.name} does not stand in {path}")
        table.raw_data = data
        external_data_helper.set_external_data(table, path.name, offset, len(data))
        table.ClearField("raw_data")
        table.data_location = TensorProto.EXTERNAL
    return model


def write_full(folder):
    small = Path(folder) / SMALL
    model = placed_in(unrounded(onnx.load(str(small))), small)
    (Path(folder) / FULL).write_bytes(model.SerializeToString())
    onnx.checker.check_model(str(Path(folder) / FULL))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("models", nargs="?", default="models")
    write_full(parser.parse_args().models)
