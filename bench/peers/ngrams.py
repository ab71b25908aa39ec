"""All 1-6-grams of texts by scikit-learn: one JSON string a line in, what was counted and how long it took out."""

import json
import sys
import time

from sklearn.feature_extraction.text import CountVectorizer

path, phrases_path = sys.argv[1:3]
with open(path, encoding="utf-8") as lines:
    texts = [json.loads(line) for line in lines]
with open(phrases_path, encoding="utf-8") as lines:
    phrases = json.load(lines)

start = time.process_time()
vectorizer = CountVectorizer(ngram_range=(1, 6), lowercase=False, token_pattern=r"(?u)[^\W_]+(?:'[^\W_]+)*")
counted = vectorizer.fit_transform(texts)
seconds = time.process_time() - start

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
            "distinct": distinct,
            "total": int(counted.sum()),
            "counts": counts,
        }
    )
)
