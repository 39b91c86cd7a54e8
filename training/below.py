"""Parts of an exported reader inside training: what the shared layers read, and what an earlier reader says.

Both are computed by the 8-bit graph itself, window by window as at run time, so that the layers above learn
from exactly what they will be given, rounding included. It is also some four times as fast as the same layers here.
"""
import json
from pathlib import Path

import onnx
import onnxruntime
import torch

from encoder import MIDDLE, WIDTH
from model import HELPERS, TOTAL
from restore import state_of, tables


def session_of(graph, threads=1):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = threads, 3
    source = graph if isinstance(graph, str) else graph.SerializeToString()
    return onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])


def shared_part(path):
    """The graph up to the last shared layer."""
    whole = onnx.load(path)
    maker = {out: node for node in whole.graph.node for out in node.output}
    last, needed = f"layer{MIDDLE - 1}.norm2", []
    asked = [last]
    while asked:
        node = maker.pop(asked.pop(), None)
        if node is not None:
            needed.append(node.name)
            asked += node.input
    nodes = [node for node in whole.graph.node if node.name in set(needed)]
    del whole.graph.node[:], whole.graph.output[:]
    whole.graph.node.extend(nodes)
    whole.graph.output.append(onnx.helper.make_tensor_value_info(last, onnx.TensorProto.FLOAT, ["batch", "pieces", WIDTH]))
    return whole


def run_rows(session, ids, mask, features, width, seen=None):
    """Each window of a batch by itself, without padding; `seen` keeps what was read, where texts come again."""
    out = torch.zeros(*ids.shape, width)
    for i, length in enumerate(mask.sum(1).tolist()):
        feed = {"ids": ids[i : i + 1, :length].int().numpy(), "features": features[i : i + 1, :length].int().numpy()}
        key = feed["ids"].tobytes() + feed["features"].tobytes()
        said = (seen or {}).get(key)
        if said is None:
            said = torch.from_numpy(session.run(None, feed)[0][0])
        if seen is not None:
            seen[key] = said
        out[i, :length, : said.shape[1]] = said
    return out


class Below:
    """The shared layers of models/ as a function of a batch."""

    def __init__(self, models):
        self.session = session_of(shared_part(str(Path(models) / "reader.int8.onnx")))

    def __call__(self, ids, mask, features):
        return run_rows(self.session, ids, mask, features, WIDTH)


class Asked:
    """An earlier reader of a folder like models/, also one that has the first heads only."""

    def __init__(self, models):
        path = str(Path(models) / "reader.int8.onnx")
        self.session = session_of(path)
        state = state_of(tables(path), json.loads((Path(models) / "reader.json").read_text()))
        self.transitions, self.start = state["transitions"], state["start"]

    def __call__(self, ids, mask, features, more=True):
        return run_rows(self.session, ids, mask, features, TOTAL + sum(HELPERS.values()))
