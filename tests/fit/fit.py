# Fits the weights of checker/judge/weights.c: a logistic regression on what `check --stage judge` counts of each pair, tried on articles it has not seen.
# SPDX-License-Identifier: Apache-2.0
"""fit.py CLAIMCLASH --clash FILE... --clean FILE... [--pairs FILE...] [--headlines FILE...]

Each FILE has one JSON object a line. --clash: articles (title, date, text) with a planted contradiction, whose two figures lie at `spans` (bytes of
the text). --clean: articles as published. --pairs: premise, hypothesis, label (clash, entail). --headlines: articles whose title clashes with the
figures at `body`, or agrees, by label (clash, consistent). Prints a line of the table for each kind of evidence: in articles, in texts of a few
sentences, in headlines; and what threshold lets how many clean articles pass against how many planted pairs. The same input gives the same table."""
import argparse
import collections
import json
import math
import os
import random
import subprocess
import tempfile

FOLDS, ROUNDS = 5, 10
RIDGE = {"article": 3e-4, "brief": 1e-3, "display": 1e-3}
SHARES = (0.004, 0.006, 0.008, 0.010, 0.0125, 0.015, 0.020, 0.030)
# What adds nothing to the others, or would learn the make-up of the sets rather than of contradictions, has no weight.
ARTICLE_WITHOUT = {"display", "short"}
BRIEF_WITH = {"shared", "here", "sentence-here", "containment", "unshared", "run-before", "sentence", "names", "other-names", "other-figures", "action",
              "other-action", "actor", "other-actor", "measured", "other-measured", "of", "one-modifier", "other-modifier", "one-period", "same-status",
              "bound", "slip", "digits", "far", "coarser", "again", "known", "money", "age", "near", "rivals", "short"}
DISPLAY_WITH = {"shared", "containment", "unshared", "run-before", "run-after", "sentence", "names", "other-figures", "measured", "other-measured",
                "one-period", "same-status", "slip", "digits"}


def rows_of(paths):
    return [json.loads(line) for path in paths for line in open(path, encoding="utf-8") if line.strip()]


def article_of(row):
    """The article as bytes, and where its title and its text begin in it."""
    if "premise" in row:
        return f"{row['premise']}\n\n{row['hypothesis']}\n".encode(), 0, 0
    front = f"---\ndate: {row['date'][:10]}\n---\n\n" if row.get("date") else ""
    before = f"{front}# {row['title']}\n\n".encode()
    return before + row["text"].encode() + b"\n", len(front) + 2, len(before)


def pairs_of(checker, rows):
    """For each row the pairs that disagree and came to the last gate, with one objection at most, with the bytes of their ends."""
    found = [[] for _ in rows]
    with tempfile.TemporaryDirectory() as folder:
        for number, row in enumerate(rows):
            with open(os.path.join(folder, f"{number:05d}.md"), "wb") as file:
                file.write(article_of(row)[0])
        run = subprocess.run([checker, "check", "--stage", "judge", "-f", "jsonl", "--no-ignore", "--isolated", folder], capture_output=True, check=False)
    for line in run.stdout.splitlines():
        pair = json.loads(line)
        if pair["type"] == "pair" and not pair["agree"] and (pair.get("gate") in (None, "context") or "gate-" + pair["gate"] in pair["evidence"]):
            ends = [(end["start"]["byte"], end["end"]["byte"]) for end in pair["ends"]]
            evidence = {name: count for name, count in pair["evidence"].items() if name != "weight"}
            found[int(os.path.basename(pair["ends"][0]["file"])[:5])].append((ends, evidence))
    return found


def within(end, spans, shift):
    return any(end[0] < last + shift and first + shift < end[1] for first, last in spans)


Example = collections.namedtuple("Example", "true group weight evidence")


def article_examples(checker, options):
    """Planted pairs and pairs of clean articles, each article weighing as the root of its pairs."""
    examples, planted = [], rows_of(options.clash)
    for row, pairs in zip(planted, pairs_of(checker, planted)):
        shift = article_of(row)[2]
        true = [e for ends, e in pairs if not e.get("display") and all(any(within(end, [span], shift) for end in ends) for span in row["spans"])]
        examples += [Example(True, row["id"], 1.0, e) for e in true[:1]]
    clean = rows_of(options.clean)
    for row, pairs in zip(clean, pairs_of(checker, clean)):
        body = [e for _, e in pairs if not e.get("display")]
        examples += [Example(False, row["id"], len(body) ** -0.5, e) for e in body]
    return weighed(examples), len(planted), len(clean)


def weighed(examples):
    """The planted pairs together weigh a tenth of the others."""
    weight = 0.1 * sum(e.weight for e in examples if not e.true) / max(1, sum(e.true for e in examples))
    return [e._replace(weight=weight) if e.true else e for e in examples]


def brief_examples(checker, options, articles):
    """The pairs of articles that no gate shut, and pairs of sentences, which contradict each other or agree."""
    examples = weighed([e for e in articles if not any(name.startswith("gate-") for name in e.evidence)])
    sentences = rows_of(options.pairs)
    told = [(row["label"], e) for row, pairs in zip(sentences, pairs_of(checker, sentences)) for _, e in pairs[:1] if row["label"] in ("clash", "entail")]
    share = 0.5 * sum(e.weight for e in examples if e.true) / max(1, sum(label == "clash" for label, _ in told))
    return examples + [Example(label == "clash", f"sentences {number}", share, e) for number, (label, e) in enumerate(told)]


