"""Reads a case of Fissure with Python alone: positions by month, and how two coders agree.

    python3 examples/python/read_case.py corridor.fissure              both tables, as CSV
    python3 examples/python/read_case.py corridor.fissure lexicon person:Ana

The views whose names begin with public_ are described in docs/coders/sql.md.
"""

import csv
import sqlite3
import sys
from itertools import combinations
from pathlib import Path

BY_MONTH = """
select substr(date, 1, 7) as month, holder, count(*) as positions, round(avg(stance), 2) as mean_stance
from public_positions
where counts and not unfinished and certainty is not 'low' and length(date) >= 7
group by month, holder order by month, holder
"""

# What a coder says of an issue in a text: the side, where one is read.
SIDES = """
select document, issue, case when avg(stance) > 0 then 'for' when avg(stance) < 0 then 'against' else 'no side' end
from public_positions where coder_name = ? and not unfinished group by document, issue
"""
CODED = "select document from public_codings where coder_name = ? and not unfinished"


def kappa(one, other):
    """Cohen's kappa of two lists of categories; None where chance alone would agree on all."""
    total = len(one)
    observed = sum(a == b for a, b in zip(one, other)) / total
    expected = sum(one.count(side) * other.count(side) for side in set(one)) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def agreement(case, coders):
    """One row a pair of coders: over each text that both have coded and each issue that either has read in it."""
    said = {coder: {(doc, issue): side for doc, issue, side in case.execute(SIDES, [coder])} for coder in coders}
    coded = {coder: {doc for (doc,) in case.execute(CODED, [coder])} for coder in coders}
    for one, other in combinations(coders, 2):
        both = coded[one] & coded[other]
        units = sorted({unit for unit in said[one].keys() | said[other].keys() if unit[0] in both})
        if not units:
            continue
        a, b = ([said[coder].get(unit, "not read") for unit in units] for coder in (one, other))
        share = sum(x == y for x, y in zip(a, b)) / len(units)
        chance = kappa(a, b)
        yield one, other, len(both), len(units), f"{share:.3f}", "" if chance is None else f"{chance:.3f}"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    # Read-only: nothing of the case is changed, and no file is made beside it.
    case = sqlite3.connect(f"{Path(sys.argv[1]).resolve().as_uri()}?mode=ro", uri=True)
    out = csv.writer(sys.stdout, lineterminator="\n")
    months = case.execute(BY_MONTH)
    out.writerow([column[0] for column in months.description])
    out.writerows(months)
    coders = sys.argv[2:] or [name for (name,) in case.execute("select distinct coder_name from public_codings order by 1")]
    out.writerow([])
    out.writerow(["coder", "other", "texts", "units", "agreement", "kappa"])
    out.writerows(agreement(case, coders))


main()
