#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a dataset of N claims, the same one every time: generate-claims.py N > FILE."""
import random
import sys

BASES = ["assumed-rent", "list-rent", "amortised", "purchase", "capital-expenditure"]
BOUNDS = ["exact", "about", "at-least", "more-than", "at-most", "less-than", "range"]


def value(rng):
    bound = rng.choice(BOUNDS)
    low = rng.randrange(1, 99999) * 1000
    if bound in ("exact", "about"):
        numbers = f'number="{low}"'
    elif bound in ("at-least", "more-than"):
        numbers = f'low="{low}"'
    elif bound in ("at-most", "less-than"):
        numbers = f'high="{low}"'
    else:
        numbers = f'low="{low}" high="{low + rng.randrange(1, 999) * 1000}"'
    return f'<value bound="{bound}" {numbers}/>', low


def main():
    n = int(sys.argv[1])
    rng = random.Random(1)
    write = sys.stdout.write
    n_subjects, n_sources = max(1, min(5000, n // 20)), max(1, min(20000, n // 10))
    write('<?xml version="1.0" encoding="UTF-8"?>\n'
          '<dataset xmlns="urn:jeoul:dataset:1" id="generated" version="1">\n'
          '  <title xml:lang="en">Generated</title>\n  <units>\n'
          '    <unit id="USD" dimension="money" currency="USD"><name xml:lang="en">US dollars</name>'
          '</unit>\n  </units>\n  <quantities>\n'
          '    <quantity id="training-cost" unit="USD"><name xml:lang="en">Training cost</name>'
          '</quantity>\n  </quantities>\n  <organizations>\n')
    for i in range(100):
        write(f'    <organization id="organization-{i}"><name xml:lang="en">Organization {i}</name>'
              '</organization>\n')
    write('  </organizations>\n  <subjects>\n'
          '    <subject id="chip" kind="chip"><name xml:lang="en">Chip</name></subject>\n')
    for i in range(n_subjects):
        write(f'    <subject id="model-{i}" kind="model" organizations="organization-{i % 100}">'
              f'<name xml:lang="en">Model {i}</name><name xml:lang="ko">모델 {i}</name></subject>\n')
    write('  </subjects>\n  <claimants>\n')
    for i in range(1000):
        write(f'    <claimant id="claimant-{i}" kind="organization" organization="organization-'
              f'{i % 100}"><name xml:lang="en">Claimant {i}</name></claimant>\n')
    write('  </claimants>\n  <sources>\n')
    for i in range(n_sources):
        write(f'    <source id="source-{i}" kind="article" address="https://example.org/{i}" '
              f'read="original"><title xml:lang="en">Source {i}</title></source>\n')
    write('  </sources>\n  <claims>\n')
    for i in range(n):
        subject, year = rng.randrange(n_subjects), rng.randrange(2020, 2026)
        numbers, low = value(rng)
        write(f'    <claim id="model-{subject}-training-cost-{i}" subject="model-{subject}" '
              f'quantity="training-cost" claimant="claimant-{rng.randrange(1000)}" '
              f'evidence="estimate" asserted="{year}-{rng.randrange(1, 13):02}" period="{year}">\n'
              f'      {numbers}\n'
              f'      <scope stage="pre-training post-training" basis="{rng.choice(BASES)}" '
              'extent="run" role="training-run" hardware="chip" prices="nominal"/>\n'
              f'      <cite source="source-{rng.randrange(n_sources)}" printed="${low / 1e6}M" '
              f'place="Table {rng.randrange(1, 30)}"/>\n')
        if i % 10 == 0:
            write('      <note xml:lang="en">The rate is assumed.</note>\n'
                  '      <note xml:lang="ko">임대 단가는 가정한 값이다.</note>\n')
        write('    </claim>\n')
    write('  </claims>\n  <figures>\n'
          '    <figure id="cost" kind="rival-claims" scale="log">\n'
          '      <title xml:lang="en">What did training cost?</title>\n'
          '      <select quantity="training-cost"/>\n    </figure>\n  </figures>\n</dataset>\n')


main()
