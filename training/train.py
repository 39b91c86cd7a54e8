"""Joint training: a step draws batches of several tasks, each as often as --mix says.

    polnear   attributions        babe, mtsc  loadedness and tone of sentences
    trees     dependency trees, parts of speech, mentions, kinds, who is the same (GUM, EWT)
    people    pronouns of GAP     frames      frames of sentences, and of articles
    sources   kinds of sources, named or not

With --tops MODELS the shared layers stay as that folder's graph has them, and only what stands above them learns:
those tasks whose heads the mix has, each with its own layers, so that two runs side by side disturb nothing of each
other's (`tops.py` joins them).

With --teach the labels are mixed with what several trained readers say of the same texts, and of texts
without labels (`teach.py`).

The length of a run is set in minutes, not steps, and the learning rate follows the clock, so that a
run on a busy machine ends in time with a rate that has come down. Checkpoints are written at every
evaluation; the same command resumes. Figures go to LOG as one JSON object a line.
"""
import argparse
import copy
import json
import os
import pickle
import random
import time
from pathlib import Path

import torch
import torch.multiprocessing as mp
from torch.nn import functional as F

import crf
import data
import evaluate
import frames
import sources
import treebank
from below import Asked, Below
from encoder import LAYERS, MIDDLE
from grammar import figures as grammar_figures
from people import gap_loss, link_people_loss, mention_loss
from trees import tree_loss, word_rows
from model import MORE, Reader, attribution_loss, link_loss, opinion_logits, part, sentence_logits, to_units, tone_logits
from text import MASK, base_folder, encode_many, load_tokenizer
from together import Together, best_type
from windows import LENGTHS, blocks_of, by_length, collate, group_sentences, label, make_window, pack, sentence_batch


def polnear_batches(articles, blocks, rng, budget):
    """Endless batches; every pass packs the paragraphs anew and draws one annotator an article."""
    while True:
        windows = []
        for article, own in zip(articles, blocks):
            longest, events = rng.randint(*LENGTHS), rng.choice(article.readings)
            for a, b in pack(own, longest):
                windows.append((own[a:b], events))
        size = lambda x: 1 + sum(len(b.pieces.ids) + 1 for b in x[0])
        for batch in by_length(windows, size, budget, rng):
            yield collate([label(make_window(own), events) for own, events in batch])


def taught_batches(windows, rng, budget):
    """Endless batches of windows whose tags teachers gave."""
    while True:
        for batch in by_length(windows, lambda w: len(w.ids), budget, rng):
            yield collate(batch)


def grouped(items, rng, budget):
    """Batches of groups of sentences; an item is (sentence, pieces) or a pair of twins of that kind."""
    first = lambda x: x[0] if isinstance(x[0], tuple) else x
    short = [x for x in items if len(first(x)[1].ids) < 240]
    groups = group_sentences(short, rng, pieces=lambda x: first(x)[1])
    size = lambda g: 1 + sum(len(first(x)[1].ids) + 1 for x in g[0])
    return by_length(groups, size, budget, rng)


def babe_batches(sentences, tokenizer, rng, budget):
    items = list(zip(sentences, encode_many(tokenizer, [s.text for s in sentences])))
    while True:
        for batch in grouped(items, rng, budget):
            yield sentence_batch(batch)


def mtsc_batches(sentences, tokenizer, rng, budget, change):
    """Each batch twice: as written, and about somebody else. Mentions stand in the same order in both."""
    encoded = list(zip(sentences, encode_many(tokenizer, [s.text for s in sentences])))
    while True:
        changed = [change(s) for s in sentences]
        twins = list(zip(changed, encode_many(tokenizer, [s.text for s in changed])))
        for batch in grouped(list(zip(encoded, twins)), rng, budget):
            sides = [sentence_batch([([x[side] for x in g], joined) for g, joined in batch]) for side in (0, 1)]
            if len(sides[0]["mention_row"]) and len(sides[0]["mention_row"]) == len(sides[1]["mention_row"]):
                yield sides


def apart(a, b):
    """Symmetric Kullback-Leibler divergence of two tables of logits."""
    p, q = F.log_softmax(a, -1), F.log_softmax(b, -1)
    return ((p.exp() - q.exp()) * (p - q)).sum(-1).mean()


