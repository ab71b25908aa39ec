"""All 1-6-grams of texts by scikit-learn: one JSON string a line in, what was counted and how long it took out."""

import json
import resource
import sys
import time

try:
    from sklearn.feature_extraction.text import CountVectorizer
except ImportError:
    print(json.dumps({"skipped": "no scikit-learn"}))
    sys.exit(0)

path, phrases_path = sys.argv[1:3]
with open(path, encoding="utf-8") as lines:
    texts = [json.loads(line) for line in lines]
with open(phrases_path, encoding="utf-8") as lines:
    phrases = json.load(lines)

start, wall = time.process_time(), time.time()
vectorizer = CountVectorizer(ngram_range=(1, 6), lowercase=False, token_pattern=r"(?u)[^\W_]+(?:'[^\W\d_]+)*")
counted = vectorizer.fit_transform(texts)
seconds, waited = time.process_time() - start, time.time() - wall

distinct = [0] * 6
for gram in vectorizer.vocabulary_:
    distinct[gram.count(" ")] += 1
counts = []
for phrase in phrases:
    at = vectorizer.vocabulary_.get(phrase)
    if at is None:
        counts.append([0, 0])
    else:
        column = counted[:, [at]]
        counts.append([int(column.sum()), int(column.getnnz())])
print(
    json.dumps(
        {
            "seconds": seconds,
            "wall": waited,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
            "distinct": distinct,
            "total": int(counted.sum()),
            "counts": counts,
        }
    )
)
