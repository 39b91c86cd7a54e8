"""Seconds that spaCy's small English pipeline with textacy's quotation extractor takes for some texts.

usage: quotations.py TEXTS.jsonl PROCESSES      (one JSON string a line)
Prints one JSON object: seconds, words, pipeline, failed, megabytes.

`en_core_web_sm` is used where it is installed. It is on no package registry, so that without it a
pipeline of the same layout and size stands in, with weights that know nothing: its arithmetic, and so
its time, is the same to a few per cent, its tags and parses are not.
"""
import json
import resource
import sys
import time

import spacy
from spacy.training import Example
from textacy import extract

TAGS = "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX _SP ``".split()
LABELS = "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp".split()
NAMES = "CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME WORK_OF_ART".split()


def embedding():
    """The small pipelines' own layout: hashed norms, affixes and shapes, then four windows of three."""
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "include_static_vectors": False,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
            "rows": [5000, 1000, 2500, 2500, 50, 50],
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4,
            "window_size": 1, "maxout_pieces": 3,
        },
    }


def stand_in():
    nlp = spacy.blank("en")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": embedding()})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    shape = {"@architectures": "spacy.TransitionBasedParser.v2", "extra_state_tokens": False,
             "hidden_width": 64, "maxout_pieces": 2, "use_upper": True}
    nlp.add_pipe("parser", config={"model": {**shape, "state_type": "parser", "tok2vec": listener}})
    nlp.add_pipe("ner", config={"model": {**shape, "state_type": "ner", "tok2vec": embedding()}})
    for name, labels in (("tagger", TAGS), ("parser", LABELS), ("ner", NAMES)):
        for label in labels:
            nlp.get_pipe(name).add_label(label)
    doc = nlp.make_doc("The mayor of Port Vale said it would rain .")
    annotations = {
        "tags": ["DT", "NN", "IN", "NNP", "NNP", "VBD", "PRP", "MD", "VB", "."],
        "heads": [1, 5, 1, 4, 2, 5, 8, 8, 5, 5],
        "deps": ["det", "nsubj", "prep", "compound", "pobj", "ROOT", "nsubj", "aux", "ccomp", "punct"],
        "entities": [(13, 22, "GPE")],
    }
    nlp.initialize(lambda: [Example.from_dict(doc, annotations)])
    nlp.add_pipe("attribute_ruler")
    return nlp


def main():
    texts = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    processes = int(sys.argv[2])
    try:
        nlp, name = spacy.load("en_core_web_sm"), "en_core_web_sm"
    except OSError:
        nlp, name = stand_in(), "stand-in of en_core_web_sm's layout, untrained"
    best, failed = None, 0
    for _ in range(2):
        began, words, failed = time.perf_counter(), 0, 0
        for doc in nlp.pipe(texts, n_process=processes, batch_size=16):
            words += sum(token.is_alpha for token in doc)
            try:
                list(extract.direct_quotations(doc))
            except Exception:  # it raises on stray quotation marks
                failed += 1
        seconds = time.perf_counter() - began
        best = seconds if best is None else min(best, seconds)
    peak = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"seconds": round(best, 2), "words": words, "pipeline": name, "failed": failed, "megabytes": peak // 1024}))


main()