def babe_loss(model, batch, masked=0.12):
    """The same sentences twice, each time with other pieces hidden, so that no single name or topic
    word can carry the judgement; both readings are also asked to agree. Whether the sentence states
    facts or an opinion is asked too: it is another view of the same thing."""
    losses, logits = [], []
    loaded = batch["word_label"] > 0.3
    asked = batch["sentence_opinion"] >= 0
    for _ in range(2):
        hide = (torch.rand(batch["ids"].shape) < masked) & batch["word_mask"] & ~loaded
        out = model(batch["ids"].masked_fill(hide, MASK), batch["mask"], batch["features"], more=False)
        logits.append(sentence_logits(out, batch))
        word = part(out, "word")[..., 0][batch["word_mask"]]
        target, balance = batch["sentence_label"], batch["sentence_balance"]
        weight = balance[:, 1] * target + balance[:, 0] * (1 - target)
        soft = balance[:, 1] * target / weight
        losses.append(F.binary_cross_entropy_with_logits(logits[-1], soft, weight))
        losses.append(3 * F.binary_cross_entropy_with_logits(word, batch["word_label"][batch["word_mask"]]))
        if asked.any():
            opinion = opinion_logits(out, batch)[asked]
            losses.append(0.5 * F.binary_cross_entropy_with_logits(opinion, batch["sentence_opinion"][asked]))
    two = [torch.stack([x, -x], 1) / 2 for x in logits]
    return sum(losses) / 2, 0.5 * apart(*two)


def tone_loss(model, sides):
    logits = [tone_logits(model(b["ids"], b["mask"], b["features"], more=False), b) for b in sides]
    labels = sides[0]["mention_label"]
    return sum(F.cross_entropy(x, labels) for x in logits) / 2, 1.0 * apart(*logits)


def prepared_trees(path, gold, tokenizer):
    """The treebanks' training documents, cut to windows; kept beside the runs, for they take a minute to read."""
    if not path.exists():
        documents = [part for bank in treebank.load_all(gold, "train") for d in bank for part in treebank.shortened(d)]
        own = path.with_suffix(f".{os.getpid()}")
        own.write_bytes(pickle.dumps(treebank.prepare(tokenizer, documents)))
        os.replace(own, path)
    return pickle.loads(path.read_bytes())


def tree_batches(documents, rng, budget):
    """Endless batches of whole documents."""
    size = lambda d: 1 + sum(len(b.pieces.ids) + 1 for b in d.blocks)
    while True:
        order, now, total = rng.sample(documents, len(documents)), [], 0
        for d in order:
            if now and total + size(d) > budget:
                yield treebank.batch_of(now, rng)
                now, total = [], 0
            now.append(d)
            total += size(d)
        yield treebank.batch_of(now, rng)


def language_loss(model, batch):
    """Trees, parts of speech, mentions and who is the same, of documents of a treebank."""
    rows = word_rows(model(batch["ids"], batch["mask"], batch["features"], first=False), batch)
    arcs, relations, upos = tree_loss(model, rows, part, batch)
    mention, kind, likeness = mention_loss(rows, part, batch)
    people = link_people_loss(model, rows, part, batch)
    total = 1.2 * arcs + 0.8 * relations + 0.3 * upos + 0.5 * mention + 0.25 * kind + 0.25 * likeness + 0.5 * people
    return total, {"arcs": arcs, "relations": relations, "upos": upos, "mention": mention, "kind": kind, "likeness": likeness, "people": people}


def pronoun_loss(model, batch):
    rows = word_rows(model(batch["ids"], batch["mask"], batch["features"], first=False), batch)
    gap, likeness = gap_loss(model, rows, part, batch), mention_loss(rows, part, batch)[2]
    return 0.5 * gap + 0.25 * likeness, {"gap": gap, "gap_likeness": likeness}


NEW = ("hidden.", "more.", "arc_", "relation_", "coreference_")


def parameter_groups(model, rate, head_rate, new_rate, decay=0.9):
    """Lower layers learn more slowly; new weights faster."""
    slow, out = {}, []
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith(NEW):
            r = new_rate
        elif not name.startswith("encoder."):
            r = head_rate
        elif name.startswith("encoder.feature"):
            r = rate * 3
        elif name.startswith(("encoder.layers.", "encoder.second.")):
            above = LAYERS if name.startswith("encoder.layers.") else LAYERS - MIDDLE
            r = rate * decay ** (above - 1 - int(name.split(".")[2]))
        else:
            r = rate * decay**6
        slow.setdefault((r, 0.01 if p.ndim > 1 else 0.0), []).append(p)
    for (r, wd), params in slow.items():
        out.append({"params": params, "lr": r, "base": r, "weight_decay": wd})
    return out