def display_examples(checker, options):
    headlines, examples = rows_of(options.headlines), []
    for row, pairs in zip(headlines, pairs_of(checker, headlines)):
        _, title, text = article_of(row)
        for ends, evidence in pairs:
            shown = any(title <= end[0] < text for end in ends)
            right = row["label"] != "clash" or any(within(end, row.get("body", []), text) for end in ends)
            if shown and right:
                examples.append(Example(row["label"] == "clash", row["id"], 1.0 if row["label"] == "clash" else 3.0, evidence))
    return examples


def solve(matrix, right):
    """Gaussian elimination with pivots; the matrix is small and positive."""
    n = len(right)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(matrix[r][i]))
        matrix[i], matrix[pivot], right[i], right[pivot] = matrix[pivot], matrix[i], right[pivot], right[i]
        for r in range(i + 1, n):
            factor = matrix[r][i] / matrix[i][i]
            if factor:
                matrix[r] = [x - factor * y for x, y in zip(matrix[r], matrix[i])]
                right[r] -= factor * right[i]
    for i in reversed(range(n)):
        right[i] = (right[i] - sum(matrix[i][j] * right[j] for j in range(i + 1, n))) / matrix[i][i]
    return right


def fit(examples, names, ridge):
    """Newton's method with a ridge; the last weight is the bias. Counts are scaled by their spread, so that the ridge treats them alike."""
    total = sum(e.weight for e in examples)
    scale = []
    for name in names:
        mean = sum(e.weight * e.evidence.get(name, 0) for e in examples) / total
        scale.append(math.sqrt(sum(e.weight * (e.evidence.get(name, 0) - mean) ** 2 for e in examples) / total) or 1.0)
    n = len(names)
    sparse = [[(i, e.evidence[name] / scale[i]) for i, name in enumerate(names) if e.evidence.get(name)] + [(n, 1.0)] for e in examples]
    weights = [0.0] * (n + 1)
    for _ in range(ROUNDS):
        slope = [ridge * w for w in weights[:n]] + [0.0]
        curve = [[0.0] * (n + 1) for _ in range(n + 1)]
        for i in range(n + 1):
            curve[i][i] = ridge if i < n else 0.0
        for example, row in zip(examples, sparse):
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[i] * x for i, x in row)))))
            error, bend = example.weight * (p - example.true) / total, example.weight * p * (1 - p) / total
            for i, x in row:
                slope[i] += error * x
                for j, y in row:
                    curve[i][j] += bend * x * y
        weights = [w - step for w, step in zip(weights, solve(curve, slope))]
    return [w / s for w, s in zip(weights, scale)] + [weights[n]]


def score(weights, names, evidence):
    return weights[-1] + sum(w * evidence.get(name, 0) for w, name in zip(weights, names))


def tried(examples, names, ridge):
    """Each example's score by weights from the other folds of articles."""
    groups = sorted({e.group for e in examples})
    random.Random(4).shuffle(groups)
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    scores = [0.0] * len(examples)
    for part in range(FOLDS):
        weights = fit([e for e in examples if fold[e.group] != part], names, ridge)
        for number, e in enumerate(examples):
            if fold[e.group] == part:
                scores[number] = score(weights, names, e.evidence)
    return scores


def thresholds(examples, scores, bias, planted, clean):
    best = collections.defaultdict(lambda: -math.inf)
    for s, e in zip(scores, examples):
        if not e.true:
            best[e.group] = max(best[e.group], s)
    ranked = sorted(best.values(), reverse=True)
    for share in SHARES:
        threshold = ranked[min(int(clean * share), len(ranked) - 1)]
        found = sum(s > threshold for s, e in zip(scores, examples) if e.true)
        yield f"{100 * share:.2f} % of clean articles pass at {round(1000 * (threshold - bias))}: {100 * found / planted:.1f} % of the planted pairs found"


def report(examples, names, weights, planted, clean):
    for title, scores in (("tried on articles that were not fitted", tried(examples, names, RIDGE["article"])),
                          ("as fitted", [score(weights, names, e.evidence) for e in examples])):
        for line in thresholds(examples, scores, weights[-1], planted, clean):
            print(f"/* {title}, {line} */")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checker")
    for name in ("clash", "clean", "pairs", "headlines"):
        parser.add_argument("--" + name, nargs="+", default=[], metavar="FILE")
    options = parser.parse_args()
    article, planted, clean = article_examples(options.checker, options)
    sets = {"article": article, "brief": brief_examples(options.checker, options, article), "display": display_examples(options.checker, options)}
    every = sorted({name for examples in sets.values() for e in examples for name in e.evidence})
    used = {"article": [n for n in every if n not in ARTICLE_WITHOUT], "brief": [n for n in every if n in BRIEF_WITH],
            "display": [n for n in every if n in DISPLAY_WITH]}
    columns = {}
    for title, examples in sets.items():
        weights = fit(examples, used[title], RIDGE[title]) if examples else [0.0] * (len(used[title]) + 1)
        columns[title] = weights
        print(f"/* {title}: {sum(e.true for e in examples)} against {sum(not e.true for e in examples)} pairs; bias {round(1000 * weights[-1])} */")
    report(article, used["article"], columns["article"], planted, clean)
    for name in every:
        kind = "EVIDENCE_" + name.upper().replace("-", "_")
        numbers = [str(round(1000 * columns[title][used[title].index(name)])) if name in used[title] else "0" for title in sets]
        print(f'    [{kind}] = {{"{name}", {", ".join(numbers)}}},')


if __name__ == "__main__":
    main()