def frame_stream(gold, tokenizer, rng, budget):
    """Units with labels, and sentences with hints, drawn so that no topic outweighs the others."""
    labelled = frames.load_labelled(gold)["train"]
    hinted = frames.load_hinted(gold, 9000, rng)
    labelled = frames.hide_topics(labelled, [u.text for u in hinted])
    pools = {t: [u for u in labelled if u.topic == t] for t in ("ccf", "gvfc")} | {"hinted": hinted}
    return frames.frame_batches(pools, {"ccf": 0.4, "gvfc": 0.25, "hinted": 0.35}, tokenizer, rng, budget)


@torch.no_grad()
def beside_teacher(teacher, task, batch, gold_share=0.5):
    """The batch with its labels mixed with what an earlier reader says of the very same text: nothing is judged
    that no step will read, as `teach.py` does beforehand."""
    if task == "mtsc":
        return [beside_teacher(teacher, "tone", side, gold_share) for side in batch]
    if task not in ("polnear", "babe", "tone"):
        return batch
    out = teacher(batch["ids"], batch["mask"], batch["features"], more=False)
    mixed = lambda certain, said: gold_share * certain + (1 - gold_share) * said
    if task == "tone":
        certain = F.one_hot(batch["mention_label"], 3).float()
        return batch | {"mention_label": mixed(certain, torch.softmax(tone_logits(out, batch), 1))}
    if task == "babe":
        said = torch.sigmoid(part(out, "word")[..., 0]) * batch["word_mask"]
        sentences = mixed(batch["sentence_label"], torch.sigmoid(sentence_logits(out, batch)))
        return batch | {"word_label": mixed(batch["word_label"], said), "sentence_label": sentences}
    mask = batch["unit_mask"]
    scores = to_units(part(out, "tags"), batch["unit"], mask.shape[1])
    marginals, moves = crf.expectations(scores, mask, teacher.transitions, teacher.start)
    certain = F.one_hot(batch["tags"], 7).float() * mask[:, :, None]
    steps = torch.einsum("bui,buj->bij", certain[:, :-1], certain[:, 1:])
    return batch | {"marginals": mixed(certain, marginals), "moves": mixed(steps, moves)}


def drift(out, kept, mask):
    """How far the columns over the hidden layer have gone from what an earlier reader says of the same text: squared
    difference over the variance of each head's columns, the mean over heads (a matching of logits, Ba and Caruana
    2014). It needs no labels, so that every batch teaches trees, people, frames and sources at once."""
    losses = []
    for name in MORE:
        a, b = part(out, name)[mask], part(kept, name)[mask]
        losses.append(((a - b) ** 2).mean() / b.var(0).mean())
    return sum(losses) / len(losses)


def task_loss(model, task, batch):
    """(what is minimised, parts to report)."""
    if task == "polnear":
        out = model(batch["ids"], batch["mask"], batch["features"], more=False)
        chain, link = attribution_loss(model, out, batch), link_loss(model, out, batch)
        return 1.5 * chain + 0.15 * link, {"chain": chain, "link": link}
    if task in ("babe", "mtsc"):
        loss, disagreement = (babe_loss if task == "babe" else tone_loss)(model, batch)
        return 0.6 * (loss + disagreement), {task: loss, f"{task}_apart": disagreement}
    if task in ("trees", "people"):
        return (language_loss if task == "trees" else pronoun_loss)(model, batch)
    loss = {"frames": frames.frame_loss, "articles": frames.article_loss, "sources": sources.source_loss}[task](model, batch)
    return {"frames": 1.0, "articles": 0.2, "sources": 0.4}[task] * loss, {task: loss}


def only_above(model):
    """The shared layers learn no more: they are those of a graph that is shipped."""
    encoder = model.encoder
    for shared in (encoder.position, encoder.feature, encoder.norm, *encoder.layers[:MIDDLE]):
        shared.requires_grad_(False)


def new_model(start_from=None):
    model = Reader()
    model.encoder.load_minilm(base_folder() / "model.safetensors")
    if start_from:
        model.take(torch.load(start_from)["average"])
    # The vectors of the 30,522 pieces stay: half of the weights, and few of them are seen in training.
    model.encoder.word.weight.requires_grad_(False)
    model.encoder.compute = best_type()
    return model


def main():
    args = arguments()
    size = sum(p.numel() for p in new_model().parameters() if p.requires_grad)
    mp.spawn(work, (args, Together(args.workers, size)), args.workers)


def arguments():
    arg = argparse.ArgumentParser()
    arg.add_argument("--gold", default="../shared/gold")
    arg.add_argument("--run", required=True, help="folder for checkpoints and the log")
    arg.add_argument("--minutes", type=float, default=40)
    arg.add_argument("--rate", type=float, default=1.6e-4)
    arg.add_argument("--head-rate", type=float, default=1e-3)
    arg.add_argument("--seed", type=int, default=1)
    arg.add_argument("--every", type=float, default=6, help="minutes between evaluations")
    arg.add_argument("--all-babe", action="store_true", help="train on the held-out BABE sentences too")
    arg.add_argument("--start-from", help="a checkpoint whose averaged weights to start from")
    arg.add_argument("--tree-pieces", type=int, default=1000, help="of a treebank in a step, each process")
    arg.add_argument("--average", type=float, default=0.998, help="how much of the averaged weights each step keeps")
    arg.add_argument("--brief", action="store_true", help="save at --every, and leave the figures to evaluate.py and grammar.py")
    arg.add_argument("--small", action="store_true", help="a few articles only, to try the code")
    arg.add_argument("--pieces", type=int, default=750, help="of PolNeAR in a step, each process")
    arg.add_argument("--workers", type=int, default=2)
    arg.add_argument("--new-rate", type=float, default=1e-3, help="of the hidden layer and what stands on it")
    arg.add_argument("--mix", default="polnear:1,babe:.3,mtsc:.7", help="how often a step draws each task; a specialist learns one alone")
    arg.add_argument("--babe-fold", help="K/N: leave out fold K of N of BABE's training sentences, for a teacher that can judge them")
    arg.add_argument("--rounded", type=float, default=0.0, help="share of the run, its last, with products rounded to 8 bits as in the exported graph")
    arg.add_argument("--keeper", help="an earlier reader whose trees, people, frames and sources are to be kept; asked beside the labels")
    arg.add_argument("--keep", type=float, default=1.0, help="weight of the keeper's say")
    arg.add_argument("--tops", help="a folder like models/ whose shared layers stay: only what stands above them learns")
    taught = arg.add_mutually_exclusive_group()
    taught.add_argument("--teach", help="targets of teachers, written by teach.py, in place of the gold labels alone")
    taught.add_argument("--teacher", help="an earlier reader, asked about each batch of attributions, loadedness and tone as it is drawn: a checkpoint, or a folder like models/")
    return arg.parse_args()


def work(rank, args, together):
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    model = new_model(args.start_from)  # the same start in every process,
    torch.manual_seed(args.seed + 100 * rank)  # but other examples and other noise
    rng = random.Random(args.seed + 100 * rank)
    run = Path(args.run)
    run.mkdir(parents=True, exist_ok=True)
    tokenizer, gold = load_tokenizer(), Path(args.gold)

    train = [] if args.teach else data.load_polnear(gold / "polnear" / "train")
    dev = [] if args.brief else data.load_polnear(gold / "polnear" / "dev")
    if args.small:
        train, dev = train[:20], dev[:5]
    blocks, dev_blocks = ([blocks_of(tokenizer, a.text) for a in x] for x in (train, dev))
    babe = data.split_babe(data.load_babe(gold / "babe" / "sentences.csv"))
    mtsc = data.load_newsmtsc(gold / "newsmtsc" / "train.jsonl")
    held = {k: babe[k] for k in ("topic", "outlet", "random")}
    babe_train = babe["train"] + ([s for x in held.values() for s in x] if args.all_babe else [])
    if args.babe_fold:
        fold, folds = map(int, args.babe_fold.split("/"))
        babe_train = [s for s, own in zip(babe_train, data.folds_of(babe_train, folds)) if own != fold]
    encoded = lambda sentences: list(zip(sentences, encode_many(tokenizer, [s.text for s in sentences])))
    held = {k: encoded(v) for k, v in held.items()}
    tones = {k: encoded(data.load_newsmtsc(gold / "newsmtsc" / f"{k}.jsonl")) for k in ("rw-dev", "mt-dev")}
    names = data.name_pool(mtsc)
    change = lambda s: data.rename(s, names, rng)
    windows = None
    if args.teach:
        taught = torch.load(args.teach, weights_only=False)
        windows, babe_train, mtsc = (taught[k] for k in ("windows", "sentences", "mentions"))
    babe_train = data.balanced(babe_train, babe["train"])
    mix = {k: float(v) for k, v in (x.split(":") for x in args.mix.split(","))}
    makers = {
        "polnear": lambda: taught_batches(windows, rng, args.pieces) if windows else polnear_batches(train, blocks, rng, args.pieces),
        "babe": lambda: babe_batches(babe_train, tokenizer, rng, args.pieces // 2),
        "mtsc": lambda: mtsc_batches(mtsc, tokenizer, rng, args.pieces // 2, change),
        "trees": lambda: tree_batches(prepared_trees(run.parent / "trees.pickle", gold, tokenizer), rng, args.tree_pieces),
        "people": lambda: tree_batches(treebank.prepare(tokenizer, treebank.load_gap(gold / "gap" / "gap-development.tsv")), rng, args.pieces),
        "frames": lambda: frame_stream(gold, tokenizer, rng, args.pieces),
        "articles": lambda: frames.article_batches([a for a in frames.load_narrative(gold / "narrative-frames" / "data") if frames.role_of("narrative", a[0]) == "train"], tokenizer, rng),
        "sources": lambda: sources.source_batches(sources.load_factappeal(gold / "factappeal" / "train.csv"), tokenizer, rng, args.pieces),
    }
    streams = {k: makers[k]() for k in mix}

    teacher = args.teacher and (Asked(args.teacher) if Path(args.teacher).is_dir() else new_model(args.teacher).eval())
    keeper = new_model(args.keeper).eval() if args.keeper else None
    average = copy.deepcopy(model).eval()
    for p in average.parameters():
        p.requires_grad_(False)
    if args.tops:
        model.encoder.below = average.encoder.below = Below(args.tops)
        only_above(model)
    learned = [p for p in model.parameters() if p.requires_grad]
    averaged = [dict(average.named_parameters())[n] for n, p in model.named_parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameter_groups(model, args.rate, args.head_rate, args.new_rate), fused=True)
    heard = []  # what was read whole in this step, and what the reader said of it
    if keeper:
        model.register_forward_hook(lambda _, given, named, out: heard.append((given, out)) if named.get("more", True) else None, with_kwargs=True)
    step, spent = 0, 0.0
    last = run / "last.pt"
    if last.exists():
        saved = torch.load(last)
        model.load_state_dict(saved["model"])
        average.load_state_dict(saved["average"])
        optimizer.load_state_dict(saved["optimizer"])
        step, spent = saved["step"], saved["spent"]
    log = open(run / "log.jsonl", "a")

    def report(**figures):
        log.write(json.dumps({"step": step, "minutes": round(spent / 60, 1), **figures}) + "\n")
        log.flush()

    sums, seen, next_eval = {}, 0, spent + args.every * 60
    began = time.time() - spent
    while True:
        spent = together.tell(rank, time.time() - began)
        if spent >= next_eval or spent >= args.minutes * 60:
            next_eval = spent + args.every * 60
            if rank == 0:
                state = {"model": model.state_dict(), "average": average.state_dict()}
                state |= {"optimizer": optimizer.state_dict(), "step": step, "spent": spent}
                torch.save(state, run / "new.pt")
                os.replace(run / "new.pt", last)
                if not args.brief:
                    torch.set_num_threads(2)
                    figures = {}
                    if "polnear" in mix:
                        figures |= evaluate.polnear(average, dev, dev_blocks)
                        figures |= {f"babe_{k}": evaluate.babe(average, v) for k, v in held.items()}
                        figures |= {k: evaluate.tone(average, v) for k, v in tones.items()}
                    if "trees" in mix:
                        figures |= grammar_figures(average, gold, tokenizer)
                    torch.set_num_threads(1)
                    report(dev=figures)
            together.barrier.wait()
        if spent >= args.minutes * 60:
            return
        model.train()
        p = spent / (args.minutes * 60)
        model.encoder.rounded = p >= 1 - args.rounded
        factor = min(p / 0.04 + 0.02, 1) * max(0.02, 1 - p)
        for g in optimizer.param_groups:
            g["lr"] = g["base"] * factor
        losses = {}
        drawn = [t for t, share in mix.items() if rng.random() < share] or [next(iter(mix))]
        for task in drawn:
            batch = next(streams[task])
            if teacher:
                batch = beside_teacher(teacher, task, batch)
            loss, parts = task_loss(model, task, batch)
            while heard:
                given, out = heard.pop()
                with torch.no_grad():
                    kept = keeper(*given)
                parts["drift"] = drift(out, kept, given[1].bool())
                loss = loss + args.keep * parts["drift"]
            loss.backward()
            losses |= parts
            seen += int((batch[0] if task == "mtsc" else batch)["mask"].sum())
        together.average(rank, learned)
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        keep = min(args.average, (1 + step) / (10 + step))
        if rank == 0:
            with torch.no_grad():
                torch._foreach_lerp_(averaged, learned, 1 - keep)
        for k, v in losses.items():
            a, b = sums.get(k, (0.0, 0))
            sums[k] = (a + float(v.detach()), b + 1)
        if step % 25 == 0 and rank == 0:
            report(pieces=args.workers * seen, **{k: round(a / b, 4) for k, (a, b) in sums.items()})
            sums = {}


if __name__ == "__main__":
    main()
